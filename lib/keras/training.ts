import { Arguments, LeftOut, type Given, type Report } from './arguments.ts';
import type { Note } from './faults.ts';
import type { Place } from './python.ts';
import type { Value } from './values.ts';

/** How the model is to be trained, as far as the code says and the lab has it; null where not. */
export interface Training {
  optimizer: 'adam' | 'adadelta' | 'sgd' | 'rmsprop' | null;
  rate: number | null;
  /** Settings of the optimizer that are given and are not Keras's; `decay` is RMSprop's rho. */
  settings?: Settings;
  loss: 'binaryCrossentropy' | 'meanSquaredError' | null;
  batch: number | null;
  epochs: number | null;
  /** Training pictures. */
  images: number | null;
  data: 'mnist' | 'fashion' | null;
}

type Settings = Readonly<Partial<Record<'beta1' | 'beta2' | 'epsilon' | 'rho' | 'momentum' | 'decay', number>>>;

export const untold: Training = { optimizer: null, rate: null, loss: null, batch: null, epochs: null, images: null, data: null };

/** Keras 3's usual rates, and the settings that the lab computes with. */
const rules = {
  adam: { rate: 0.001, settings: { beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7 } },
  adadelta: { rate: 0.001, settings: { rho: 0.95, epsilon: 1e-7 } },
  sgd: { rate: 0.01, settings: { momentum: 0.9 } },
  rmsprop: { rate: 0.001, settings: { rho: 0.9, epsilon: 1e-7, momentum: 0 } },
} as const;
type Rule = keyof typeof rules;

/** The lab's names of what it can set. */
const ownNames: Readonly<Record<Rule, Readonly<Record<string, keyof Settings>>>> = {
  adam: { beta_1: 'beta1', beta_2: 'beta2', epsilon: 'epsilon' }, adadelta: { rho: 'rho', epsilon: 'epsilon' }, sgd: { momentum: 'momentum' }, rmsprop: { rho: 'decay', epsilon: 'epsilon' },
};
const isRule = (name: string): name is Rule => Object.hasOwn(rules, name);

const losses: Readonly<Record<string, Training['loss']>> = {
  binary_crossentropy: 'binaryCrossentropy', binarycrossentropy: 'binaryCrossentropy', bce: 'binaryCrossentropy',
  mse: 'meanSquaredError', mean_squared_error: 'meanSquaredError', meansquarederror: 'meanSquaredError',
};

type Tell = (note: Note) => void;

function optimizerOf(given: Given | undefined, place: Place, report: Report, tell: Tell): Pick<Training, 'optimizer' | 'rate' | 'settings'> {
  const value = given?.value;
  const at = given ?? place;
  if (!value || value.kind === 'none') {
    tell({ code: 'defaultOptimizer', line: place.line, text: place.text, values: { name: 'rmsprop', rate: rules.rmsprop.rate } });
    return { optimizer: 'rmsprop', rate: rules.rmsprop.rate };
  }
  const name = value.kind === 'text' ? value.value : value.kind === 'optimizer' ? value.name : null;
  const rule = name?.toLowerCase() ?? '';
  if (!isRule(rule)) {
    report({ code: name === null ? 'unknown' : 'optimizer', line: at.line, text: at.text, values: { of: 'compile', name: 'optimizer', expected: Object.keys(rules).join(' | '), got: name ?? at.text } });
    return { optimizer: null, rate: null };
  }
  const own: Record<string, number> = {};
  const settings = value.kind === 'optimizer' ? value.settings : new Map<string, Value>();
  for (const [key, setting] of settings) {
    if (/^(learning_rate|lr|name)$/.test(key) || setting.kind === 'none') continue;
    const kept = (rules[rule].settings as Readonly<Record<string, number>>)[key];
    const isKept = setting.kind === 'number' ? setting.value === kept || (kept === undefined && setting.value === 0) : setting.kind === 'flag' && !setting.value;
    if (isKept) continue;
    const name = ownNames[rule][key];
    if (name && setting.kind === 'number' && (name === 'epsilon' ? setting.value > 0 : setting.value >= 0 && setting.value < 1)) {
      own[name] = setting.value;
      continue;
    }
    report({ code: 'argument', line: at.line, text: at.text, values: { of: name!, name: key, expected: kept ?? '', got: at.text } });
  }
  if (rule === 'sgd' && !settings.has('momentum')) tell({ code: 'momentum', line: at.line, text: at.text, values: { name: 0.9 } });
  return { optimizer: rule, rate: rateOf(rule, name!, settings, at, report, tell), ...(Object.keys(own).length > 0 ? { settings: own } : {}) };
}

