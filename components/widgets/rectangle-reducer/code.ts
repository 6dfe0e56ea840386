import { kernel, live, output, input, py, pythonFloat, quiet, tuple, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { CodePiece, Described, Listing } from '@/lib/widget/define.ts';
import { layersOf, networkOf, transposed, weightsOf } from './network.ts';
import type { Params } from './widget.ts';

/**
 * The figure as Keras 3 and PyTorch 2 compute it: a batch of rectangles of which the first two are A and B, the kernels on
 * screen, and the shapes that the calls print. A batch of one holds A alone.
 */
type Numbers = Readonly<Record<string, Described>>;
const [x, y] = [input('x'), output('y')];

const written = (v: number) => String(Number(v.toPrecision(6)));
/** With a point, as floating numbers are written in Python. */
const float = (v: number) => (/[.e]/.test(written(v)) ? written(v) : `${written(v)}.`);
const table = (m: Matrix, number: (v: number) => string) => live(`[${m.map(row => `[${row.map(number).join(', ')}]`).join(', ')}]`);

/** What the listings have in common: names, kernels, and the shape after each step. */
function networkIn(p: Params) {
  const hidden = networkOf(p.hidden);
  const batch = live(p.batch);
  return {
    names: layersOf(hidden), kernels: weightsOf(p),
    results: (hidden === 3 ? ['h', 'g', y] : ['h', y]) as readonly CodePiece[],
    shapes: (hidden === 3 ? [[batch, '4', '3'], [batch, '4'], [batch]] : [[batch, '4'], [batch]]) as readonly CodePiece[][],
    /** Three units stay beside each other; a last axis of one number is taken away. */
    keepsAxis: (i: number) => hidden === 3 && i === 0,
    before: (i: number, results: readonly CodePiece[]): CodePiece => (i ? results[i - 1]! : x),
  };
}

/** The last line and what it prints: one number, or two where the batch holds B too. */
function numbersOf(p: Params, n: Numbers, at: (i: number) => Line): { line: Line; prints: Line } {
  const both = p.batch > 1;
  const values = [n.outputA, ...(both ? [n.outputB] : [])].map(v => pythonFloat(Number(v))).join(' ');
  return { line: both ? py`print(${at(0)}, ${at(1)})` : py`print(${at(0)})`, prints: [output(values)] };
}

const sizeOf = (m: Matrix) => [kernel(m.length), kernel(m[0]!.length)];

function keras(p: Params, n: Numbers): Listing {
  const { names, kernels, results, shapes, keepsAxis, before } = networkIn(p);
  const end = numbersOf(p, n, i => py`round(float(${y}[${String(i)}]), 2)`);
  const squeezed = (i: number, call: Line): Line => (keepsAxis(i) ? call : py`keras.ops.squeeze(${call}, -1)`);
  return {
    code: [
      py`${x} = numpy.zeros((${p.batch}, 4, 2))   ${quiet('# rectangles, corners, x and y')}`,
      py`${x}[0] = ${table(p.a, written)}`,
      ...(p.batch > 1 ? [py`${x}[1] = ${table(p.b, written)}`] : []),
      ...names.map((name, i) => py`${kernel(name)} = keras.layers.Dense(${kernels[i]![0]!.length}, use_bias=False)`),
      ...results.map((result, i) => py`${result} = ${squeezed(i, py`${kernel(names[i]!)}(${before(i, results)})`)}`),
      ...results.map((result, i) => py`print(${result}.shape, ${kernel(names[i]!)}.kernel.shape)`),
      [quiet('# now with the figure’s weights')],
      ...names.map((name, i) => py`${kernel(name)}.kernel.assign(${table(kernels[i]!, float)})`),
      py`${y} = ${names.reduce<Line>((inner, name, i) => squeezed(i, py`${kernel(name)}(${inner})`), [x])}`,
      end.line,
    ],
    prints: [...shapes.map((shape, i) => py`${tuple(shape)} ${tuple(sizeOf(kernels[i]!))}`), end.prints],
  };
}

function torch(p: Params, n: Numbers): Listing {
  const { names, kernels, results, shapes, keepsAxis, before } = networkIn(p);
  const end = numbersOf(p, n, i => py`round(${y}[${String(i)}].item(), 2)`);
  const size = (parts: readonly CodePiece[]): Line => ['torch.Size([', ...parts.flatMap((part, i) => (i ? [', ', part] : [part])), '])'];
  return {
    code: [
      py`${x} = torch.zeros(${p.batch}, 4, 2)   ${quiet('# rectangles, corners, x and y')}`,
      py`${x}[0] = torch.tensor(${table(p.a, float)})`,
      ...(p.batch > 1 ? [py`${x}[1] = torch.tensor(${table(p.b, float)})`] : []),
      [quiet('# torch keeps a kernel turned over: output × input')],
      ...names.map((name, i) => py`${kernel(name)} = torch.tensor(${table(transposed(kernels[i]!), float)})`),
      ...results.map((result, i) => py`${result} = torch.nn.functional.linear(${before(i, results)}, ${kernel(names[i]!)})${keepsAxis(i) ? '' : '.squeeze(-1)'}`),
      ...results.map((result, i) => py`print(${result}.shape, ${kernel(names[i]!)}.shape)`),
      end.line,
    ],
    prints: [...shapes.map((shape, i) => py`${size(shape)} ${size(sizeOf(transposed(kernels[i]!)))}`), end.prints],
  };
}

export const listings = (p: Params, n: Numbers): Listings => ({ keras: keras(p, n), torch: torch(p, n) });
