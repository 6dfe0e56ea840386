import { unanswered, type Verdict } from '@/lib/lesson/challenge.ts';
import type { Params, Rule } from './define.ts';
import { movesKept, signs } from './moves.ts';

type Numbers = readonly number[];
const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const sum = (values: Numbers) => values.reduce((total, value) => total + value, 0);
/** A minus as it is set. */
const shown = (value: number | string) => String(value).replace('-', '−');

const verdict = (answered: boolean, passed: boolean): Verdict =>
  ({ passed: answered && passed, star: false, score: null, conditions: [], diagnosis: !answered ? unanswered : passed ? null : 'wrong' });

/** A rule on one typed whole number, kept as text; empty while nothing is typed. */
const typed = (key: string, right: (params: Params) => number, facts: Rule['facts']): Rule => ({
  check: ({ params }) => verdict(params[key] !== '', Number(params[key]) === right(params)),
  given: params => shown(params[key]),
  right: params => shown(right(params)),
  facts,
});

/** Flat index in height, width, channels order, from 0. */
const indexOf = ({ askRow, askColumn, askChannel, width, channels }: Params): number => (askRow * width + askColumn) * channels + askChannel;

const index: Rule = {
  check: ({ params }) => verdict(params.pickHwc >= 0, params.pickHwc === indexOf(params)),
  given: ({ pickHwc }) => (pickHwc < 0 ? '' : String(pickHwc)),
  right: params => String(indexOf(params)),
  facts: ({ askRow, askColumn, askChannel, width, channels }) => ({ row: askRow, column: askColumn, channel: askChannel, width, channels }),
};

/** Two weights, written with a semicolon between. */
const weights = (w1: readonly Numbers[]) => w1.map(([w]) => shown(w!)).join('; ');

/** How far B is A moved: the move of its first corner. */
const moveOf = ({ a, b }: Params): [number, number] => [b[0][0] - a[0][0], b[0][1] - a[0][1]];

/** The network of two steps, multiplied out: a number for each corner, then their weighted sum. */
const outputOf = (corners: readonly Numbers[], { w1, w2 }: Params): number => sum(corners.map(([x, y], i) => w2[i][0] * (x! * w1[0][0] + y! * w1[1][0])));

const blind: Rule = {
  check: ({ params }) => verdict(params.w1.some(([w]: Numbers) => w !== 0), Math.abs(outputOf(params.a, params) - outputOf(params.b, params)) < 1e-9),
  given: ({ w1 }) => (w1.every(([w]: Numbers) => w === 0) ? '' : weights(w1)),
  // The weights that the move is orthogonal to, or any multiple of them.
  right: params => (([x, y]) => weights(y < 0 ? [[-y], [x]] : [[y], [-x]]))(moveOf(params)),
  facts: params => (([x, y]) => ({ x, y, w: y < 0 ? -y : y, v: y < 0 ? x : -x }))(moveOf(params)),
};

/** The products of the last window, row by row. */
const productsOf = ({ input, kernel }: Params): number[] => {
  const [top, left] = [input.length - kernel.length, input[0].length - kernel[0].length];
  return kernel.flatMap((line: Numbers, i: number) => line.map((w, j) => w * input[top + i][left + j]));
};
const cell = typed('guess', params => sum(productsOf(params)), params => ({ products: productsOf(params).filter(p => p !== 0).map((p, i) => (i && p > 0 ? `+ ${p}` : shown(p).replace('−', i ? '− ' : '−'))).join(' ') }));

/** Zeros that TensorFlow's `same` puts before and after: enough for ⌈n / s⌉ windows, the odd one behind. */
function zerosOf({ size, kernel, stride }: Params): { output: number; total: number; before: number; after: number } {
  const output = Math.ceil(size / stride);
  const total = Math.max(0, (output - 1) * stride + kernel - size);
  return { output, total, before: Math.floor(total / 2), after: Math.ceil(total / 2) };
}
/** What the figure starts with: nobody's answer. */
const untouched = 3;
const zeros: Rule = {
  check: ({ params }) => (({ before, after }) => verdict(params.guessBefore !== untouched || params.guessAfter !== untouched, params.guessBefore === before && params.guessAfter === after))(zerosOf(params)),
  given: ({ guessBefore, guessAfter }) => (guessBefore === untouched && guessAfter === untouched ? '' : `${guessBefore} / ${guessAfter}`),
  right: params => (({ before, after }) => `${before} / ${after}`)(zerosOf(params)),
  facts: params => ({ ...zerosOf(params), size: params.size, kernel: params.kernel, stride: params.stride }),
};

/** Kernel, filters and channels of a stack of one convolution. */
function sizesOf({ layers, input }: Params): { kernel: number; filters: number; channels: number } {
  const [, kernel, filters] = /^conv(\d+)f(\d+)$/.exec(layers)!;
  return { kernel: Number(kernel), filters: Number(filters), channels: Number(input.split('x')[2]) };
}
const parameters = typed('guess', params => (({ kernel, filters, channels }) => kernel * kernel * channels * filters + filters)(sizesOf(params)), params => ({ ...sizesOf(params) }));

