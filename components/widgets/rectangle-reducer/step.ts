import { showFactor } from '@/lib/geometry/numbers.ts';
import { resultOf, type Frame } from './compute.ts';
import { networkOf } from './network.ts';
import type { Params } from './widget.ts';

/** One result to be computed: after `layer` steps (from 1), a row for each corner and a column for each unit, from 0. */
export interface Place { rectangle: 'a' | 'b'; layer: number; row: number; column: number }

const places = (hidden: number): Place[] => (['a', 'b'] as const).flatMap(rectangle => [
  ...Array.from({ length: 4 * hidden }, (_, i) => ({ rectangle, layer: 1, row: Math.floor(i / hidden), column: i % hidden })),
  ...(hidden === 3 ? Array.from({ length: 4 }, (_, row) => ({ rectangle, layer: 2, row, column: 0 })) : []),
  { rectangle, layer: hidden === 3 ? 3 : 2, row: 0, column: 0 },
]);
const orders = { 1: places(1), 3: places(3) };

/** What the steps walk through: A's results layer by layer, then B's. */
export const orderOf = (hidden: number): readonly Place[] => orders[networkOf(hidden)];

export const stepAt = (hidden: number, at: Place): number =>
  orderOf(hidden).findIndex(p => p.rectangle === at.rectangle && p.layer === at.layer && p.row === at.row && p.column === at.column);

export interface Term { x: number; w: number; product: number }
export interface Step extends Place { terms: Term[]; value: number; last: boolean }

export function stepOf(p: Params, frame: Frame, step: number): Step {
  const order = orderOf(p.hidden);
  const place = order[Math.max(0, Math.min(step, order.length - 1))]!;
  const { rectangle, layer, row, column } = place;
  const last = layer === (frame.w3 ? 3 : 2);
  const before = resultOf(p, frame, rectangle, layer - 1);
  const weights = [frame.w1, frame.w2, frame.w3][layer - 1]!;
  const inputs = last ? before.map(line => line[0]!) : before[row]!;
  const terms = inputs.map((x, i) => ({ x, w: weights[i]![column]!, product: x * weights[i]![column]! + 0 }));
  return { ...place, terms, last, value: resultOf(p, frame, rectangle, layer)[row]![column]! };
}

/** "1×1 + 4×(−1)". */
export const arithmeticText = ({ terms }: Step): string => terms.map(({ x, w }) => `${showFactor(x)}×${showFactor(w)}`).join(' + ');
