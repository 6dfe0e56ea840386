import type { Matrix } from '@/lib/params/kinds.ts';
import type { CodePiece, Described, Listing } from '@/lib/widget/define.ts';
import { layersOf, networkOf, transposed, weightsOf } from './network.ts';
import type { Params } from './widget.ts';

/**
 * The figure as Keras 3 and PyTorch 2 compute it: a batch of rectangles of which the first two are A and B, the kernels on
 * screen, and the shapes that the calls print. A batch of one holds A alone.
 */
type Numbers = Readonly<Record<string, Described>>;
type Line = CodePiece[];
const x: CodePiece = { part: 'input', text: 'x' };
const y: CodePiece = { part: 'output', text: 'y' };
const w = (name: string): CodePiece => ({ part: 'kernel', text: name });
const live = (value: number | string): CodePiece => ({ live: String(value) });
const quiet = (text: string): CodePiece => ({ quiet: text });

const written = (v: number) => String(Number(v.toPrecision(6)));
const table = (m: Matrix, number: (v: number) => string) => `[${m.map(row => `[${row.map(number).join(', ')}]`).join(', ')}]`;
/** With a point, as floating numbers are written in Python. */
const float = (v: number) => (/[.e]/.test(written(v)) ? written(v) : `${written(v)}.`);
const pythonRound = (v: number) => { const r = Math.round(v * 100) / 100; return Number.isInteger(r) && Math.abs(r) < 1e16 ? `${r}.0` : String(r); };

/** Names of the results, the last one y: h, y or h, g, y. */
const resultsOf = (hidden: number): readonly string[] => (hidden === 3 ? ['h', 'g', 'y'] : ['h', 'y']);
const result = (name: string): CodePiece => (name === 'y' ? y : name);

/** Shape after each step as a Python tuple. */
function shapesAfter(hidden: number, batch: number): string[] {
  return hidden === 3 ? [`${batch}, 4, 3`, `${batch}, 4`, `${batch},`] : [`${batch}, 4`, `${batch},`];
}

function tail(p: Params, n: Numbers, at: (i: number) => CodePiece[]): { line: Line; prints: Line } {
  const both = p.batch > 1;
  return {
    line: ['print(', ...at(0), ...(both ? [', ', ...at(1)] : []), ')'],
    prints: [{ part: 'output', text: [n.outputA, ...(both ? [n.outputB] : [])].map(v => pythonRound(Number(v))).join(' ') }],
  };
}

function keras(p: Params, n: Numbers): Listing {
  const hidden = networkOf(p.hidden);
  const [names, weights, results, shapes] = [layersOf(hidden), weightsOf(p), resultsOf(hidden), shapesAfter(hidden, p.batch)];
  const end = tail(p, n, i => ['round(float(', y, `[${i}]), 2)`]);
  return {
    code: [
      [x, ' = numpy.zeros((', live(p.batch), ', 4, 2))   ', quiet('# rectangles, corners, x and y')],
      [x, '[0] = ', live(table(p.a, written))],
      ...(p.batch > 1 ? [[x, '[1] = ', live(table(p.b, written))]] : []),
      ...names.map((name, i) => [w(name), ' = keras.layers.Dense(', live(weights[i]![0]!.length), ', use_bias=False)']),
      ...results.map((name, i): Line => {
        const call: Line = [w(names[i]!), '(', i ? result(results[i - 1]!) : x, ')'];
        return hidden === 3 && i === 0 ? [result(name), ' = ', ...call] : [result(name), ' = keras.ops.squeeze(', ...call, ', -1)'];
      }),
      ...results.map((name, i): Line => ['print(', result(name), '.shape, ', w(names[i]!), '.kernel.shape)']),
      [quiet('# now with the figure’s weights')],
      ...names.map((name, i): Line => [w(name), '.kernel.assign(', live(table(weights[i]!, float)), ')']),
      [y, ' = ', ...nested(hidden, names)],
      end.line,
    ],
    prints: [...shapes.map((shape, i): Line => ['(', live(shape), ') (', w(tuple(weights[i]!)), ')']), end.prints],
  };
}

const tuple = (m: Matrix) => `${m.length}, ${m[0]!.length}`;

/** The whole network in one expression; `...` stands for "and so again". */
function nested(hidden: number, names: readonly string[]): Line {
  const squeeze = (inner: Line): Line => ['keras.ops.squeeze(', ...inner, ', -1)'];
  return names.reduce<Line>((inner, name, i) => {
    const call: Line = [w(name), '(', ...inner, ')'];
    return hidden === 3 && i === 0 ? call : squeeze(call);
  }, [x]);
}

function torch(p: Params, n: Numbers): Listing {
  const hidden = networkOf(p.hidden);
  const [names, weights, results, shapes] = [layersOf(hidden), weightsOf(p), resultsOf(hidden), shapesAfter(hidden, p.batch)];
  const end = tail(p, n, i => ['round(', y, `[${i}].item(), 2)`]);
  return {
    code: [
      [x, ' = torch.zeros(', live(p.batch), ', 4, 2)   ', quiet('# rectangles, corners, x and y')],
      [x, '[0] = torch.tensor(', live(table(p.a, float)), ')'],
      ...(p.batch > 1 ? [[x, '[1] = torch.tensor(', live(table(p.b, float)), ')']] : []),
      [quiet('# torch keeps a kernel turned over: output × input')],
      ...names.map((name, i): Line => [w(name), ' = torch.tensor(', live(table(transposed(weights[i]!), float)), ')']),
      ...results.map((name, i): Line => {
        const call: Line = ['torch.nn.functional.linear(', i ? result(results[i - 1]!) : x, ', ', w(names[i]!), ')'];
        return [result(name), ' = ', ...call, ...(hidden === 3 && i === 0 ? [] : ['.squeeze(-1)'])];
      }),
      ...results.map((name, i): Line => ['print(', result(name), '.shape, ', w(names[i]!), '.shape)']),
      end.line,
    ],
    prints: [...shapes.map((shape, i): Line => ['torch.Size([', live(shape.replace(/,$/, '')), ']) torch.Size([', w(tuple(transposed(weights[i]!))), '])']), end.prints],
  };
}

export const listings = (p: Params, n: Numbers): { keras: Listing; torch: Listing } => ({ keras: keras(p, n), torch: torch(p, n) });
