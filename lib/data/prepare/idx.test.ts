import { describe, expect, it } from 'vitest';
import { strokes } from '../strokes/strokes.ts';
import { readIdx } from './idx.ts';
import { idxImages, idxLabels } from './mirror.fixture.ts';

const digits = strokes(1, 0, 12);
const names = { images: 'images-idx3-ubyte', labels: 'labels-idx1-ubyte' };
const changed = (bytes: Buffer, at: number, byte: number) => Uint8Array.from(bytes, (old, i) => (i === at ? byte : old));

describe('IDX files', () => {
  it('hold pictures and labels row by row', () => {
    expect(readIdx(idxImages(digits), idxLabels(digits), names)).toEqual({
      count: 12,
      images: Buffer.from(digits.images),
      labels: Buffer.from(digits.labels),
    });
  });

  it.each([
    ['an empty file', new Uint8Array(0), idxLabels(digits), 'images-idx3-ubyte: expected at least 16 bytes, got 0 bytes'],
    ['a file cut short', idxImages(digits).subarray(0, 5000), idxLabels(digits), 'images-idx3-ubyte: expected 9424 bytes, got 5000 bytes'],
    ['labels for pictures', idxLabels(digits), idxLabels(digits), 'images-idx3-ubyte: expected an IDX file beginning with 2051, got 2049'],
    ['pictures of another size', changed(idxImages(digits), 15, 32), idxLabels(digits), 'images-idx3-ubyte: expected pictures of 28 × 28, got a side of 32'],
    ['too few labels', idxImages(digits), idxLabels(strokes(1, 0, 11)), 'labels-idx1-ubyte: expected 12 labels, got 11'],
    ['a label that is no digit', idxImages(digits), changed(idxLabels(digits), 9, 10), 'labels-idx1-ubyte: expected labels from 0 to 9, got 10'],
  ])('that are wrong are refused by name: %s', (_, images, labels, message) => {
    expect(() => readIdx(images, labels, names)).toThrow(message);
  });
});
