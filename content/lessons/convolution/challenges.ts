import type { Check, Verdict } from '@/lib/lesson/challenge.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** The parts of the 7 × 7 answer to a square in rows and columns 2–6: cells that see one kind of edge only, and the flat inside. */
const middle = [2, 3, 4];
const across = [0, 1, 5, 6];
const regions = {
  vertical: (r: number, c: number) => middle.includes(r) && across.includes(c),
  horizontal: (r: number, c: number) => across.includes(r) && middle.includes(c),
  flat: (r: number, c: number) => middle.includes(r) && middle.includes(c),
};
type Region = keyof typeof regions;

/** Sum of the absolute answers in a region. What rounding leaves of a zero counts as zero. */
function loudness(output: Matrix, region: Region): number {
  const sum = output.flatMap((row, r) => row.filter((_, c) => regions[region](r, c))).reduce((total, v) => total + Math.abs(v), 0);
  return sum < 1e-9 ? 0 : sum;
}

interface Params { kernel: Matrix; bias: number }
interface Loudness { vertical: number; horizontal: number; flat: number }

/** Beliefs behind a kernel that does not do it, in the order in which they are told. */
const diagnoses: readonly [name: string, holds: (params: Params, loudness: Loudness) => boolean][] = [
  // The regions are those of a 3 × 3 window.
  ['size', ({ kernel }) => kernel.length !== 3 || kernel[0]!.length !== 3],
  ['bias', ({ bias }) => bias !== 0],
  ['zero', ({ kernel }) => kernel.flat().every(w => w === 0)],
  ['flat', (_, { flat }) => flat > 0],
  ['turned', (_, { vertical, horizontal }) => vertical === 0 && horizontal > 0],
  ['everywhere', (_, { vertical, horizontal }) => vertical > 0 && horizontal > 0],
  ['corners', (_, { vertical, horizontal }) => vertical === 0 && horizontal === 0],
];

/** Score V / (V + H + F): 1 where vertical edges alone are answered, 0 where nothing is. */
export const verticalEdges: Check<Params, { output: Matrix }> = ({ params, frame: { output } }): Verdict => {
  const sums = { vertical: loudness(output, 'vertical'), horizontal: loudness(output, 'horizontal'), flat: loudness(output, 'flat') };
  const diagnosis = diagnoses.find(([, holds]) => holds(params, sums))?.[0] ?? null;
  const total = sums.vertical + sums.horizontal + sums.flat;
  const condition = (name: Region, holds: boolean) => ({
    name, holds, value: sums[name],
    picture: { cells: output, counted: output.map((row, r) => row.map((_, c) => regions[name](r, c))) },
  });
  return {
    passed: diagnosis === null,
    star: diagnosis === null && params.kernel.flat().filter(w => w !== 0).length === 2,
    score: total === 0 ? 0 : sums.vertical / total,
    conditions: [condition('vertical', sums.vertical > 0), condition('horizontal', sums.horizontal === 0), condition('flat', sums.flat === 0)],
    diagnosis,
  };
};

export const challenges: Readonly<Record<string, Check>> = { 'vertical-edges': verticalEdges };
