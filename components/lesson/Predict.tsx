import type { ReactNode } from 'react';
import { widgetOf } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { patterns, type GridDiagnosis } from '@/lib/lesson/diagnose.ts';
import { numberPatterns, readCards, type NumberDiagnosis } from '@/lib/lesson/diagnoseNumber.ts';
import type { PredictKind } from '@/lib/lesson/predictFaults.ts';
import { numbersOf, readState, splitOptions } from '@/lib/lesson/state.ts';
import { matrix, type Matrix } from '@/lib/params/kinds.ts';
import { sortChildren } from './children.ts';
import { Answer, Diagnosis, Option, Question } from './Parts.tsx';
import { LatePredictChoice, LatePredictGrid, LatePredictNumber, LatePredictSeveral } from './late.tsx';
import type { Given } from './PredictGrid.tsx';
import { pageWords } from './pageWords.ts';
import { taskWords } from './taskWords.ts';

type Held = Readonly<Record<string, unknown>> & { children?: ReactNode };

interface Props {
  name: string;
  kind: Exclude<PredictKind, 'figure'>;
  locale: Locale;
  slug: string;
  children: ReactNode;
}

/** What an author gives beside it: the widget that computes the answer, what of it is asked, and its parameters. */
interface Asked {
  widget?: string;
  preset?: string;
  /** Of a grid: a field of the frame. Of a number or cards: one of the named numbers. */
  field?: string;
  /** Of a grid: parameters shown beside the question. */
  given?: string;
  /** Of a number: what is still right, beside the answer itself. */
  within?: number | string;
  unit?: string;
  cards?: string;
}

const anyMatrix = matrix({ default: [], rows: [1, 32], columns: [1, 32] });

function pattern<P extends string>(when: unknown, allowed: readonly P[]): P {
  const found = allowed.find(one => one === when);
  if (!found) throw new Error(`<Diagnosis when="${when}">: expected one of ${allowed.join(', ')}`);
  return found;
}

const readGridDiagnosis = ({ when, matrix: written }: Held): GridDiagnosis =>
  ({ when: pattern(when, patterns), matrix: typeof written === 'string' ? anyMatrix.parse(written) : undefined });
const readNumberDiagnosis = ({ when, number }: Held): NumberDiagnosis =>
  ({ when: pattern(when, numberPatterns), number: number === undefined ? undefined : Number(number) });
const readOption = ({ props }: { props: Held }) => ({ right: props.right === true, text: String(props.text), says: props.children ?? null });

/** What the reader is given: matrices of the widget's parameters, by their labels, in their colours. */
function givens(id: string, params: Readonly<Record<string, unknown>>, names: string, locale: Locale): Given[] {
  const words = widgetOf(id).words[locale];
  return names.split(',').filter(Boolean).map(name => ({ part: name, label: words.params[name]!.label, cells: params[name] as Matrix }));
}

type Computed = { field: string; given?: string; widget: string; preset?: string; params: Readonly<Record<string, unknown>>; locale: Locale };

function stateOf({ widget, preset, params }: Computed) {
  const module = widgetOf(widget);
  const { options, params: given } = splitOptions(params);
  const state = readState(module, preset, given).params;
  if (!state) throw new Error(`<Predict widget="${widget}">: these parameters are refused`);
  return { module, state, step: Number(options.step ?? 0) };
}

/** What the page knows of a grid to predict: what is given, and the answer as the widget computes it now. */
function computeGrid(asked: Computed) {
  const { module, state } = stateOf(asked);
  return { given: givens(asked.widget, state, asked.given ?? '', asked.locale), outputLabel: taskWords(asked.locale).output, correct: module.compute(state)[asked.field] as Matrix };
}

/** The number to predict, as the widget gives it now. */
function computeNumber(asked: Computed): number {
  const { module, state, step } = stateOf(asked);
  const answer = numbersOf(module, state, step)[asked.field];
  if (typeof answer !== 'number') throw new Error(`<Predict field="${asked.field}">: expected a number that ${asked.widget} gives`);
  return answer;
}

/**
 * A question that the reader answers before the answer is visible. What the answer is, the widget computes when the page
 * is built; nobody types it in. Without scripts the answer unfolds as a `<details>`. Predictions made in a figure: PredictInFigure.
 */
export function Predict(props: Props & Record<string, unknown>) {
  const { name, kind, locale, slug, children } = props;
  return (
    <section className="task predict" id={name}>
      <h3>{pageWords(locale).predict}</h3>
      <Asking {...asked(props)} name={name} kind={kind} locale={locale} slug={slug}>{children}</Asking>
    </section>
  );
}

const asked = ({ name: _n, kind: _k, locale: _l, slug: _s, children: _c, ...rest }: Props & Record<string, unknown>): Asked => rest;

function Asking({ name, kind, locale, slug, children, widget = '', preset, field = '', given, within = 0, unit, cards, ...params }: Props & Asked) {
  const { question, options, diagnoses, answers, rest } = sortChildren(children, { question: Question, options: Option, diagnoses: Diagnosis, answers: Answer });
  const shared = { storeKey: `${slug}/predict/${name}`, id: name, locale, question: question[0], answer: <>{answers}{rest}</> };
  const says = diagnoses.map(({ props }) => props.children);
  const computed = { widget, preset, field, given, params, locale };
  if (kind === 'choice') return <LatePredictChoice {...shared} options={options.map(readOption)} />;
  if (kind === 'several') return <LatePredictSeveral {...shared} options={options.map(readOption)} diagnoses={diagnoses.map(({ props }) => String(props.when))} says={says} />;
  if (kind === 'grid') return <LatePredictGrid {...shared} {...computeGrid(computed)} diagnoses={diagnoses.map(({ props }) => readGridDiagnosis(props))} says={says} />;
  return <LatePredictNumber {...shared} correct={computeNumber(computed)} within={Number(within)} unit={unit} cards={readCards(cards)}
    diagnoses={diagnoses.map(({ props }) => readNumberDiagnosis(props))} says={says} />;
}
