import type { ReactNode } from 'react';
import { widgetOf } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { patterns, type GridDiagnosis } from '@/lib/lesson/diagnose.ts';
import { readState } from '@/lib/lesson/state.ts';
import { matrix, type Matrix } from '@/lib/params/kinds.ts';
import { sortChildren } from './children.ts';
import { Answer, Diagnosis, Option, Question } from './Parts.tsx';
import { LatePredictChoice, LatePredictGrid } from './late.tsx';
import type { Given } from './PredictGrid.tsx';
import { lessonWords } from './words.ts';

interface Props {
  name: string;
  kind: 'choice' | 'grid';
  locale: Locale;
  slug: string;
  children: ReactNode;
  /** Of a grid: the widget that computes the answer, the field of its frame, the parameters shown beside the question. */
  widget?: string;
  field?: string;
  given?: string;
  preset?: string;
}

const anyMatrix = matrix({ default: [], rows: [1, 32], columns: [1, 32] });

function readDiagnosis(props: Readonly<Record<string, unknown>>): GridDiagnosis {
  const when = patterns.find(pattern => pattern === props.when);
  if (!when) throw new Error(`<Diagnosis when="${props.when}">: expected one of ${patterns.join(', ')}`);
  return { when, matrix: typeof props.matrix === 'string' ? anyMatrix.parse(props.matrix) : undefined };
}

/** What the reader is given: matrices of the widget's parameters, by their labels, in their colours. */
function givens(id: string, params: Readonly<Record<string, unknown>>, names: string, locale: Locale): Given[] {
  const words = widgetOf(id).words[locale];
  return names.split(',').filter(Boolean).map(name => ({ part: name, label: words.params[name]!.label, cells: params[name] as Matrix }));
}

interface GridProps { widget: string; field: string; given: string; preset?: string; params: Readonly<Record<string, unknown>>; locale: Locale }

/** What the page knows of a grid to predict: what is given, and the answer as the widget computes it now. */
function computeGrid({ widget, field, given, preset, params, locale }: GridProps) {
  const module = widgetOf(widget);
  const state = readState(module, preset, params).params;
  if (!state) throw new Error(`<Predict widget="${widget}">: these parameters are refused`);
  return { given: givens(widget, state, given, locale), outputLabel: lessonWords(locale).output, correct: module.compute(state)[field] as Matrix };
}

/**
 * A question that the reader answers before the answer is visible. What a grid's answer is, the widget computes when the
 * page is built; nobody types it in. Without scripts the answer unfolds as a `<details>`.
 */
export function Predict({ name, kind, locale, slug, children, widget = '', field = '', given = '', preset, ...params }: Props) {
  const { question, options, diagnoses, answers, rest } = sortChildren(children, { question: Question, options: Option, diagnoses: Diagnosis, answers: Answer });
  const shared = { storeKey: `${slug}/predict/${name}`, locale, question: question[0], answer: <>{answers}{rest}</> };
  return (
    <section className="task predict" id={name}>
      <h3>{lessonWords(locale).predict}</h3>
      {kind === 'choice'
        ? <LatePredictChoice {...shared} id={name} options={options.map(readOption)} />
        : <LatePredictGrid {...shared} {...computeGrid({ widget, field, given, preset, params, locale })}
            diagnoses={diagnoses.map(({ props }) => readDiagnosis(props))} says={diagnoses.map(({ props }) => props.children)} />}
    </section>
  );
}

const readOption = ({ props }: { props: Readonly<Record<string, unknown>> & { children?: ReactNode } }) =>
  ({ right: props.right === true, text: String(props.text), says: props.children ?? null });
