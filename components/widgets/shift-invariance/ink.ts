import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** The value that counts as full ink: 1 in a picture of values up to 1, 9 as a rule, above it the largest there is. */
export function inkOf(m: Matrix): number {
  const most = largest(m);
  return most > 9 ? most : most > 0 && most <= 1 ? 1 : 9;
}

/** The largest value of several maps. */
export const fieldMost = (maps: readonly Matrix[]): number => Math.max(...maps.map(largest));
