/** The four sides of a chart's drawing area, CSS pixels inside its SVG. */
export interface Plot { left: number; right: number; top: number; bottom: number }

/** A tick of an axis: where it stands and what is written there. */
export interface Tick { value: number; label: string; second?: string }

/** What a line or a mark means, and so its colour. `ink` and `quiet` mean nothing in particular. */
export type Tone = 'input' | 'kernel' | 'output' | 'gradient' | 'action' | 'ink' | 'quiet';
