import type { Check, Verdict } from '@/lib/lesson/challenge.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Params { kernel: Matrix }
interface Frame { output: Matrix }

/** Rows and columns 1 … 7 of nine: where no stamp is missing. */
const inside = { from: 1, to: 8, side: 7 } as const;
const kernelSide = 3;
const nothing = 1e-9;

const spread = (values: readonly number[]) => (values.length ? Math.max(...values) - Math.min(...values) : 0);
const columnOf = (m: Matrix, c: number) => m.map(line => line[c]!);

/** Sixteen ones stamp a 3 × 3 kernel at stride 2: inside, the output shall be one number other than 0. */
export const even: Check<Params, Frame> = ({ params: { kernel }, frame: { output } }): Verdict => {
  const middle = output.slice(inside.from, inside.to).map(line => line.slice(inside.from, inside.to));
  const cells = middle.flat();
  const weights = kernel.flat();
  const isAsked = kernel.length === kernelSide && kernel[0]!.length === kernelSide && middle.length === inside.side && middle[0]!.length === inside.side;
  const most = spread(cells);
  const constant = most < nothing;
  const filled = cells.some(value => Math.abs(value) > nothing);
  const level = (lines: Matrix) => lines.every(line => spread(line) < nothing);
  const beliefs: readonly [string, boolean][] = [
    ['size', !isAsked],
    ['empty', weights.every(w => w === 0)],
    ['cancel', constant && !filled],
    ['ones', spread(weights) < nothing],
    ['holes', cells.some(value => Math.abs(value) < nothing)],
    ['stripes', level(middle) || level(Array.from({ length: inside.side }, (_, c) => columnOf(middle, c)))],
    ['spread', true],
  ];
  const passed = isAsked && constant && filled;
  return {
    passed,
    star: passed && weights.every(w => w !== 0),
    score: null,
    conditions: [{ name: 'spread', holds: isAsked && constant, value: most }, { name: 'filled', holds: filled }],
    diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0],
  };
};

export const challenges: Readonly<Record<string, Check>> = { even };
