import type { Figure } from '@/lib/widget/figure.ts';
import { problemText, type Problem } from '@/lib/params/values.ts';
import type { WidgetWords } from '@/lib/widget/define.ts';

/** A refusal that a caller gets as `{ code, message }`. */
export class EmbedError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

/** What the methods of the message contract act on. */
export interface EmbedTarget {
  id: string;
  figure: Figure;
  words: WidgetWords;
  setTheme(theme: string): boolean;
  /** Whether keys that the figure does not use go to the parent, as events `key`. */
  passKeys(on: boolean): void;
  snapshot(format: 'svg' | 'png'): Promise<string>;
  /** Shows the reader, and tells the parent, what could not be used. */
  warn(problems: readonly Problem[]): void;
}

type Method = (target: EmbedTarget, args: readonly unknown[]) => unknown;

const expected = (target: EmbedTarget, what: string): never => {
  throw new EmbedError('badArguments', `${target.id}: expected ${what}`);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plain JSON of any frame: typed arrays become lists, functions vanish. */
export function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return typeof value === 'function' ? undefined : value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => typeof field !== 'function').map(([key, field]) => [key, plain(field)]));
}

const methods: Record<string, Method> = {
  getState: ({ figure }) => plain(figure.getSnapshot().params),
  setState: async (target, [state]) => {
    if (!isRecord(state)) return expected(target, 'setState [{name: value, …}]');
    const problems = target.figure.accept(state);
    if (problems.length > 0) {
      target.warn(problems);
      const first = problems[0]!;
      const refusal = target.figure.getSnapshot().refusal;
      const sentence = refusal?.code === first.code ? target.words.refusals[first.code]?.(refusal.values ?? {}) : undefined;
      throw new EmbedError(first.code, sentence ?? problemText(target.id, first));
    }
    await target.figure.settled();
    return plain(target.figure.getSnapshot().params);
  },
  reset: async ({ figure }) => {
    figure.reset();
    await figure.settled();
    return plain(figure.getSnapshot().params);
  },
  play: ({ figure }) => figure.play(),
  pause: ({ figure }) => figure.pause(),
  next: ({ figure }) => {
    figure.next();
    return figure.getSnapshot().step;
  },
  prev: ({ figure }) => {
    figure.previous();
    return figure.getSnapshot().step;
  },
  goTo: (target, [step]) => {
    const last = Math.max(0, target.figure.getSnapshot().steps - 1);
    if (!Number.isInteger(step) || (step as number) < 0 || (step as number) > last) return expected(target, `goTo [step], a whole number from 0 to ${last}`);
    target.figure.pause();
    target.figure.goTo(step as number);
    return target.figure.getSnapshot().step;
  },
  lock: (target, [names]) => {
    const known = Object.keys(target.figure.module.widget.params);
    const list = names === 'all' ? ['all'] : names;
    if (!Array.isArray(list) || !list.every(name => name === 'all' || known.includes(name))) return expected(target, `lock [[name, …]] of ${known.join(', ')}, or ['all']`);
    target.figure.lock(list);
    return [...target.figure.getSnapshot().locked];
  },
  setTheme: (target, [theme]) =>
    typeof theme === 'string' && target.setTheme(theme) ? theme : expected(target, "setTheme ['auto' | 'light' | 'dark' | 'projector']"),
  passKeys: (target, [on]) => {
    if (typeof on !== 'boolean') return expected(target, 'passKeys [true | false]');
    target.passKeys(on);
    return on;
  },
  describe: async ({ figure, words }) => {
    await figure.settled();
    const { numbers } = figure.getSnapshot();
    return { numbers, sentence: words.sentence(numbers) };
  },
  getFrame: async ({ figure }) => {
    await figure.settled();
    return plain(figure.getSnapshot().frame);
  },
  snapshot: (target, [options]) => {
    const format = isRecord(options) ? options.format : undefined;
    return format === 'svg' || format === 'png' ? target.snapshot(format) : expected(target, "snapshot [{format: 'svg' | 'png'}]");
  },
};

/** Answers one request of the message contract. Never throws: whatever comes, the answer says what was wrong. */
export async function answer(target: EmbedTarget, request: unknown): Promise<Record<string, unknown>> {
  const id = isRecord(request) && (typeof request.id === 'string' || typeof request.id === 'number') ? request.id : null;
  try {
    if (!isRecord(request) || id === null) throw new EmbedError('badRequest', `${target.id}: expected {id, method, args}`);
    const { method, args = [] } = request;
    if (typeof method !== 'string' || !Object.hasOwn(methods, method)) throw new EmbedError('unknownMethod', `${target.id}: expected a method of ${Object.keys(methods).join(', ')}`);
    if (!Array.isArray(args)) throw new EmbedError('badArguments', `${target.id}.${method}: expected args to be a list`);
    const value = await methods[method]!(target, args);
    return { id, ok: true, value: value ?? null };
  } catch (error) {
    const known = error instanceof EmbedError;
    return { id, ok: false, error: { code: known ? error.code : 'failed', message: error instanceof Error ? error.message : String(error) } };
  }
}
