import type { Matrix } from '@/lib/params/kinds.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { kernelOf, matrixOf, volumeOf, type Volume } from '@/lib/plain/numbers.ts';
import { overlapCounts, transposedConv2d } from '@/lib/plain/transposedConv2d.ts';
import type { Params } from './widget.ts';

export interface Frame {
  /** What is stamped: the reader's input, or the convolution of the reader's picture on the way there and back. */
  map: Matrix;
  output: Matrix;
  /** How many stamps reach each output cell. */
  overlap: Matrix;
}

const plain = (values: Volume): Matrix => matrixOf(values).map(line => line.map(value => value + 0));

/** A transposed convolution of one channel, its size as Keras has it; under `roundtrip` behind a convolution with the same kernel. float64. */
export function compute({ input, kernel, stride, padding, panel, picture, ask }: Params): Frame {
  const weights = kernelOf(kernel);
  const map = panel === 'roundtrip' ? plain(conv2d(volumeOf(picture), weights, { stride, padding })) : input;
  const options = { stride, padding };
  // Nothing that tells the answer is computed while the reader is asked.
  if (ask) return { map, output: [], overlap: [] };
  return {
    map,
    output: plain(transposedConv2d(volumeOf(map), weights, options)),
    overlap: overlapCounts([map.length, map[0]!.length], [kernel.length, kernel[0]!.length], options),
  };
}
