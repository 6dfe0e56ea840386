import { commas, input, live, output, py, pythonFloat, quiet, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

const row = (values: readonly number[]): Line => ['[', ...commas(values.map(value => input(value))), ']'];
/** The picture as a nested list, a row a line. */
function nested(matrix: readonly (readonly number[])[], before: string, after: string): Line[] {
  return matrix.map((values, at) => [at === 0 ? before : ' '.repeat(before.length), ...row(values), at === matrix.length - 1 ? after : ',']);
}

const printed = (numbers: Readonly<Record<string, Described>>, names: readonly string[]): Line[] =>
  names.map(name => [output(pythonFloat(Number(numbers[name])))]);

/** The figure in Keras 3 and PyTorch 2, errors printed. Keras has no max unpooling and no bed of nails: they are put together. */
export function listings({ input: picture, window }: Params, numbers: Readonly<Record<string, Described>>): Listings {
  const [rows, columns] = [Number(numbers.pooledHeight), Number(numbers.pooledWidth)];
  const whole = numbers.leftOut === 0;
  const [height, width] = [rows * window, columns * window];
  return {
    keras: {
      code: [
        ...nested(picture, 'x = keras.ops.array([', '], dtype="float32")'),
        ['x = x[None, :, :, None]   ', quiet('# batch, height, width, channels')],
        py`pooled = keras.layers.MaxPooling2D(${window})(x)`,
        [],
        py`nearest = keras.layers.UpSampling2D(${window})(pooled)`,
        py`nails = keras.layers.Conv2DTranspose(1, 1, strides=${window}, use_bias=False, kernel_initializer="ones")(pooled)`,
        py`bilinear = keras.layers.UpSampling2D(${window}, interpolation="bilinear")(pooled)`,
        [],
        whole ? ['part = x'] : py`part = x[:, :${height}, :${width}]   ${quiet('# what was pooled')}`,
        [quiet('# no layer of Keras keeps the switches: the first largest cell of every window')],
        py`cells = keras.ops.reshape(part, (${rows}, ${window}, ${columns}, ${window}))`,
        py`cells = keras.ops.reshape(keras.ops.transpose(cells, (0, 2, 1, 3)), (${rows}, ${columns}, ${window * window}))`,
        py`switches = keras.ops.one_hot(keras.ops.argmax(cells, axis=-1), ${window * window})`,
        py`back = keras.ops.reshape(switches * pooled[0], (${rows}, ${columns}, ${window}, ${window}))`,
        py`unpooled = keras.ops.reshape(keras.ops.transpose(back, (0, 2, 1, 3)), (1, ${height}, ${width}, 1))`,
        [],
        ['for y in (nearest, nails, unpooled, bilinear):'],
        ['    print(round(float(keras.ops.mean((y - part) ** 2)), 2))'],
      ],
      prints: printed(numbers, ['errorNearest', 'errorBedOfNails', 'errorMaxUnpooling', 'errorBilinear']),
    },
    torch: {
      code: [
        ['F = torch.nn.functional'],
        ...nested(picture, 'x = torch.tensor([', '], dtype=torch.float32)'),
        ['x = x[None, None]   ', quiet('# batch, channels, height, width')],
        py`pooled, switches = F.max_pool2d(x, ${window}, return_indices=True)`,
        [],
        py`nearest = F.interpolate(pooled, scale_factor=${window})`,
        py`one = torch.ones(1, 1, 1, 1)`,
        py`nails = F.conv_transpose2d(pooled, one, stride=${window}, output_padding=${live(window - 1)})`,
        py`unpooled = F.max_unpool2d(pooled, switches, ${window}, output_size=x.shape[2:])`,
        py`bilinear = F.interpolate(pooled, scale_factor=${window}, mode="bilinear")`,
        [],
        whole ? ['part = x'] : py`part = x[..., :${height}, :${width}]   ${quiet('# what was pooled')}`,
        ['for y in (nearest, nails, unpooled, bilinear):'],
        whole ? ['    print(round(F.mse_loss(y, part).item(), 2))'] : py`    print(round(F.mse_loss(y[..., :${height}, :${width}], part).item(), 2))`,
      ],
      prints: printed(numbers, ['errorNearest', 'errorBedOfNails', 'errorMaxUnpooling', 'errorBilinear']),
    },
  };
}
