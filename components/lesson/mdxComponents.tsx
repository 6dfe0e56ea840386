import type { ComponentType } from 'react';
import { Widget } from '@/components/widgets/Widget.tsx';
import { widgetOf } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { BuiltState } from '@/lib/lesson/figures.ts';
import { writtenOut } from '@/lib/lesson/state.ts';
import { Challenge } from './Challenge.tsx';
import { Formula } from './Formula.tsx';
import { LateCode } from './late.tsx';
import { Live } from './Live.tsx';
import { Answer, Condition, Diagnosis, Option, Passed, Question } from './Parts.tsx';
import { Predict } from './Predict.tsx';
import { PredictInFigure } from './PredictInFigure.tsx';
import { Cite, Entry, Fact, Here, Legend, Note, Review, Section, SourceNote, Sym, Word } from './Prose.tsx';
import { SetParams } from './SetParams.tsx';
import { Term } from './Term.tsx';
import { ToLab } from './ToLab.tsx';

interface Context {
  locale: Locale;
  slug: string;
  figures: Readonly<Record<string, BuiltState>>;
  /** Names of the lesson's challenges. */
  challenges: readonly string[];
}
type Vocabulary = Readonly<Record<string, ComponentType<any>>>;

/** Elements that need nothing of the page they stand on. */
const free = { Answer, Cite, Condition, Diagnosis, Entry, Fact, Formula, Here, Legend, Note, Option, Passed, Question, Review, Section, Sym, Word };

/** Elements that speak the page's language, or know its figures. */
const bound = ({ locale, slug, figures, challenges }: Context): Vocabulary => ({
  Challenge: props => <Challenge {...props} locale={locale} slug={slug} all={challenges} />,
  Code: async ({ of }) => {
    const { id, params, numbers } = figures[of]!;
    const { code, lateCode } = widgetOf(id).widget;
    return <LateCode of={of} id={`${of}-code`} built={await (code ?? lateCode)!(params, numbers)} locale={locale} />;
  },
  Live: props => <Live {...props} locale={locale} />,
  Predict: props => props.kind === 'figure' ? <PredictInFigure {...props} locale={locale} slug={slug} /> : <Predict {...props} locale={locale} slug={slug} />,
  SetParams: props => <SetParams {...props} figures={figures} locale={locale} />,
  SourceNote: props => <SourceNote {...props} locale={locale} />,
  Term: props => <Term {...props} locale={locale} />,
  ToLab: props => <ToLab {...props} locale={locale} />,
  Widget: ({ id, ...props }) => <Widget {...writtenOut(widgetOf(id).widget.params, props)} id={id} locale={locale} />,
});

/** The only vocabulary that a lesson's MDX may use. */
export const mdxComponents = (context: Context): Vocabulary => ({ ...free, ...bound(context) });