/** Kernels and strides of a stack of convolutions, from the input on. */
const windowsOf = ({ layers }: Params): [kernel: number, stride: number][] =>
  layers.split(',').map((layer: string) => (([, kernel, , stride]) => [Number(kernel), Number(stride ?? 1)])(/^conv(\d+)(s(\d+))?$/.exec(layer)!));
/** Side of what one output cell sees: each layer adds (k − 1) steps of the jump before it. */
const fieldOf = (params: Params): number => windowsOf(params).reduce(([side, jump], [kernel, stride]) => [side! + (kernel - 1) * jump!, jump! * stride] as Numbers, [1, 1] as Numbers)[0]!;
/** Rows and columns of the drawn block, written top, left, bottom, right. */
const blockOf = ({ guess }: Params): Numbers | null => (guess === '' ? null : (([top, left, bottom, right]) => [bottom! - top! + 1, right! - left! + 1])(guess.split(',').map(Number) as Numbers));
const field: Rule = {
  check: ({ params }) => (block => verdict(block !== null, block?.every(side => side === fieldOf(params)) ?? false))(blockOf(params)),
  given: params => blockOf(params)?.join(' × ') ?? '',
  right: params => `${fieldOf(params)} × ${fieldOf(params)}`,
  facts: params => (([[k1, s1], [k2]]) => ({ first: k1!, stride: s1!, second: k2!, field: fieldOf(params) }))(windowsOf(params) as [[number, number], [number, number]]),
};

const moves: Rule = {
  check: ({ params }) => verdict(params.moves !== '', signs(params.moves.split(',')) === signs(movesKept(params))),
  given: params => signs(params.moves === '' ? [] : params.moves.split(',')),
  right: params => signs(movesKept(params)),
  facts: () => ({}),
};

/** How far the marked loss may be from the lowest one. */
const near = 0.03;
/** Where the line stands at first: nobody's answer. */
const unmarked = 0.95;
/** Binary cross-entropy of a target answered by itself. */
const floorOf = ({ target: t }: Params): number => -t * Math.log(t) - (1 - t) * Math.log(1 - t);
const floor: Rule = {
  check: ({ params }) => verdict(params.guess !== unmarked, Math.abs(params.guess - floorOf(params)) <= near),
  given: ({ guess }) => (guess === unmarked ? '' : guess.toFixed(2)),
  right: params => floorOf(params).toFixed(3),
  facts: ({ target }) => ({ target, rest: Math.round((1 - target) * 100) / 100, floor: floorOf({ target }).toFixed(3) }),
};

/** The three known numbers of a window; the last one is asked for. */
const knownOf = ({ input }: Params): [winner: number, second: number, third: number] => [input[0][0], input[0][1], input[1][0]];
/** Squared error of copying the winner, and of putting it back alone, where the asked number is `x`. */
function errorsOf(params: Params, x: number): { nearest: number; unpooling: number } {
  const [winner, second, third] = knownOf(params);
  const losers = [second, third, x];
  return { nearest: sum(losers.map(v => (winner - v) ** 2)), unpooling: sum(losers.map(v => v ** 2)) };
}
const smallest = (params: Params): number => range(100).find(x => (({ nearest, unpooling }) => nearest < unpooling)(errorsOf(params, x)))!;
const fill = typed('guess', smallest, params => (([winner, second, third]) => ({ winner, second, third, half: winner / 2, needed: 1.5 * winner, x: smallest(params) }))(knownOf(params)));

/** Stamps on each column of a row, for an input as wide and a kernel as wide as they are. */
function stampsOf({ input, kernel, stride }: Params): number[] {
  const [n, k] = [input[0].length, kernel[0].length];
  return range((n - 1) * stride + k).map(column => range(n).filter(i => column >= i * stride && column < i * stride + k).length);
}
const twice = (params: Params): number[] => stampsOf(params).flatMap((stamps, column) => (stamps === 2 ? [column] : []));
const size = (text: string) => text.split(',').filter(Boolean).map(Number).sort((a, b) => a - b);
const stamps: Rule = {
  check: ({ params }) => verdict(params.guess !== '', Number(params.guess) === stampsOf(params).length && size(params.painted).join() === twice(params).join()),
  given: ({ guess, painted }) => (guess === '' ? '' : `${guess} {${size(painted).join(', ')}}`),
  right: params => `${stampsOf(params).length} {${twice(params).join(', ')}}`,
  facts: params => ({ inputs: params.input[0].length, kernel: params.kernel[0].length, stride: params.stride, size: stampsOf(params).length, cells: twice(params).join(', ') }),
};

/** The rule of every question, by its id. */
export const rules = { index, blind, cell, zeros, parameters, field, moves, floor, fill, stamps } satisfies Record<string, Rule>;
