import type { Matrix, Schema, Values } from '@/lib/params/kinds.ts';

/** A value that `describe` gives: a number, a word (a status), or null where there is none yet. */
export type Described = number | string | null;

/** Why a combination of valid values cannot be computed. `keys`: the parameters that take part; `values` fill the sentence. */
export interface Refusal {
  code: string;
  keys: readonly string[];
  values?: Readonly<Record<string, number | string>>;
}

/** A piece of a code listing: plain text, text in the colour of a meaning, or a live value of the figure. */
export type CodePiece = string | { part: Part; text: string } | { live: string } | { quiet: string };
export type Part = 'input' | 'kernel' | 'output' | 'gradient';
export interface Listing { code: CodePiece[][]; prints: CodePiece[][] }

export interface WidgetDefinition<S extends Schema = Schema, F = unknown> {
  params: S;
  /** Named states. `thumbnail` is what the gallery and the social card show. */
  presets: Readonly<Record<string, Partial<Values<S>>>>;
  /** Refuses what the bounds of single parameters allow and their combination does not. */
  constrain?: (params: Values<S>) => Refusal | null;
  /** Number of places that Previous / Next / Play walk through; 0 or absent: no steps. */
  steps?: (params: Values<S>, frame: F) => number;
  /** The widget's named numbers, as embeds and lessons read them. */
  describe: (params: Values<S>, frame: F, step: number) => Readonly<Record<string, Described>>;
  /** Multiply-adds that `compute` costs; above about 200,000 the host computes in a worker. 0 when absent. */
  cost?: (params: Values<S>) => number;
  /** The listings of the code tabs; absent where no single call stands for the figure. */
  code?: (params: Values<S>, numbers: Readonly<Record<string, Described>>) => { keras: Listing; torch: Listing };
  /** The same where writing them takes much code: fetched when the tabs come near, and not with the figure. */
  lateCode?: (params: Values<S>, numbers: Readonly<Record<string, Described>>) => Promise<{ keras: Listing; torch: Listing }>;
  /** True where the frame comes from a running session (`session.ts`) and not from the parameters alone. */
  stateful?: boolean;
  /** It brings so much (trained weights, say) that a page fetches it only once somebody is there: at the first movement, scroll, touch or key. */
  heavy?: boolean;
  /** Space reserved before the figure is drawn, CSS pixels: at the width of an article, and on a phone of 360. */
  size: { width: number; height: number; phoneHeight: number };
  /** Keys of `content/references.ts`. */
  sources: readonly string[];
}

/** The words of a widget in one language. Functions receive what they speak of and return a whole sentence. */
export interface WidgetWords {
  /** What happens, not the widget's name: "A window reads the picture". */
  title: string;
  /** What can be grabbed, one line. */
  hint: string;
  /** What the numbers are and how the scale is read. */
  caption: string;
  /** One line for the gallery. */
  summary: string;
  /** Labels of the parameters, and of the words of choices and of named matrices. */
  params: Readonly<Record<string, { label: string; options?: Readonly<Record<string, string>> }>>;
  presets: Readonly<Record<string, string>>;
  /** Labels of the numbers that `describe` gives. */
  numbers: Readonly<Record<string, string>>;
  /** Labels of the frame's fields, as the text form names them. */
  frame: Readonly<Record<string, string>>;
  /** Sentences for the refusals of `constrain`, by code. */
  refusals: Readonly<Record<string, (values: Readonly<Record<string, number | string>>) => string>>;
  /** One complete sentence on the figure's state. */
  sentence: (numbers: Readonly<Record<string, Described>>) => string;
  /** The current step in words, with its arithmetic ("row 2, column 3: 1×2 + 0×5 = 2"); only where there are steps. */
  step?: (numbers: Readonly<Record<string, Described>>) => string;
}

/** A frame is plain data: numbers, words, and (nested) lists of them. */
export type FrameField = number | string | null | boolean | readonly number[] | Matrix | readonly FrameField[] | { readonly [key: string]: FrameField };

/** What `describe` gives while the figure asks the reader: what is given, and nothing that tells the answer. */
export const asking = (given: Readonly<Record<string, Described>>): Readonly<Record<string, Described>> => ({ asked: 1, ...given });

/** Types a definition. The parameter schema is inferred; name the frame: `defineWidget<Frame>()({…})`. */
export const defineWidget = <F>() => <S extends Schema>(definition: WidgetDefinition<S, F>): WidgetDefinition<S, F> => definition;

export type ParamsOf<D> = D extends { params: infer S extends Schema } ? Values<S> : never;
