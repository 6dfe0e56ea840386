import type { Schema, Values } from '@/lib/params/kinds.ts';
import type { Described, Refusal, WidgetDefinition } from './define.ts';

/** What a file of a figure begins with: an address's query, and the tapes that it plays, by name. */
export interface InFile { query: string; tapes: readonly string[] }

/** A running source of frames, for widgets whose frame is not a function of their parameters alone. */
export interface Session<P = any, F = any> {
  frame(): F;
  /** Called when the frame has changed; set by the figure. */
  subscribe(changed: () => void): () => void;
  apply(params: P): void;
  play(): void;
  pause(): void;
  next(): void;
  reset(): void;
  /** Whether `play` is under way. */
  playing(): boolean;
  /** Whether it came to its end by itself, and not by a pause. */
  complete(): boolean;
  /** Where a file cannot go on with what runs here: what it shows instead. */
  inFile?(): InFile;
  dispose(): void;
}

/** The code of a widget without its picture and words. */
export interface WidgetModule<S extends Schema = any, F = any> {
  widget: WidgetDefinition<S, F>;
  compute: (params: Values<S>) => F;
  createSession?: (params: Values<S>) => Session<Values<S>, F>;
}

export interface FigureSnapshot<S extends Schema = any, F = any> {
  params: Values<S>;
  frame: F;
  numbers: Readonly<Record<string, Described>>;
  step: number;
  steps: number;
  playing: boolean;
  speed: number;
  canUndo: boolean;
  canRedo: boolean;
  /** Whether reset would change anything. */
  changed: boolean;
  locked: ReadonlySet<string>;
  /** Why the last change was not made, until the next one. */
  refusal: Refusal | null;
}

export type FigureEvent =
  | { event: 'change'; value: Readonly<Record<string, unknown>> }
  | { event: 'step'; value: number }
  | { event: 'complete'; value: null };

/** Computes away from the page; resolves to the frame of exactly these parameters. */
export type RemoteCompute = (params: unknown) => Promise<unknown>;
