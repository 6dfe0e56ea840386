import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { compute } from './compute.ts';
import { widget, type Params } from './widget.ts';

const plain = (piece: CodePiece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : 'live' in piece ? piece.live : piece.quiet);
const text = (lines: CodePiece[][]) => lines.map(line => line.map(plain).join('')).join('\n');

function listing(change: Partial<Params>) {
  const params = { ...defaults(widget.params), ...change };
  const { keras, torch } = widget.code!(params, widget.describe(params, compute(params), 0));
  return `${text(keras.code)}\n>>> ${text(keras.prints)}\n\n${text(torch.code)}\n>>> ${text(torch.prints)}`;
}

describe('the listings', () => {
  it('call the figure as it stands', () => {
    expect(listing({})).toMatchInlineSnapshot(`
      "y = keras.ops.conv(
          x,   # (1, 7, 7, 1)  batch, height, width, channels
          w,   # (3, 3, 1, 1)  height, width, in, out
          strides=1, padding="valid") + 0
      print(y.shape, round(float(y[0, 0, 0, 0]), 2))
      >>> (1, 5, 5, 1) 4.0

      y = torch.nn.functional.conv2d(
          x,   # (1, 1, 7, 7)  batch, channels, height, width
          w,   # (1, 1, 3, 3)  out, in, height, width
          stride=1, padding=0) + 0
      print(y.shape, round(y[0, 0, 0, 0].item(), 2))
      >>> torch.Size([1, 1, 5, 5]) 4.0"
    `);
  });
  it('write the zeros out where PyTorch has no "same": stride above 1', () => {
    expect(listing({ padding: 'same', stride: 2, bias: -3, activation: 'relu' })).toMatchInlineSnapshot(`
      "y = keras.ops.conv(
          x,   # (1, 7, 7, 1)  batch, height, width, channels
          w,   # (3, 3, 1, 1)  height, width, in, out
          strides=2, padding="same") - 3
      y = keras.ops.relu(y)
      print(y.shape, round(float(y[0, 0, 0, 0]), 2))
      >>> (1, 4, 4, 1) 3.0

      # padding="same" is for stride 1 only, so: zeros left, right, above, below
      x = torch.nn.functional.pad(x, (1, 1, 1, 1))
      y = torch.nn.functional.conv2d(
          x,   # (1, 1, 9, 9)  batch, channels, height, width
          w,   # (1, 1, 3, 3)  out, in, height, width
          stride=2, padding=0) - 3
      y = torch.relu(y)
      print(y.shape, round(y[0, 0, 0, 0].item(), 2))
      >>> torch.Size([1, 1, 4, 4]) 3.0"
    `);
  });
  it('use "same" of both at stride 1, gaps included', () => {
    expect(listing({ padding: 'same', dilation: 2 })).toMatchInlineSnapshot(`
      "y = keras.ops.conv(
          x,   # (1, 7, 7, 1)  batch, height, width, channels
          w,   # (3, 3, 1, 1)  height, width, in, out
          strides=1, padding="same", dilation_rate=2) + 0
      print(y.shape, round(float(y[0, 0, 0, 0]), 2))
      >>> (1, 7, 7, 1) 2.0

      y = torch.nn.functional.conv2d(
          x,   # (1, 1, 7, 7)  batch, channels, height, width
          w,   # (1, 1, 3, 3)  out, in, height, width
          stride=1, padding="same", dilation=2) + 0
      print(y.shape, round(y[0, 0, 0, 0].item(), 2))
      >>> torch.Size([1, 1, 7, 7]) 2.0"
    `);
  });
  it('go round what Keras refuses: stride and dilation above 1 together', () => {
    expect(listing({ padding: 'same', stride: 2, dilation: 2 })).toMatchInlineSnapshot(`
      "x = keras.ops.pad(x, ((0, 0), (2, 2), (2, 2), (0, 0)))
      # Keras refuses strides and dilation_rate above 1 together: keep every 2nd cell instead
      y = keras.ops.conv(
          x,   # (1, 11, 11, 1)  batch, height, width, channels
          w,   # (3, 3, 1, 1)  height, width, in, out
          strides=1, padding="valid", dilation_rate=2)[:, ::2, ::2, :] + 0
      print(y.shape, round(float(y[0, 0, 0, 0]), 2))
      >>> (1, 4, 4, 1) 2.0

      # padding="same" is for stride 1 only, so: zeros left, right, above, below
      x = torch.nn.functional.pad(x, (2, 2, 2, 2))
      y = torch.nn.functional.conv2d(
          x,   # (1, 1, 11, 11)  batch, channels, height, width
          w,   # (1, 1, 3, 3)  out, in, height, width
          stride=2, padding=0, dilation=2) + 0
      print(y.shape, round(y[0, 0, 0, 0].item(), 2))
      >>> torch.Size([1, 1, 4, 4]) 2.0"
    `);
  });
  it('pad fully, and turn the kernel for a true convolution', () => {
    expect(listing({ padding: 'full', flip: true, channels: 3, kernel: [[1, 2, 3]] })).toMatchInlineSnapshot(`
      "w = w[::-1, ::-1]   # turned by 180°: a true convolution
      x = keras.ops.pad(x, ((0, 0), (0, 0), (2, 2), (0, 0)))
      y = keras.ops.conv(
          x,   # (1, 7, 11, 3)  batch, height, width, channels
          w,   # (1, 3, 3, 1)  height, width, in, out
          strides=1, padding="valid") + 0
      print(y.shape, round(float(y[0, 0, 0, 0]), 2))
      >>> (1, 7, 9, 1) 0.0

      w = torch.flip(w, dims=(2, 3))   # turned by 180°: a true convolution
      y = torch.nn.functional.conv2d(
          x,   # (1, 3, 7, 7)  batch, channels, height, width
          w,   # (1, 3, 1, 3)  out, in, height, width
          stride=1, padding=(0, 2)) + 0
      print(y.shape, round(y[0, 0, 0, 0].item(), 2))
      >>> torch.Size([1, 1, 7, 9]) 0.0"
    `);
  });
});
