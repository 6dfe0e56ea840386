import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';
import type { Pair, PerAxis } from '@/lib/arith/grid.ts';
import { resizeBilinear } from '../kernels/bilinear.ts';
import { readableAtOnce } from '../kernels/define.ts';
import { nails, repeat } from '../kernels/enlarging.ts';
import { placeAtSwitches } from '../kernels/switches.ts';
import { factorOf, fits, pictures, sameShape } from './check.ts';

/**
 * Nearest-neighbour enlarging: every cell of x `[pictures, height, width, channels]` becomes `factor` equal ones along
 * each axis. Throws `BadInput` (`nearest.x.…`, `.factor`). Source: Keras `UpSampling2D`, `nearest`.
 */
export function nearest(x: Tensor, factor: PerAxis): Tensor4D {
  const input = pictures('nearest.x', x);
  return repeat(input, factorOf('nearest.factor', factor));
}

/**
 * Bed of nails: every cell of x `[pictures, height, width, channels]` at the top left of its `factor` × `factor` block,
 * zeros around. Throws `BadInput` (`bedOfNails.x.…`, `.factor`). Source: Dumoulin & Visin 2016, §4.5 (zeros between cells).
 */
export function bedOfNails(x: Tensor, factor: PerAxis): Tensor4D {
  const input = pictures('bedOfNails.x', x);
  return nails(input, factorOf('bedOfNails.factor', factor));
}

/**
 * Bilinear resizing of x `[pictures, height, width, channels]` to `size` cells: half-pixel centres, border repeated
 * outside. Shrinking does not smooth first. Throws `BadInput` (`bilinear.x.…`, `.output` for sides below 1).
 * Source: Keras `UpSampling2D`, `bilinear`; PyTorch `interpolate(mode='bilinear', align_corners=False)`.
 */
export function bilinear(x: Tensor, size: Pair): Tensor4D {
  const input = pictures('bilinear.x', x);
  for (const side of size) {
    if (!Number.isSafeInteger(side) || side < 1) throw new BadInput({ argument: 'bilinear.output', expected: 'whole numbers from 1', got: size, mend: 'ask for at least one row and one column' });
  }
  return resizeBilinear(input, ...size);
}

/**
 * Max unpooling: writes each of `values` `[pictures, rows, columns, channels]` to its switch in a picture of zeros
 * `[pictures, height, width, channels]`. Values are written, not added; of several with one switch the last stays.
 *
 * @param switches int32 or float32, as `maxPool` gives them
 * @param shape of the answer
 * Throws `BadInput`: `maxUnpool.switches` where values and switches differ in shape, `maxUnpool.shape` where
 * the answer has other pictures or channels, `maxUnpool.index` for a place outside of the picture (reads the
 * switches back; on WebGPU only where they come from outside). Source: PyTorch `MaxUnpool2d`; Zeiler & Fergus 2014, §2.1.
 */
export function maxUnpool(values: Tensor, switches: Tensor, shape: readonly [pictures: number, height: number, width: number, channels: number]): Tensor4D {
  const given = pictures('maxUnpool.values', values);
  sameShape('maxUnpool.switches', switches.shape, given.shape);
  const [count, height, width, channels] = shape;
  for (const side of shape) {
    if (!Number.isSafeInteger(side) || side < 1) throw new BadInput({ argument: 'maxUnpool.shape', expected: 'whole numbers from 1', got: shape, mend: 'give every axis a length of 1 or more' });
  }
  fits('maxUnpool.shape', count, given.shape[0], 'pictures');
  fits('maxUnpool.shape', channels, given.shape[3], 'channels');
  const places = height * width * channels;
  const outside = readableAtOnce(switches) ? switches.dataSync().find(place => !Number.isInteger(place) || place < 0 || place >= places) : undefined;
  if (outside !== undefined) throw new BadInput({ argument: 'maxUnpool.index', expected: `places from 0 to ${places - 1}`, got: outside, mend: 'use the switches of the pooling that is undone' });
  return placeAtSwitches(given, switches, height, width);
}