function rateOf(rule: Rule, name: string, settings: ReadonlyMap<string, Value>, at: Place, report: Report, tell: Tell): number | null {
  const rate = settings.get('learning_rate') ?? settings.get('lr');
  if (settings.has('lr')) tell({ code: 'oldName', line: at.line, text: at.text, values: { name: 'lr', now: 'learning_rate' } });
  if (!rate) {
    tell({ code: 'defaultRate', line: at.line, text: at.text, values: { name, rate: rules[rule].rate } });
    return rules[rule].rate;
  }
  if (rate.kind === 'number' && rate.value > 0) return rate.value;
  report({ code: 'rate', line: at.line, text: at.text, values: { of: name, name: 'learning_rate', expected: '0.001', got: at.text } });
  return null;
}

function lossOf(given: Given | undefined, place: Place, report: Report): Training['loss'] {
  const value = given?.value;
  const name = value?.kind === 'text' ? value.value : value?.kind === 'loss' ? value.name : value?.kind === 'path' ? value.path.split('.').at(-1)! : '';
  const loss = losses[name.toLowerCase()] ?? null;
  const at = given ?? place;
  if (!loss) report({ code: 'loss', line: at.line, text: at.text, values: { of: 'compile', name: 'loss', expected: 'binary_crossentropy | mse', got: name || (given ? at.text : '') } });
  return loss;
}

/** `model.compile(…)`. */
export function compiled(given: ReadonlyMap<string, Given>, place: Place, report: Report, tell: Tell): Pick<Training, 'optimizer' | 'rate' | 'settings' | 'loss'> {
  return { ...optimizerOf(given.get('optimizer'), place, report, tell), loss: lossOf(given.get('loss'), place, report) };
}

/** What leaves the numbers as they are. */
const silent = ['verbose', 'validation_data', 'validation_freq', 'validation_batch_size', 'validation_steps', 'shuffle'];

/** `model.fit(…)`. */
export function fitted(given: ReadonlyMap<string, Given>, place: Place, report: Report, tell: Tell): Pick<Training, 'batch' | 'epochs' | 'images' | 'data'> {
  const args = new Arguments('fit', given, place, report);
  const [x, y] = [args.take('x'), args.take('y')];
  for (const name of silent) args.take(name);
  const usual = (name: string, value: number, code: Note['code']) => {
    if (!args.has(name)) tell({ code, line: place.line, text: place.text, values: { value } });
    return value;
  };
  try {
    const batch = args.whole('batch_size', usual('batch_size', 32, 'defaultBatch'), 1, 1024);
    const epochs = args.whole('epochs', usual('epochs', 1, 'defaultEpochs'), 1, 10_000);
    args.rest();
    const wrong = [x, y].find(one => one?.value.kind === 'array' && (one.value.part === 'labels' || one.value.isAltered));
    if (wrong) report({ code: 'targets', line: wrong.line, text: wrong.text, values: { of: 'fit', name: wrong === x ? 'x' : 'y', expected: y && wrong === x ? y.text : x?.text ?? '', got: wrong.text } });
    const pictures = x?.value.kind === 'array' ? x.value : null;
    return { batch, epochs, images: pictures?.shape?.[0] ?? null, data: pictures?.set ?? null };
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error;
    return { batch: null, epochs: null, images: null, data: null };
  }
}
