import { cellsRead, planAxis } from '@/lib/arith/window.ts';
import type { Check, Verdict } from '@/lib/lesson/challenge.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Params { input: Matrix; window: number; stride: number; padding: 'valid' | 'same' }
interface Cell { row: number; column: number }

const wanted = 3;

const plansOf = ({ input, window, stride, padding }: Params) => {
  const along = (size: number) => planAxis({ size, kernel: window, stride, dilation: 1, padding });
  return { rows: along(input.length), columns: along(input[0]!.length) };
};

/** The largest number of every window, padding left out. */
function pooled(picture: Matrix, p: Params): Matrix {
  const { rows, columns } = plansOf(p);
  return Array.from({ length: rows.output }, (_, r) => Array.from({ length: columns.output }, (__, c) => Math.max(
    ...cellsRead(rows, r).flatMap(row => cellsRead(columns, c).flatMap(column => picture[row]?.[column] ?? [])))));
}

/** The picture moved to the right; what leaves is lost, what comes in is 0. */
const moved = (picture: Matrix, by: number): Matrix => picture.map(line => line.map((_, column) => line[column - by] ?? 0));

const litCells = (picture: Matrix): Cell[] => picture.flatMap((line, row) => line.flatMap((value, column) => (value === 0 ? [] : [{ row, column }])));
const differences = (a: Matrix, b: Matrix): boolean[][] => a.map((line, r) => line.map((value, c) => value !== b[r]![c]));
const count = (marks: boolean[][]): number => marks.flat().filter(Boolean).length;

interface Standing { lit: Cell[]; alike: boolean; apart: boolean }

/** Beliefs behind a placement that does not hold, in the order in which they are told. */
const diagnoses: readonly [name: string, holds: (standing: Standing) => boolean][] = [
  ['count', ({ lit, alike }) => lit.length !== wanted || !alike],
  ['shared', ({ apart }) => !apart],
  ['right-edge', ({ lit }) => lit.some(({ column }) => column % 2 === 1)],
  ['falls-off', ({ lit }) => lit.some(({ column }) => column === 0)],
  ['lands', () => true],
];

/** Three ones that a step to the right leaves where they are in the output, and that a step to the left moves, all of them. */
export const threeOnes: Check<Params> = ({ params }): Verdict => {
  const { input, stride } = params;
  const lit = litCells(input);
  const alike = new Set(lit.map(({ row, column }) => input[row]![column])).size === 1 && input[lit[0]!.row]![lit[0]!.column]! > 0;
  const apart = new Set(lit.map(({ row, column }) => `${Math.floor(row / stride)} ${Math.floor(column / stride)}`)).size === lit.length;
  const still = pooled(input, params);
  const [right, left] = [pooled(moved(input, 1), params), pooled(moved(input, -1), params)];
  const [byRight, byLeft] = [differences(still, right), differences(still, left)];
  const three = lit.length === wanted && alike;
  // A one that moves leaves its output cell and lights the next one: two changes each.
  const all = three && apart && count(byLeft) === 2 * wanted;
  const passed = three && apart && count(byRight) === 0 && all;
  return {
    passed, star: false, score: null,
    conditions: [
      { name: 'three', holds: three, value: lit.length },
      { name: 'right', holds: three && count(byRight) === 0, value: count(byRight), picture: { cells: right, counted: byRight } },
      { name: 'left', holds: all, value: count(byLeft), picture: { cells: left, counted: byLeft } },
    ],
    diagnosis: passed ? null : diagnoses.find(([, holds]) => holds({ lit, alike, apart }))![0],
  };
};

export const challenges: Readonly<Record<string, Check>> = { 'three-ones': threeOnes };
