import type { Matrix } from '@/lib/params/kinds.ts';

/** A 7 written by hand, 0 paper to 9 full ink. */
export const seven: Matrix = [
  [0, 0, 0, 0, 0, 0, 0],
  [0, 6, 9, 9, 9, 4, 0],
  [0, 1, 2, 3, 9, 5, 0],
  [0, 0, 0, 5, 8, 1, 0],
  [0, 0, 2, 9, 3, 0, 0],
  [0, 0, 6, 8, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
];

const scaled = (by: number, rows: Matrix): Matrix => rows.map(row => row.map(v => v / by));

/** The named kernels. Sobel x answers to vertical edges, Sobel y to horizontal ones. */
export const kernels = {
  identity: [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
  box: scaled(9, [[1, 1, 1], [1, 1, 1], [1, 1, 1]]),
  gaussian: scaled(16, [[1, 2, 1], [2, 4, 2], [1, 2, 1]]),
  sharpen: [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
  sobelX: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
  sobelY: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
  laplacian: [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
  emboss: [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]],
} satisfies Record<string, Matrix>;

/** Only the upper stroke of the 7, and only its leg: what the second and third channel start with. */
export const bar: Matrix = seven.map((row, r) => row.map(v => (r < 2 ? v : 0)));
export const leg: Matrix = seven.map((row, r) => row.map(v => (r < 2 ? 0 : v)));

/** One 1 in the middle of zeros: what comes out is the kernel itself. */
export const impulse: Matrix = Array.from({ length: 5 }, (_, r) => Array.from({ length: 5 }, (_, c) => (r === 2 && c === 2 ? 1 : 0)));
export const oneToNine: Matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];

/** A square of ones in rows and columns 2–6: edges in both directions, corners, a flat middle. */
export const square: Matrix = Array.from({ length: 9 }, (_, r) => Array.from({ length: 9 }, (_, c) => (r >= 2 && r <= 6 && c >= 2 && c <= 6 ? 1 : 0)));
