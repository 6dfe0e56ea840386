import fc from 'fast-check';
import { kernel, volume, type Kernel, type Volume } from './numbers.ts';

/** Small whole numbers: sums of products stay exact, so equal means equal. */
const number = fc.integer({ min: -9, max: 9 });
const size = (most: number) => fc.integer({ min: 1, max: most });

/** A picture of at most `side` × `side` cells and two channels. For tests. */
export const anyVolume = (side = 6): fc.Arbitrary<Volume> => fc.tuple(size(side), size(side), size(2)).chain(shape =>
  fc.array(number, { minLength: shape[0] * shape[1] * shape[2], maxLength: shape[0] * shape[1] * shape[2] }).map(values => volume(shape, values)));

/** A kernel for given channels. For tests. */
export const anyKernel = (inner: number, outer: number, most = 4): fc.Arbitrary<Kernel> => fc.tuple(size(most), size(most)).chain(([height, width]) => {
  const count = height * width * inner * outer;
  return fc.array(number, { minLength: count, maxLength: count }).map(values => kernel([height, width, inner, outer], values));
});

export const anyStride = fc.tuple(size(3), size(3));
