import { numberPatterns, reachable, readCards } from './diagnoseNumber.ts';
import { patterns } from './diagnose.ts';
import type { Use } from './mdx.ts';
import { numbersOf, readState, splitOptions, type Widgets } from './state.ts';
import { listed, stateFaults, widgetFaults } from './stateFaults.ts';

/** The kinds of predictions, as `kind` of a `<Predict>` names them. */
export const predictKinds = ['choice', 'several', 'grid', 'number', 'cards', 'figure'] as const;
export type PredictKind = (typeof predictKinds)[number];

type Props = Use['props'];
type Rule = (props: Props, children: readonly Use[], widgets: Widgets) => string[];

const named = (children: readonly Use[], component: string) => children.filter(child => child.component === component);

/** Options: at least two, and `choice` has exactly one that is right. */
const optionFaults = (one: boolean): Rule => (_, children) => {
  const options = named(children, 'Option');
  const right = options.filter(option => option.props.right === true).length;
  return [
    ...(options.length >= 2 ? [] : [`expected two or more <Option>, found ${options.length}`]),
    ...(one && options.length && right !== 1 ? [`expected one <Option right>, found ${right}`] : []),
  ];
};

/** Diagnoses told by a pattern in `when`. */
function whenFaults(children: readonly Use[], allowed: readonly string[]): string[] {
  return named(children, 'Diagnosis').filter(({ props }) => !allowed.includes(String(props.when)))
    .map(({ props }) => `<Diagnosis when="${props.when}">: expected one of ${listed(allowed)}`);
}

/** A grid asks for a matrix of the frame and shows matrices among the parameters. */
const gridFaults: Rule = ({ widget, preset, field, given, ...written }, children, widgets) => {
  const unknown = widgetFaults(widget, widgets);
  if (unknown.length) return unknown;
  const id = widget as string;
  const state = readState(widgets[id]!, preset, written);
  return [...stateFaults(state, id), ...(state.params ? matrixFaults(widgets[id]!, state.params, field, given) : []), ...whenFaults(children, patterns)];
};

function matrixFaults({ compute }: Widgets[string], params: Readonly<Record<string, unknown>>, field: unknown, given: unknown): string[] {
  const matrices = (holder: Readonly<Record<string, unknown>>) => Object.keys(holder).filter(key => Array.isArray((holder[key] as unknown[])?.[0]) && typeof (holder[key] as unknown[][])[0]![0] === 'number');
  const [answers, shown] = [matrices(compute(params)), matrices(params)];
  const names = typeof given === 'string' ? given.split(',') : [];
  return [
    ...(answers.includes(String(field)) ? [] : [`field="${field}": expected a matrix of the frame, one of ${listed(answers)}`]),
    ...names.filter(name => !shown.includes(name)).map(name => `given="${name}": expected matrices among the parameters, of ${listed(shown)}`),
  ];
}

/** A number asks for one of the widget's named numbers; cards have to reach it. */
const numberFaults: Rule = ({ widget, preset, field, within = 0, cards, unit: _, ...written }, children, widgets) => {
  const unknown = widgetFaults(widget, widgets);
  if (unknown.length) return unknown;
  const id = widget as string;
  const { options, params: given } = splitOptions(written);
  const state = readState(widgets[id]!, preset, given);
  const numbers = state.params ? numbersOf(widgets[id]!, state.params, Number(options.step ?? 0)) : {};
  const answer = numbers[String(field)];
  const equals = named(children, 'Diagnosis').filter(({ props }) => props.when === 'equals');
  return [
    ...stateFaults(state, id),
    ...(!state.params || typeof answer === 'number' ? [] : [`field="${field}": expected a number that ${id} gives, one of ${listed(Object.keys(numbers).filter(key => typeof numbers[key] === 'number'))}`]),
    ...(Number(within) >= 0 ? [] : [`within="${within}": expected a number from 0`]),
    ...(cards !== undefined && typeof answer === 'number' ? cardFaults(cards, answer, Number(within)) : []),
    ...whenFaults(children, numberPatterns),
    ...equals.filter(({ props }) => !Number.isFinite(Number(props.number ?? NaN))).map(({ props }) => `<Diagnosis when="equals" number="${props.number}">: expected a number`),
  ];
};

function cardFaults(written: unknown, answer: number, within: number): string[] {
  const cards = readCards(written);
  if (!cards) return [`cards="${written}": expected 2 to 12 numbers with commas between`];
  return reachable(cards, answer, within) ? [] : [`cards="${written}": no product of these is the answer, ${answer}`];
}

/** A figure starts in a state, is told to show the answer by the preset `reveal`, and may be locked in part. The state itself is checked as a figure. */
const figureFaults: Rule = ({ widget, preset, reveal, kind: _, name: __, ...written }, _children, widgets) => {
  if (widgetFaults(widget, widgets).length) return [];
  const id = widget as string;
  const { params } = readState(widgets[id]!, preset, splitOptions(written).params);
  if (reveal === undefined) return ['expected reveal, the preset that shows the answer'];
  return params ? stateFaults(readState(widgets[id]!, reveal, {}, params), id).map(fault => `reveal: ${fault}`) : [];
};

const kinds: Readonly<Record<PredictKind, Rule>> = {
  choice: optionFaults(true),
  several: (props, children, widgets) => [...optionFaults(false)(props, children, widgets), ...whenFaults(children, ['none', 'all', 'otherwise'])],
  grid: gridFaults,
  number: numberFaults,
  cards: (props, children, widgets) => [...(props.cards === undefined ? ['expected cards="16,5,5,3", the numbers to choose from'] : []), ...numberFaults(props, children, widgets)],
  figure: figureFaults,
};

/** What is wrong with one prediction; `children` are the elements directly inside it. */
export function predictFaults({ props: { name, kind, ...props } }: Use, children: readonly Use[], widgets: Widgets): string[] {
  const unnamed = typeof name === 'string' ? [] : ['expected a name, under which the answer is kept'];
  const rule = predictKinds.includes(kind as PredictKind) ? kinds[kind as PredictKind] : undefined;
  return rule ? [...unnamed, ...rule(props, children, widgets)] : [...unnamed, `kind="${kind}": expected one of ${listed(predictKinds)}`];
}
