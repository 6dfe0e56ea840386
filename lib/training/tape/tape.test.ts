import { describe, expect, it } from 'vitest';
import { BadTape, decodeTape, encodeTape, type Tape } from './tape.ts';

const slots = [{ name: 'conv2d/kernel', shape: [1, 1, 1, 3], offset: 0, size: 3 }, { name: 'conv2d/bias', shape: [3], offset: 3, size: 3 }];
const tape: Tape = {
  recipe: { model: 'conv1f3', data: 'strokes', images: 10, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 5, epochs: 1, seed: 7 },
  made: 'by hand', slots, epochs: [{ epoch: 0, loss: null, validationLoss: 0.7 }, { epoch: 1, loss: 0.6, validationLoss: 0.5 }],
  weights: [Float32Array.of(1, -0.5, 0.333, 0, 0, 0), Float32Array.of(2, -2, 1e-6, 0.1, -0.2, 0.3)],
};

describe('a tape', () => {
  it('comes back as it was, weights within half a step of their tensor', () => {
    const { weights, largestError, ...rest } = decodeTape(encodeTape(tape));
    expect(rest).toEqual({ recipe: tape.recipe, made: tape.made, slots, epochs: tape.epochs });
    weights.forEach((epoch, at) => slots.forEach(({ offset, size }) => {
      const original = tape.weights[at]!.subarray(offset, offset + size), largest = Math.max(...original.map(Math.abs));
      original.forEach((value, place) => expect(Math.abs(epoch[offset + place]! - value)).toBeLessThanOrEqual(largest / 65_534 * 1.001));
    }));
    expect(largestError).toBeGreaterThan(0);
    expect(largestError).toBeLessThanOrEqual(2 / 65_534 * 1.001);
  });

  it('is refused where it is another file, cut off, or longer than it says', () => {
    const bytes = encodeTape(tape);
    for (const bad of [new Uint8Array(0), Uint8Array.of(1, 2, 3), bytes.subarray(0, 10), bytes.subarray(0, 100), bytes.subarray(0, -1), new Uint8Array([...bytes, 0])]) {
      expect(() => decodeTape(bad)).toThrow(BadTape);
    }
  });
});
