import type { Activation } from '@/lib/arith/stack.ts';
import type { AxisMap } from './axis.ts';
import { packing, type Packing } from './weights.ts';
import { vectorsOf, type Arena, type Picture } from './memory.ts';

/** A window with its weights, between two pictures. */
export interface WindowShape {
  down: AxisMap;
  across: AxisMap;
  input: Picture;
  output: Picture;
  activation: Activation;
  /** Place in the flat parameters of the weight [row][column][input channel][output channel]. */
  kernelPlace(row: number, column: number, from: number, to: number): number;
  /** Place of the first bias; null where there is none. */
  biasPlace: number | null;
  /** What the input is behind: its gradient is taken back through it. */
  inputActivation: Activation;
}

/** Input cells read by one phase of outputs, relative to their first, and which weights each multiplies. */
export interface PhaseTap { down: number; across: number; weights: readonly (readonly [row: number, column: number])[] }

export function phaseTaps(down: AxisMap, across: AxisMap, phaseDown: number, phaseAcross: number): PhaseTap[] {
  const rows = down.taps.filter(({ phase }) => phase === phaseDown);
  const columns = across.taps.filter(({ phase }) => phase === phaseAcross);
  return rows.flatMap(row => columns.map(column => ({
    down: row.offset, across: column.offset,
    weights: row.weights.flatMap(r => column.weights.map(c => [r, c] as const)),
  })));
}

/** Every phase of a map in two dimensions. */
export const phasesOf = (down: AxisMap, across: AxisMap): [down: number, across: number][] =>
  Array.from({ length: down.period * across.period }, (_, n) => [Math.floor(n / across.period), n % across.period]);

/** Weights as `[tap][read channel][written channel, filled up]`. */
export function windowPacking(arena: Arena, taps: readonly PhaseTap[], read: number, written: number, place: (tap: PhaseTap, r: number, w: number) => readonly number[]): Packing {
  const padded = vectorsOf(written) * 4;
  return packing(arena, taps.flatMap(tap => Array.from({ length: read }, (_, r) => r).flatMap(r =>
    Array.from({ length: padded }, (_, w) => (w < written ? place(tap, r, w) : [])))));
}

/** One bias a channel, filled up. */
export const biasPacking = (arena: Arena, channels: number, first: number): Packing =>
  packing(arena, Array.from({ length: vectorsOf(channels) * 4 }, (_, c) => (c < channels ? [first + c] : [])));
