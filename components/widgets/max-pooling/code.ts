import { input, kernel, live, output, pythonFloat, quiet, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { outputOf } from './compute.ts';
import { moved } from './moves.ts';
import { plansOf, type Plans } from './plan.ts';
import type { Params } from './widget.ts';

/**
 * The figure as one call of Keras 3 and of PyTorch 2, run on the figure's own numbers, so that what is printed can be
 * compared. A picture too large to be written down is of zeros, and only its shape is printed. Neither library pools
 * minima: the maximum of −x, negated.
 */
const widest = 10;
const tallest = 12;

interface Facts { p: Params; plans: Plans; picture: number[][]; values: number[][]; written: boolean }

function rowsOf(values: readonly (readonly number[])[], part: (text: string) => CodePiece, before: string): Line[] {
  return values.map((line, r) => [r === 0 ? '[' : before, '[', part(line.map(value => String(Number(value.toPrecision(6)))).join(', ')), r === values.length - 1 ? ']]' : '],']);
}

function given({ picture, written, plans }: Facts, array: string, zeros: string, end: string): Line[] {
  if (!written) return [['x = ', zeros, '((', input(plans.rows.size), ', ', input(plans.columns.size), '))']];
  const [first, ...others] = rowsOf(picture, input, ' '.repeat(array.length + 6));
  const lines = [['x = ', array, '(', ...first!], ...others];
  return lines.map((line, at) => (at === lines.length - 1 ? [...line, end, ')'] : line));
}

const pythonRow = (line: readonly number[]) => `[${line.map(value => pythonFloat(value)).join(', ')}]`;
const printed = ({ values, written }: Facts): Line[] => (written ? values.map(line => [output(pythonRow(line))]) : []);
const printRows = (of: string): Line[] => [[`for row in ${of}.tolist():`], ['    print(row)']];

function keras(facts: Facts): Line[] {
  const { p, plans, written } = facts;
  const layer = p.mode === 'average' ? 'AveragePooling2D' : 'MaxPooling2D';
  const minus = p.mode === 'min' ? '-' : '';
  return [
    ...given(facts, 'keras.ops.array', 'keras.ops.zeros', ', dtype="float32"'),
    ['x = keras.ops.reshape(x, (1, ', input(plans.rows.size), ', ', input(plans.columns.size), ', 1))   ', quiet('# batch, height, width, channels')],
    ...(p.mode === 'min' ? [[quiet('# no layer keeps the minimum: the maximum of −x, negated')]] : []),
    [`pool = keras.layers.${layer}(`, kernel(p.window), ', strides=', live(p.stride), ', padding="', live(p.padding), '")'],
    [`y = ${minus}pool(${minus}x)`],
    ['print(y.shape)'],
    ...(written ? printRows('keras.ops.convert_to_numpy(y)[0, :, :, 0]') : []),
  ];
}

function torch(facts: Facts): Line[] {
  const { p, plans, written } = facts;
  const { rows, columns } = plans;
  const padded = rows.before + rows.after + columns.before + columns.after > 0;
  const zeros: CodePiece[] = ['(', live(columns.before), ', ', live(columns.after), ', ', live(rows.before), ', ', live(rows.after), ')'];
  const call = (name: string, of: string): Line => [`torch.nn.functional.${name}(${of}, `, kernel(p.window), ', stride=', live(p.stride), ')'];
  const head: Line[] = [
    ...given(facts, 'torch.tensor', 'torch.zeros', written ? ', dtype=torch.float32' : ''),
    ['x = x.reshape(1, 1, ', input(rows.size), ', ', input(columns.size), ')   ', quiet('# batch, channels, height, width')],
  ];
  const tail: Line[] = [['print(tuple(y.shape))'], ...(written ? printRows('y[0, 0]') : [])];
  if (p.mode === 'average') {
    if (!padded) return [...head, ['y = ', ...call('avg_pool2d', 'x')], ...tail];
    return [
      ...head, [quiet('# padding must not count: divide the sums by how many cells were real')],
      ['border = ', ...zeros], ['real = torch.nn.functional.pad(torch.ones_like(x), border)'], ['x = torch.nn.functional.pad(x, border)'],
      ['y = ', ...call('avg_pool2d', 'x')], ['y = y / ', ...call('avg_pool2d', 'real')], ...tail,
    ];
  }
  const minus = p.mode === 'min' ? '-' : '';
  const pad: Line[] = padded ? [[quiet('# padding must not win')], [`x = torch.nn.functional.pad(${minus}x, `, ...zeros, ', value=float("-inf"))']] : [];
  const of = padded ? 'x' : `${minus}x`;
  if (padded || p.mode === 'min') return [...head, ...pad, [`y = ${minus}`, ...call('max_pool2d', of)], ...tail];
  return [
    ...head, ['y, switches = torch.nn.functional.max_pool2d('], ['    x, ', kernel(p.window), ', stride=', live(p.stride), ', return_indices=True)'], ...tail,
    ...(written ? printRows('switches[0, 0]') : []),
  ];
}

/** Flat places of the winners, as `max_pool2d` returns them without padding. */
function switchLines(facts: Facts, switches: number[][]): Line[] {
  const { p, plans, written } = facts;
  const padded = plans.rows.before + plans.rows.after + plans.columns.before + plans.columns.after > 0;
  if (!written || padded || p.mode !== 'max') return [];
  return switches.map(line => [output(`[${line.join(', ')}]`)]);
}

export function listings(p: Params): Listings {
  const plans = plansOf(p);
  const picture = moved(p.input, [p.shiftDown, p.shift]);
  const { output: values, switches } = outputOf(picture, p);
  const facts: Facts = { p, plans, picture, values, written: plans.rows.size <= tallest && plans.columns.size <= widest };
  const shape: CodePiece[] = [output(plans.rows.output), ', ', output(plans.columns.output)];
  return {
    keras: { code: keras(facts), prints: [['(1, ', ...shape, ', 1)'], ...printed(facts)] },
    torch: { code: torch(facts), prints: [['(1, 1, ', ...shape, ')'], ...printed(facts), ...switchLines(facts, switches)] },
  };
}
