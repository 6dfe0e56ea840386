import type { Matrix } from '@/lib/params/kinds.ts';

/** Inputs that the figure offers by name. */
export const pictures = {
  /** A pen stroke: neighbours alike, borders soft. */
  stroke: [[0, 6, 8, 9, 4, 0], [0, 1, 2, 8, 7, 0], [0, 0, 3, 9, 2, 0], [0, 1, 8, 5, 0, 0], [0, 7, 9, 1, 0, 0], [0, 5, 3, 0, 0, 0]],
  /** One lit cell in a window at most. */
  stars: [[0, 5, 0, 0, 8, 0], [0, 0, 0, 0, 0, 0], [7, 0, 0, 0, 0, 0], [0, 0, 0, 9, 0, 3], [0, 0, 6, 0, 0, 0], [0, 4, 0, 0, 9, 0]],
  /** Windows of 2 × 2, each of one grey. */
  blocks: [[7, 7, 2, 2, 5, 5], [7, 7, 2, 2, 5, 5], [4, 4, 9, 9, 8, 8], [4, 4, 9, 9, 8, 8], [1, 1, 6, 6, 3, 3], [1, 1, 6, 6, 3, 3]],
  /** Rising evenly to the right. */
  ramp: Array.from({ length: 6 }, () => [1, 2, 4, 5, 7, 8]),
  /** Every winner in the upper left corner of its window. */
  corners: [[8, 0, 5, 0, 9, 0], [0, 0, 0, 0, 0, 0], [6, 0, 7, 0, 2, 0], [0, 0, 0, 0, 0, 0], [4, 0, 9, 0, 3, 0], [0, 0, 0, 0, 0, 0]],
} satisfies Record<string, Matrix>;
