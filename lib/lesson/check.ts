import type { FigureUse, LessonProse, Use } from './mdx.ts';
import { builtFigures, type BuiltState } from './figures.ts';
import { predictFaults } from './predictFaults.ts';
import { readState, splitOptions, type ReadState, type Widgets } from './state.ts';
import { listed, stateFaults, widgetFaults } from './stateFaults.ts';

type Place = Pick<Use, 'file' | 'line' | 'component'>;
/** What of a lesson is checked. */
export type Checked = Pick<LessonProse, 'headings' | 'figures' | 'uses'>;
type Say = (text: string) => string;

const at = ({ file, line, component }: Place): Say => text => `${file}:${line}: <${component}>: ${text}`;

function optionFaults(options: Readonly<Record<string, unknown>>, { params }: ReadState, id: string, { widget, compute }: Widgets[string]): string[] {
  const { step, lock } = options;
  const steps = params ? widget.steps?.(params, compute(params)) ?? 0 : 0;
  const wrongStep = step !== undefined && !(Number.isInteger(step) && Number(step) >= 0 && Number(step) < steps);
  const locked = typeof lock === 'string' && lock !== 'all' ? lock.split(',') : [];
  return [
    ...(wrongStep ? [`step: expected a whole number from 0 to ${steps - 1}, got ${step}`] : []),
    ...locked.filter(key => !Object.hasOwn(widget.params, key)).map(key => `lock: ${id} has no parameter "${key}": expected ${listed(Object.keys(widget.params))}, without spaces`),
  ];
}

function figureFaults(figure: FigureUse, widgets: Widgets): string[] {
  const unknown = widgetFaults(figure.id, widgets);
  if (unknown.length) return unknown;
  const id = figure.id as string;
  const { options, params } = splitOptions(figure.params);
  const state = readState(widgets[id]!, figure.preset, params);
  return [...stateFaults(state, id), ...optionFaults(options, state, id, widgets[id]!)];
}

/** Names become ids of the page, and so do headings: each may be there once. */
function repeatedNames({ headings, figures, uses }: Checked): string[] {
  const taken = new Set<unknown>(headings.map(heading => heading.id));
  const named = [...figures.map(figure => ({ ...figure, id: figure.name })), ...uses.filter(use => use.component === 'Predict' && use.props.kind !== 'figure').map(use => ({ ...use, id: use.props.name }))];
  return named.flatMap(element => {
    if (element.id === undefined) return [];
    const again = taken.has(element.id);
    taken.add(element.id);
    return again ? [at(element)(`name "${element.id}": something else on this page has it`)] : [];
  });
}

/** The widget that the lab page holds: what a link into it sets. */
export const labWidget = 'autoencoder-lab';

/** A check of one element that speaks of a figure. */
type Rule = (use: Use, figures: Readonly<Record<string, BuiltState>>, widgets: Widgets) => string[];

/** Runs `rule` on the figure that the element names in `of`. */
const ofFigure = (rule: (use: Use, built: BuiltState, widgets: Widgets) => string[]): Rule => (use, figures, widgets) => {
  const built = figures[String(use.props.of)];
  return built ? rule(use, built, widgets) : [`of="${use.props.of}": expected the name of a figure on this page, one of ${listed(Object.keys(figures))}`];
};

const rules: Readonly<Record<string, Rule>> = {
  Live: ofFigure((use, { id, numbers }) =>
    Object.hasOwn(numbers, String(use.props.value)) ? [] : [`value="${use.props.value}": ${id} gives ${listed(Object.keys(numbers))}`]),
  SetParams: ofFigure(({ props: { of, preset, step, ...given } }, built, widgets) => stateFaults(readState(widgets[built.id]!, preset, given, preset === undefined ? built.params : undefined), built.id)),
  ToLab: ({ props: { preset, ...given } }, _, widgets) => stateFaults(readState(widgets[labWidget]!, preset, given), labWidget),
  Code: ofFigure((_, { id }, widgets) => (widgets[id]!.widget.code ?? widgets[id]!.widget.lateCode ? [] : [`${id} has no listings`])),
};

/** Elements of the lesson's vocabulary with the properties they may have. Those with `widget` take a widget's parameters too. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

function vocabularyFaults({ component, props }: Use, vocabulary: Vocabulary): string[] {
  const known = Object.hasOwn(vocabulary, component) ? vocabulary[component] : undefined;
  if (!known) return [`expected one of ${listed(Object.keys(vocabulary))}`];
  if (known.includes('widget')) return [];
  return Object.keys(props).filter(key => !known.includes(key)).map(key => `has no property "${key}": expected ${listed(known)}`);
}

/**
 * Every fault of a lesson's elements, each with file, line and what would have been right: unknown elements, widgets,
 * presets and properties, values out of bounds, names of figures and numbers that do not exist. Empty when all is well.
 */
export function checkProse(prose: Checked, widgets: Widgets, vocabulary: Vocabulary): string[] {
  const figures = builtFigures(prose.figures, widgets);
  const childrenOf = (place: number) => prose.uses.filter(use => use.inside === place);
  const ofUses = prose.uses.flatMap((use, place) => {
    const outside = vocabularyFaults(use, vocabulary);
    const rest = () => use.component === 'Predict' ? predictFaults(use, childrenOf(place), widgets) : rules[use.component]?.(use, figures, widgets) ?? [];
    return (outside.length ? outside : rest()).map(at(use));
  });
  return [...prose.figures.flatMap(figure => figureFaults(figure, widgets).map(at(figure))), ...repeatedNames(prose), ...ofUses];
}
