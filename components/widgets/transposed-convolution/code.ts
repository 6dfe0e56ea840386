import { sameSides } from '@/lib/arith/window.ts';
import { commas, input, kernel, live, output, py, pythonFloat, quiet, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { Described } from '@/lib/widget/define.ts';
import { stampsOf } from './plan.ts';
import type { Params } from './widget.ts';

type Numbers = Readonly<Record<string, Described>>;

/** A matrix as a nested list, a row a line. */
function nested(matrix: readonly (readonly number[])[], part: typeof input, before: string, after: string): Line[] {
  return matrix.map((values, at) => [at === 0 ? before : ' '.repeat(before.length), '[', ...commas(values.map(value => part(value))), ']', at === matrix.length - 1 ? after : ',']);
}

/** The figure as a layer of Keras 3 and as a call of PyTorch 2, with its numbers; the shape and two of them are printed. */
export function listings(p: Params, n: Numbers): Listings {
  const trip = p.panel === 'roundtrip';
  const x = trip ? p.picture : p.input;
  const size = (rows: unknown, columns: unknown): Line => [output(String(rows)), ', ', output(String(columns))];
  const map = Array.from({ length: Number(n.inputHeight) }, () => Array.from({ length: Number(n.inputWidth) }, () => 0));
  const { rows, columns } = stampsOf(map, p);
  const [row, column] = [Math.floor(rows.output / 2), Math.floor(columns.output / 2)];
  const prints = (shape: Line): Line[] => [shape, [output(pythonFloat(Number(n.corner))), ' ', output(pythonFloat(Number(n.middle)))]];
  const stride = p.stride > 1;
  const options: Line = [...(stride ? py`, strides=${p.stride}` : []), ...(p.padding === 'same' ? [', padding="', live('same'), '"'] : [])];
  const tall = (each: typeof rows) => Math.max(0, -each.cropAfter);
  const [moreRows, moreColumns] = [tall(rows), tall(columns)];
  const cut = rows.cropBefore > 0 || rows.cropAfter > 0 || columns.cropBefore > 0 || columns.cropAfter > 0;
  return {
    keras: {
      code: [
        ...nested(x, input, 'x = keras.ops.array([', '], dtype="float32")[None, :, :, None]'),
        ...nested(p.kernel, kernel, 'w = keras.ops.array([', '], dtype="float32")[:, :, None, None]'),
        ...(trip ? [py`x = keras.ops.conv(x, w${options})   ${quiet('# there')}`] : []),
        py`layer = keras.layers.Conv2DTranspose(1, (${kernel(p.kernel.length)}, ${kernel(p.kernel[0]!.length)})${options})`,
        ['layer.build(x.shape)'],
        ['layer.set_weights([w, keras.ops.zeros(1)])   ', quiet('# the kernel and a bias')],
        py`${output('y')} = layer(x)`,
        py`print(tuple(${output('y')}.shape))`,
        py`print(float(${output('y')}[0, 0, 0, 0]), float(${output('y')}[0, ${row}, ${column}, 0]))`,
      ],
      prints: prints(['(1, ', ...size(n.outputHeight, n.outputWidth), ', 1)']),
    },
    torch: {
      code: [
        ['F = torch.nn.functional'],
        ...nested(x, input, 'x = torch.tensor([', '], dtype=torch.float32)[None, None]'),
        ...nested(p.kernel, kernel, 'w = torch.tensor([', '], dtype=torch.float32)[None, None]'),
        ...(trip ? torchThere(p) : []),
        [output('y'), ' = F.conv_transpose2d(x, w', ...(stride ? py`, stride=${p.stride}` : []), ...(moreRows || moreColumns ? py`, output_padding=(${moreRows}, ${moreColumns})` : []), ')'],
        ...(cut ? [py`${output('y')} = ${output('y')}[..., ${rows.cropBefore}:${rows.cropBefore + rows.output}, ${columns.cropBefore}:${columns.cropBefore + columns.output}]   ${quiet('# as Keras cuts')}`] : []),
        py`print(tuple(${output('y')}.shape))`,
        py`print(${output('y')}[0, 0, 0, 0].item(), ${output('y')}[0, 0, ${row}, ${column}].item())`,
      ],
      prints: prints(['(1, 1, ', ...size(n.outputHeight, n.outputWidth), ')']),
    },
  };
}

/** The convolution before it, its zeros put by hand where Keras's `same` puts them. */
function torchThere({ picture, kernel: weights, stride, padding }: Params): Line[] {
  const sides = (size: number, k: number) => (padding === 'same' ? sameSides(size, k, stride) : [0, 0] as const);
  const [[top, bottom], [left, right]] = [sides(picture.length, weights.length), sides(picture[0]!.length, weights[0]!.length)];
  return [
    ...(top + bottom + left + right > 0 ? [py`x = F.pad(x, (${left}, ${right}, ${top}, ${bottom}))`] : []),
    [...py`x = F.conv2d(x, w`, ...(stride > 1 ? py`, stride=${stride}` : []), ')   ', quiet('# there')],
  ];
}
