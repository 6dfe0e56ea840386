import type { Matrix } from '@/lib/params/kinds.ts';

/** Sides of the scene, of the motif in it, and of the motif as it is painted: cells. */
export const [sceneSide, motifSide, paintedSide] = [48, 12, 6] as const;
/** Where the motif stands: whole cells in every shrunk picture too. */
export const motifAt = { row: 24, column: 12 } as const;

/** A ring with a solid middle. */
export const ringMotif: Matrix = [
  [1, 1, 1, 1, 1, 1],
  [1, 0, 0, 0, 0, 1],
  [1, 0, 1, 1, 0, 1],
  [1, 0, 1, 1, 0, 1],
  [1, 0, 0, 0, 0, 1],
  [1, 1, 1, 1, 1, 1],
];
export const stairMotif: Matrix = [
  [1, 1, 0, 0, 0, 0],
  [1, 1, 0, 0, 0, 0],
  [1, 1, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 1, 1],
  [0, 0, 0, 0, 1, 1],
];

type Block = readonly [top: number, left: number, height: number, width: number, ink: number];

/** What else lies about: bars, blocks, and frames that look like a part of the ring. Later ones cover earlier ones. */
const blocks: readonly Block[] = [
  [2, 4, 4, 12, 0.55], [10, 8, 4, 4, 1],
  [4, 28, 14, 12, 1], [7, 30, 8, 8, 0], [4, 28, 3, 12, 0.5],
  [20, 26, 2, 14, 1],
  [22, 40, 6, 6, 0.5], [24, 42, 2, 2, 0], [22, 44, 2, 2, 0.75],
  [30, 35, 12, 2, 1], [30, 39, 12, 4, 0.55],
  [38, 25, 4, 4, 1], [42, 4, 2, 16, 0.6], [18, 2, 14, 2, 0.5], [44, 34, 3, 8, 0.8],
];

/** The scene with the motif in it, every painted cell 2 × 2, 0 paper to 1 ink. */
export function sceneWith(motif: Matrix): Matrix {
  const scene = Array.from({ length: sceneSide }, () => Array<number>(sceneSide).fill(0));
  for (const [top, left, height, width, ink] of blocks) {
    for (let r = top; r < top + height; r++) for (let c = left; c < left + width; c++) scene[r]![c] = ink;
  }
  const grow = motifSide / paintedSide;
  for (let r = 0; r < motifSide; r++) for (let c = 0; c < motifSide; c++) scene[motifAt.row + r]![motifAt.column + c] = motif[Math.floor(r / grow)]![Math.floor(c / grow)]!;
  return scene;
}

/** A square matrix in another size: each new cell is the mean of the area it covers. */
export function resized(values: Matrix, side: number): Matrix {
  const scale = values.length / side;
  const shares = (at: number) => {
    const [from, to] = [at * scale, (at + 1) * scale];
    const found: [cell: number, share: number][] = [];
    for (let cell = Math.floor(from); cell < Math.min(values.length, Math.ceil(to - 1e-9)); cell++) found.push([cell, (Math.min(to, cell + 1) - Math.max(from, cell)) / scale]);
    return found;
  };
  const axis = Array.from({ length: side }, (_, at) => shares(at));
  return axis.map(rows => axis.map(columns => rows.reduce((sum, [r, a]) => columns.reduce((all, [c, b]) => all + a * b * values[r]![c]!, sum), 0)));
}
