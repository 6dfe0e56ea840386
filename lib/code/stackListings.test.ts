import { describe, expect, it } from 'vitest';
import { parseStack, type Stack } from '@/lib/arith/stack.ts';
import type { CodeInput } from './modules.ts';
import { plainText } from './pieces.ts';
import { stackListings } from './stackListings.ts';

function stackOf(notation: string): Stack {
  const read = parseStack(notation);
  if ('refusal' in read) throw new Error(`${notation}: ${read.refusal.code}`);
  return read.stack;
}

/** The lines between the brackets of the model, and what is printed. */
function models(notation: string, input: CodeInput, batch?: number): string {
  const { keras, torch } = stackListings(stackOf(notation), input, batch === undefined ? {} : { batch });
  const inside = (text: string) => /^model = [^\n]*\n((?: {4}[^\n]*\n)*)/m.exec(text)![1]!.replaceAll(/^ {4}/gm, '');
  return [inside(plainText(keras.code)), plainText(keras.prints), '\n', inside(plainText(torch.code)), plainText(torch.prints)].join('');
}

// All texts below were run as they stand in Keras 3.15 (jax) and PyTorch 2.14, by `npm run test:python`.
describe('a stack as a model', () => {
  it('is a whole script in both frameworks, that prints every shape', () => {
    const { keras, torch } = stackListings(stackOf('conv3f16psamearelu,pool2'), [28, 28, 1]);
    expect(`${plainText(keras.code)}\n>>>\n${plainText(keras.prints)}`).toMatchInlineSnapshot(`
      "import keras
      from keras import layers

      model = keras.Sequential([
          keras.Input((28, 28, 1)),
          layers.Conv2D(16, 3, padding="same", activation="relu"),
          layers.MaxPooling2D(2),
      ])

      for layer in model.layers:
          print(layer.name, layer.output.shape, layer.count_params())
      print(model.count_params())
      >>>
      conv2d (None, 28, 28, 16) 160
      max_pooling2d (None, 14, 14, 16) 0
      160"
    `);
    expect(`${plainText(torch.code)}\n>>>\n${plainText(torch.prints)}`).toMatchInlineSnapshot(`
      "import torch
      from torch import nn

      model = nn.Sequential(
          nn.Conv2d(1, 16, kernel_size=3, padding="same"),
          nn.ReLU(),
          nn.MaxPool2d(2),
      )

      x = torch.zeros(1, 1, 28, 28)   # batch, channels, height, width
      for layer in model:
          x = layer(x)
          print(type(layer).__name__, tuple(x.shape))
      print(sum(weights.numel() for weights in model.parameters()))
      >>>
      Conv2d (1, 16, 28, 28)
      ReLU (1, 16, 28, 28)
      MaxPool2d (1, 16, 14, 14)
      160"
    `);
  });
  it('same with a stride: PyTorch needs the zeros written out, the odd one below and right', () => {
    expect(models('conv3s2psame', [6, 8, 1])).toMatchInlineSnapshot(`
      "keras.Input((6, 8, 1)),
      layers.Conv2D(1, 3, strides=2, padding="same"),
      conv2d (None, 3, 4, 1) 10
      10
      nn.ZeroPad2d((0, 1, 0, 1)),   # left, right, top, bottom: padding="same" is for stride 1 only
      nn.Conv2d(1, 1, kernel_size=3, stride=2),
      ZeroPad2d (1, 1, 7, 9)
      Conv2d (1, 1, 3, 4)
      10"
    `);
  });
  it('same where the zeros are even on both sides: a number for PyTorch', () => {
    expect(models('conv3s2psame', [7, 7, 1])).toMatchInlineSnapshot(`
      "keras.Input((7, 7, 1)),
      layers.Conv2D(1, 3, strides=2, padding="same"),
      conv2d (None, 4, 4, 1) 10
      10
      nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1),
      Conv2d (1, 1, 4, 4)
      10"
    `);
  });
  it('stride and dilation together: Keras refuses them, so it keeps every s-th cell', () => {
    expect(models('conv3s2d2psame', [9, 8, 2])).toMatchInlineSnapshot(`
      "keras.Input((9, 8, 2)),
      layers.ZeroPadding2D(((2, 2), (1, 2))),
      layers.Conv2D(1, 3, dilation_rate=2),
      layers.MaxPooling2D(1, strides=2),   # keeps every s-th cell: Keras refuses strides and dilation_rate above 1 together
      zero_padding2d (None, 13, 11, 2) 0
      conv2d (None, 9, 7, 1) 19
      max_pooling2d (None, 5, 4, 1) 0
      19
      nn.ZeroPad2d((1, 2, 2, 2)),   # left, right, top, bottom: padding="same" is for stride 1 only
      nn.Conv2d(2, 1, kernel_size=3, stride=2, dilation=2),
      ZeroPad2d (1, 2, 13, 11)
      Conv2d (1, 1, 5, 4)
      19"
    `);
  });
  it('poolings under same: ceil_mode for the odd row, minus infinity or a cut at stride 1, padding not counted', () => {
    expect(models('pool2psame,pool2s1psame,avg2psame,avg2s1psame', [7, 9, 1])).toMatchInlineSnapshot(`
      "keras.Input((7, 9, 1)),
      layers.MaxPooling2D(2, padding="same"),
      layers.MaxPooling2D(2, strides=1, padding="same"),
      layers.AveragePooling2D(2, padding="same"),
      layers.AveragePooling2D(2, strides=1, padding="same"),
      max_pooling2d (None, 4, 5, 1) 0
      max_pooling2d_1 (None, 4, 5, 1) 0
      average_pooling2d (None, 2, 3, 1) 0
      average_pooling2d_1 (None, 2, 3, 1) 0
      0
      nn.MaxPool2d(2, ceil_mode=True),
      nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),   # left, right, top, bottom: values that never win
      nn.MaxPool2d(2, stride=1),
      nn.AvgPool2d(2, ceil_mode=True, count_include_pad=False),
      nn.AvgPool2d(2, stride=1, padding=1, count_include_pad=False),
      nn.ZeroPad2d((-1, 0, -1, 0)),   # takes the first row and column away: Keras pads behind
      MaxPool2d (1, 1, 4, 5)
      ConstantPad2d (1, 1, 5, 6)
      MaxPool2d (1, 1, 4, 5)
      AvgPool2d (1, 1, 2, 3)
      AvgPool2d (1, 1, 3, 4)
      ZeroPad2d (1, 1, 2, 3)
      0"
    `);
  });
  it('poolings padded by a number: classes of our own in Keras, arguments in PyTorch', () => {
    expect(models('pool3s2p1,avg3s2p1', [9, 9, 1])).toMatchInlineSnapshot(`
      "keras.Input((9, 9, 1)),
      InfinityPadding2D(1),
      layers.MaxPooling2D(3, strides=2),
      PaddedAveragePooling2D(3, strides=2, padding=1),
      infinity_padding2d (None, 11, 11, 1) 0
      max_pooling2d (None, 5, 5, 1) 0
      padded_average_pooling2d (None, 3, 3, 1) 0
      0
      nn.MaxPool2d(3, stride=2, padding=1),
      nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False),
      MaxPool2d (1, 1, 5, 5)
      AvgPool2d (1, 1, 3, 3)
      0"
    `);
  });
  it('transposed convolutions: cropped behind, padded by output_padding, cropped by a number', () => {
    expect(models('tconv3s2psame', [4, 4, 1])).toMatchInlineSnapshot(`
      "keras.Input((4, 4, 1)),
      layers.Conv2DTranspose(1, 3, strides=2, padding="same"),
      conv2d_transpose (None, 8, 8, 1) 10
      10
      nn.ConvTranspose2d(1, 1, kernel_size=3, stride=2),
      nn.ZeroPad2d((0, -1, 0, -1)),   # takes the last row and column away, as Keras does
      ConvTranspose2d (1, 1, 9, 9)
      ZeroPad2d (1, 1, 8, 8)
      10"
    `);
    expect(models('tconv2s3', [4, 4, 1])).toMatchInlineSnapshot(`
      "keras.Input((4, 4, 1)),
      layers.Conv2DTranspose(1, 2, strides=3),
      conv2d_transpose (None, 12, 12, 1) 5
      5
      nn.ConvTranspose2d(1, 1, kernel_size=2, stride=3, output_padding=1),
      ConvTranspose2d (1, 1, 12, 12)
      5"
    `);
    expect(models('tconv4s2p1', [4, 4, 1])).toMatchInlineSnapshot(`
      "keras.Input((4, 4, 1)),
      layers.Conv2DTranspose(1, 4, strides=2),
      layers.Cropping2D(1),
      conv2d_transpose (None, 10, 10, 1) 17
      cropping2d (None, 8, 8, 1) 0
      17
      nn.ConvTranspose2d(1, 1, kernel_size=4, stride=2, padding=1),
      ConvTranspose2d (1, 1, 8, 8)
      17"
    `);
    expect(models('tconv3s2d2', [4, 4, 1])).toMatchInlineSnapshot(`
      "keras.Input((4, 4, 1)),
      BedOfNails(2),   # Keras refuses strides and dilation_rate above 1 together
      layers.Conv2DTranspose(1, 3, dilation_rate=2),
      layers.Cropping2D(((0, 1), (0, 1))),
      bed_of_nails (None, 8, 8, 1) 0
      conv2d_transpose (None, 12, 12, 1) 10
      cropping2d (None, 11, 11, 1) 0
      10
      nn.ConvTranspose2d(1, 1, kernel_size=3, stride=2, dilation=2),
      ConvTranspose2d (1, 1, 11, 11)
      10"
    `);
  });
  it('enlargings: half-pixel bilinear, bed of nails as a class', () => {
    expect(models('up2,bil2,nails2', [3, 4, 2])).toMatchInlineSnapshot(`
      "keras.Input((3, 4, 2)),
      layers.UpSampling2D(2),
      layers.UpSampling2D(2, interpolation="bilinear"),
      BedOfNails(2),
      up_sampling2d (None, 6, 8, 2) 0
      up_sampling2d_1 (None, 12, 16, 2) 0
      bed_of_nails (None, 24, 32, 2) 0
      0
      nn.Upsample(scale_factor=2),
      nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False),
      BedOfNails(2),
      Upsample (1, 2, 6, 8)
      Upsample (1, 2, 12, 16)
      BedOfNails (1, 2, 24, 32)
      0"
    `);
  });
  it('dense layers at every cell, behind a flatten and on a list; a reshape in the order of Keras', () => {
    expect(models('dense3,flatten,dense8arelub0,reshape2x2x2', [3, 4, 2])).toMatchInlineSnapshot(`
      "keras.Input((3, 4, 2)),
      layers.Dense(3),
      layers.Flatten(),
      layers.Dense(8, activation="relu", use_bias=False),
      layers.Reshape((2, 2, 2)),
      dense (None, 3, 4, 3) 9
      flatten (None, 36) 0
      dense_1 (None, 8) 288
      reshape (None, 2, 2, 2) 0
      297
      nn.Conv2d(2, 3, kernel_size=1),   # a dense layer at every cell
      nn.Flatten(),   # channel by channel; Keras counts cell by cell
      nn.Linear(36, 8, bias=False),
      nn.ReLU(),
      Reshape(2, 2, 2),   # rows, columns, channels, as Keras counts
      Conv2d (1, 3, 3, 4)
      Flatten (1, 36)
      Linear (1, 8)
      ReLU (1, 8)
      Reshape (1, 2, 2, 2)
      297"
    `);
  });
  it('max unpooling reads the picture in front of its pooling in Keras, and its switches in PyTorch', () => {
    const { keras, torch } = stackListings(stackOf('pool2,unpool2'), [5, 7, 1], { batch: 1 });
    const without = (text: string) => text.replaceAll(/^class [^\n]*\n(?: {4}[^\n]*\n|\n(?= {4}))*\n/gm, '');
    expect(without(plainText(keras.code))).toMatchInlineSnapshot(`
      "import keras
      from keras import layers

      inputs = keras.Input((5, 7, 1), batch_size=1)
      x = inputs
      before_0 = x
      x = layers.MaxPooling2D(2)(x)
      x = MaxUnpooling2D(2)(x, before_0)
      model = keras.Model(inputs, x)

      for layer in model.layers[1:]:
          print(layer.name, layer.output.shape, layer.count_params())
      print(model.count_params())"
    `);
    expect(without(plainText(torch.code))).toMatchInlineSnapshot(`
      "import torch
      from torch import nn

      pool_0 = KeepingMaxPool2d(2)
      model = nn.Sequential(
          pool_0,
          MaxUnpooling2d(pool_0),
      )

      x = torch.zeros(1, 1, 5, 7)   # batch, channels, height, width
      for layer in model:
          x = layer(x)
          print(type(layer).__name__, tuple(x.shape))
      print(sum(weights.numel() for weights in model.parameters()))"
    `);
  });
  it('that cannot work stops where it stops, with the reason', () => {
    const { keras } = stackListings(stackOf('conv3,conv9'), [8, 8, 1]);
    expect(plainText(keras.code)).toContain('\n# layer 2, conv9: the window (9) is larger than its input (6): use padding same, or a kernel of 6 or less\n');
    expect(plainText(keras.prints)).toBe('conv2d (None, 6, 6, 1) 10\n10');
    expect(plainText(stackListings(stackOf('conv3'), [4, 2]).keras.code)).toContain('# layer 1, conv3: expected rows, columns and channels');
  });
});
