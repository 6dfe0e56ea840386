import {
  add, cast, clipByValue, concat, div, equal, exp, gather as pick, greater, less, log, logicalOr, max, mean, mul, neg, abs, relu, reshape, reverse, scatterND, sigmoid,
  slice, square, sub, sum, tensor, tile, transpose, where, zeros, type Tensor, type Tensor1D, type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Composition } from './define.ts';
import { probabilityMargin } from './loss.ts';
import type { Block } from './shifts.ts';
import { averageCounts, eachTap, mixAxes, onCanvas, placesOf, readBy, spreadCells, type Mixes } from './webgpuParts.ts';
import { spanOf, type Walk } from './walk.ts';

/** Kernels of our own as compositions of operations that are right on WebGPU; what each computes stands where it is defined. */
interface Factor { factor: readonly [number, number] }
interface Large { height: number; width: number }

const four = (x: Tensor | undefined) => x as Tensor4D;
const product = (lengths: readonly number[]) => lengths.reduce((count, length) => count * length, 1);

/** Switches as places in the whole batch, one row each. */
function flatPlaces(switches: Tensor, size: number): Tensor1D {
  const starts = tensor(Int32Array.from({ length: switches.shape[0]! }, (_, picture) => picture * size), [switches.shape[0]!, 1, 1, 1], 'int32');
  return reshape(add(cast(switches, 'int32'), starts), [-1]);
}

function scattered(values: Tensor, switches: Tensor, { height, width }: Large): Tensor {
  const [pictures, , , channels] = values.shape as [number, number, number, number];
  const size = height * width * channels;
  const flat = scatterND(reshape(flatPlaces(switches, size), [-1, 1]), reshape(values, [-1]), [pictures * size]);
  return reshape(flat, [pictures, height, width, channels]);
}

/** 1 where no later cell of the same picture and channel has the same switch, else 0. */
function lastAtSwitch(switches: Tensor): Tensor {
  const [pictures, rows, columns, channels] = switches.shape as [number, number, number, number];
  const cells = rows * columns;
  const later = tensor(Float32Array.from({ length: cells * cells }, (_, place) => (place % cells > Math.floor(place / cells) ? 1 : 0)), [1, cells, cells, 1]);
  const same = equal(reshape(switches, [pictures, cells, 1, channels]), reshape(switches, [pictures, 1, cells, channels]));
  return reshape(sub(1, max(mul(cast(same, 'float32'), later), 2)), switches.shape);
}

function shifted(x: Tensor4D, { from, count, ...walk }: Walk & Block): Tensor {
  const { rows, columns } = walk;
  const [height, width] = [rows, columns].map(axis => (axis.output - 1) * axis.stride + spanOf(axis)) as [number, number];
  const pictures = slice(x, [from, 0, 0, 0], [count, ...x.shape.slice(1)] as [number, number, number, number]);
  const padded = onCanvas(pictures, rows.before, columns.before, height + spanOf(rows) - 1, width + spanOf(columns) - 1);
  const lines: Tensor[] = [];
  eachTap(walk, (i, j) => {
    const plane = slice(padded, [0, i * rows.dilation, j * columns.dilation, 0], [count, height, width, x.shape[3]]);
    lines.push(reshape(transpose(plane, [3, 0, 1, 2]), [x.shape[3], -1]));
  });
  return concat(lines, 0);
}

function gridded(cells: Tensor4D, { from, count, rows, columns }: Walk & Block): Tensor {
  const pictures = slice(cells, [from, 0, 0, 0], [count, ...cells.shape.slice(1)] as [number, number, number, number]);
  const [height, width] = [rows, columns].map(axis => (axis.output - 1) * axis.stride + spanOf(axis)) as [number, number];
  return reshape(onCanvas(spreadCells(pictures, [rows.stride, columns.stride]), 0, 0, height, width), [-1, cells.shape[3]]);
}

function switchesOf(x: Tensor4D, maxima: Tensor, walk: Walk): Tensor {
  let winner: Tensor = zeros(maxima.shape, 'int32');
  // From the last weight to the first, so that the first of equal cells stays.
  eachTap(walk, (i, j) => {
    winner = where(equal(readBy(x, walk, i, j, -3e38), maxima), tile(placesOf(x.shape, walk, i, j), [x.shape[0], 1, 1, 1]), winner);
  }, true);
  return winner;
}

