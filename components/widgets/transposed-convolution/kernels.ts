import type { Matrix } from '@/lib/params/kinds.ts';

/** Kernels that the figure offers by name. */
export const kernels = {
  uneven: [[1, 2, 0], [0, 3, -1], [-2, 0, 1]],
  ones: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
  tent: [[1, 2, 1], [2, 4, 2], [1, 2, 1]],
  block: [[1, 1], [1, 1]],
  four: [[1, 2, 2, 1], [2, 4, 4, 2], [2, 4, 4, 2], [1, 2, 2, 1]],
} satisfies Record<string, Matrix>;

/** 0 … 15 in four rows: the picture of the way there and back. */
export const counting: Matrix = Array.from({ length: 4 }, (_, r) => Array.from({ length: 4 }, (__, c) => 4 * r + c));
