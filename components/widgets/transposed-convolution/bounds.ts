import type { Matrix } from '@/lib/params/kinds.ts';

/** Largest sides of input and kernel, and the largest number a cell holds. */
export const largestOf = { input: 16, kernel: 5, picture: 16, value: 1e6 } as const;

/** The matrix where it keeps to the bounds. Stands apart from `widget.ts`, which would bring the library along. */
export const accepted = (name: 'input' | 'kernel' | 'picture') => (m: Matrix): Matrix | undefined =>
  (m.length >= 1 && m[0]!.length >= 1 && m.length <= largestOf[name] && m[0]!.length <= largestOf[name] && m.every(line => line.every(value => Math.abs(value) <= largestOf.value)) ? m : undefined);