function average(x: Tensor4D, walk: Walk): Tensor {
  let total: Tensor | null = null;
  eachTap(walk, (i, j) => { total = total === null ? readBy(x, walk, i, j, 0) : add(total, readBy(x, walk, i, j, 0)); });
  return div(total!, averageCounts(walk));
}

function averageGradient(gradient: Tensor4D, walk: Walk): Tensor {
  const { rows, columns } = walk;
  const apart = spreadCells(div(gradient, averageCounts(walk)) as Tensor4D, [rows.stride, columns.stride]);
  let total: Tensor = zeros([gradient.shape[0], rows.size, columns.size, gradient.shape[3]]);
  eachTap(walk, (i, j) => { total = add(total, onCanvas(apart, i - rows.before, j - columns.before, rows.size, columns.size)); });
  return total;
}

function banded(kernel: Tensor4D, { rows, columns }: Walk): Tensor {
  const [height, width, inner, outer] = kernel.shape;
  const across = rows.size * columns.size * inner;
  const lines = rows.output * columns.output * outer;
  // A place behind the last weight holds the zero of all cells that no weight joins.
  const places = new Int32Array(lines * across).fill(kernel.size);
  for (let row = 0; row < rows.output; row++) for (let column = 0; column < columns.output; column++) for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) {
    const [y, x] = [row * rows.stride - rows.before + i * rows.dilation, column * columns.stride - columns.before + j * columns.dilation];
    if (y < 0 || y >= rows.size || x < 0 || x >= columns.size) continue;
    for (let from = 0; from < inner; from++) for (let to = 0; to < outer; to++) {
      places[((row * columns.output + column) * outer + to) * across + (y * columns.size + x) * inner + from] = ((i * width + j) * inner + from) * outer + to;
    }
  }
  return reshape(pick(concat([reshape(kernel, [-1]), zeros([1])], 0), tensor(places, [places.length], 'int32')), [lines, across]);
}

/** Weights of an axis as a matrix, a row for every output cell. */
const matrixOf = (size: number, mixes: readonly (readonly { cell: number; weight: number }[])[]): number[][] => mixes.map(parts => {
  const row = Array<number>(size).fill(0);
  for (const { cell, weight } of parts) row[cell] = row[cell]! + weight;
  return row;
});
const asParts = (mixes: Mixes['rows']) => mixes.map(({ low, high, share }) => [{ cell: low, weight: 1 - share }, { cell: high, weight: share }]);

function cornersOf(x: Tensor4D, [down, across]: readonly [number, number]): Tensor {
  const [pictures, height, width, channels] = x.shape;
  const rows = slice(reshape(x, [pictures * height / down, down, width * channels]), [0, 0, 0], [-1, 1, -1]);
  const cells = slice(reshape(rows, [pictures * height / down * width / across, across, channels]), [0, 0, 0], [-1, 1, -1]);
  return reshape(cells, [pictures, height / down, width / across, channels]);
}

function repeated(x: Tensor4D, [down, across]: readonly [number, number]): Tensor {
  const [pictures, height, width, channels] = x.shape;
  const wide = tile(reshape(x, [pictures * height * width, 1, channels]), [1, across, 1]);
  return reshape(tile(reshape(wide, [pictures * height, 1, width * across * channels]), [1, down, 1]), [pictures, height * down, width * across, channels]);
}

/** ln v from v and v − 1: a device's logarithm is coarse near 1, where five terms of the series are exact in float32. */
function lnOf(v: Tensor, d: Tensor): Tensor {
  const series = mul(d, sub(1, mul(d, sub(1 / 2, mul(d, sub(1 / 3, mul(d, sub(1 / 4, div(d, 5)))))))));
  return where(less(abs(d), 0.02), series, log(v));
}

function clippedLoss(p: Tensor, t: Tensor): Tensor[] {
  const [low, high] = [probabilityMargin, 1 - probabilityMargin];
  const q = clipByValue(p, low, high);
  const slope = div(div(sub(q, t), mul(q, sub(1, q))), p.size);
  const outside = logicalOr(less(p, low), greater(p, high));
  return [where(outside, zeros(p.shape), slope), neg(mean(add(mul(t, lnOf(q, sub(q, 1))), mul(sub(1, t), lnOf(sub(1, q), neg(q))))))];
}

