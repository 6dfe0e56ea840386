import type { Matrix } from '@/lib/params/kinds.ts';
import { convolutionMatrix, multiply, transpose } from '@/lib/plain/convolutionMatrix.ts';
import { inRows, kernelOf, matrixOf, volumeOf, type Numbers } from '@/lib/plain/numbers.ts';
import { transposedAsOrdinary } from '@/lib/plain/zeroStuffed.ts';
import type { Setting } from './plan.ts';

/** The same numbers by two other machines. */
export interface Machines {
  /** The convolution's matrix, transposed: a row for every output number, a column for every input number. Null where it would be too large to draw. */
  matrix: { rows: Matrix; output: Matrix } | null;
  /** An ordinary convolution, stride 1, over the input with zeros between and around its cells, the kernel turned. */
  window: { padded: Matrix; top: number; left: number; kernel: Matrix; output: Matrix };
}

/** More numbers than these are not drawn. */
const mostNumbers = 40_000;

/** Three rules, three outputs; `output` is that of the stamps. */
export function machinesOf(map: Matrix, setting: Setting, output: Matrix): Machines {
  const { kernel, stride, padding } = setting;
  const weights = kernelOf(kernel);
  const [height, width] = [output.length, output[0]!.length];
  const ordinary = transposedAsOrdinary(volumeOf(map), weights, { stride, padding });
  const { top, bottom, left, right } = ordinary.border;
  const stuffed = matrixOf(ordinary.stuffed);
  const across = left + stuffed[0]!.length + right;
  const zeros = (count: number) => Array.from({ length: count }, () => Array.from({ length: across }, () => 0));
  const padded = [...zeros(top), ...stuffed.map(line => [...Array.from({ length: left }, () => 0), ...line, ...Array.from({ length: right }, () => 0)]), ...zeros(bottom)];
  return {
    matrix: height * width * map.length * map[0]!.length > mostNumbers ? null : byMatrix(transpose(convolutionMatrix([height, width, 1], weights, { stride, padding })), map, width),
    window: { padded, top, left, kernel: matrixOf({ shape: [kernel.length, kernel[0]!.length, 1], values: ordinary.kernel.values }), output: plain(matrixOf(ordinary.output)) },
  };
}

const plain = (m: Matrix): Matrix => m.map(line => line.map(value => value + 0));

function byMatrix(matrix: Numbers, map: Matrix, width: number): NonNullable<Machines['matrix']> {
  return { rows: inRows(matrix.values, matrix.shape[1]!), output: plain(inRows(multiply(matrix, map.flat()), width)) };
}

/** Cells of two outputs that are equal, up to the last digits of binary fractions. */
export const equalCells = (a: Matrix, b: Matrix): number =>
  a.flatMap((line, r) => line.filter((value, c) => Math.abs(value - (b[r]?.[c] ?? NaN)) <= 1e-9 * Math.max(1, Math.abs(value)))).length;
