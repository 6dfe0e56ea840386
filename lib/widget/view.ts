import type { Locale } from '@/lib/i18n/locales.ts';
import type { Values, Schema } from '@/lib/params/kinds.ts';
import type { Part, WidgetDefinition } from './define.ts';
import type { Session } from './figure.ts';

/** What a picture may do to its figure. A `gesture` names one drag or one stroke: all its changes are one undo. */
export interface FigureActions<S extends Schema = Schema> {
  set(patch: Partial<Values<S>>, gesture?: string): void;
  goTo(step: number): void;
  pause(): void;
  play(): void;
  /** Replaces the hint while the reader points ("This cell reaches 9 output cells."); null gives the hint back. */
  hint(text: string | null): void;
  /** Says something politely to a screen reader, once. */
  announce(text: string): void;
}

/** What `View.tsx` receives. It draws and reports gestures; it knows nothing of pages, addresses or Next.js. */
export interface ViewProps<D extends WidgetDefinition<any, any>, W> {
  params: D extends WidgetDefinition<infer S, any> ? Values<S> : never;
  frame: D extends WidgetDefinition<any, infer F> ? F : never;
  /** Where Previous / Next / Play stand, from 0. */
  step: number;
  words: W;
  locale: Locale;
  /** Space for the picture, CSS pixels. The picture is as wide; its height is its own affair. */
  width: number;
  /** `embed`: on a slide, about 960 × 540; one line of arithmetic only. `article`: everything. */
  layout: 'article' | 'embed';
  /** Height to fill at most in an embed, CSS pixels; null in an article. */
  height: number | null;
  playing: boolean;
  /** 0.5, 1, 2 or 4. At 0.5 a picture may show the parts of a step one by one. */
  speed: number;
  /** The meaning that a word, a symbol or a line of code points at right now. */
  lit: Part | null;
  /** Names of the parameters that may not be changed. */
  locked: ReadonlySet<string>;
  /** The running session of a stateful widget, for commands of its own; absent elsewhere. */
  session?: Session;
  actions: FigureActions<D extends WidgetDefinition<infer S, any> ? S : never>;
}