export const webgpuForms: Readonly<Record<string, Composition>> = {
  TurnKernel: ([kernel], { turn }: { turn: boolean }) => [transpose(turn ? reverse(kernel!, [0, 1]) : kernel!, [0, 1, 3, 2])],
  SpreadKernel: ([kernel], { rows, columns }: { rows: number; columns: number }) => {
    const [height, width, inner, outer] = kernel!.shape as [number, number, number, number];
    const apart = spreadCells(reshape(kernel!, [1, height, width, inner * outer]), [rows, columns]);
    const [tall, wide] = [(height - 1) * rows + 1, (width - 1) * columns + 1];
    return [reshape(onCanvas(apart, 0, 0, tall, wide), [tall, wide, inner, outer])];
  },
  ShiftedPlanes: ([x], walk: Walk & Block) => [shifted(four(x), walk)],
  OnGrid: ([cells], walk: Walk & Block) => [gridded(four(cells), walk)],
  Switches: ([x, maxima], walk: Walk) => [switchesOf(four(x), maxima!, walk)],
  Scatter: ([values, switches], large: Large) => [scattered(values!, switches!, large)],
  PlaceAtSwitches: ([values, switches], large: Large) => [scattered(mul(values!, lastAtSwitch(switches!)), switches!, large)],
  PlaceAtSwitchesGradient: ([gradient, switches]) => [
    mul(reshape(pick(reshape(gradient!, [-1]), flatPlaces(switches!, product(gradient!.shape.slice(1)))), switches!.shape), lastAtSwitch(switches!)),
  ],
  AveragePool: ([x], walk: Walk) => [average(four(x), walk)],
  AveragePoolGradient: ([gradient], walk: Walk) => [averageGradient(four(gradient), walk)],
  Repeat: ([x], { factor }: Factor) => [repeated(four(x), factor)],
  Stuff: ([x], { factor, height, width }: Factor & Large) => [onCanvas(spreadCells(four(x), factor), 0, 0, height, width)],
  Pick: ([x], { factor }: Factor) => [cornersOf(four(x), factor)],
  Bilinear: ([x], { rows, columns }: Mixes) => [mixAxes(four(x), matrixOf(x!.shape[1]!, asParts(rows)), matrixOf(x!.shape[2]!, asParts(columns)), false)],
  BilinearGradient: ([gradient], { rows, columns, height, width }: Mixes & Large) => [mixAxes(four(gradient), matrixOf(height, asParts(rows)), matrixOf(width, asParts(columns)), true)],
  Blur: ([x], { rows, columns }: { rows: Parameters<typeof matrixOf>[1]; columns: Parameters<typeof matrixOf>[1] }) => [mixAxes(four(x), matrixOf(x!.shape[1]!, rows), matrixOf(x!.shape[2]!, columns), false)],
  BandedMatrix: ([kernel], walk: Walk) => [banded(four(kernel), walk)],
  SumPerChannel: ([x]) => [sum(reshape(x!, [-1, x!.shape.at(-1)!]), 0)],
  LargestPerChannel: ([x]) => [max(reshape(x!, [-1, x!.shape.at(-1)!]), 0)],
  CrossEntropyFromLogits: ([z, t]) => {
    const small = exp(neg(abs(z!)));
    return [div(sub(sigmoid(z!), t!), z!.size), mean(add(sub(relu(z!), mul(z!, t!)), lnOf(add(1, small), small)))];
  },
  CrossEntropyClipped: ([p, t]) => clippedLoss(p!, t!),
  SoftmaxCrossEntropy: ([z, t]) => {
    const rows = z!.size / z!.shape.at(-1)!;
    const scores = sub(z!, max(z!, -1, true));
    const logarithms = sub(scores, log(sum(exp(scores), -1, true)));
    return [div(sub(mul(exp(logarithms), sum(t!, -1, true)), t!), rows), div(neg(sum(mul(t!, logarithms))), rows)];
  },
  SquaredError: ([y, t]) => [mul(sub(y!, t!), 2 / y!.size), mean(square(sub(y!, t!)))],
};
