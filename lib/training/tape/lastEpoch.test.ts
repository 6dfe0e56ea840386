import { expect, it } from 'vitest';
import { lastEpochOf, parametersOf } from './lastEpoch.ts';
import { decodeTape, encodeTape } from './tape.ts';

it('the last epoch as text is the tape’s, number for number', () => {
  const slots = [{ name: 'a/kernel', shape: [1, 1, 2, 2], offset: 0, size: 4 }, { name: 'a/bias', shape: [2], offset: 4, size: 2 }, { name: 'b/bias', shape: [1], offset: 6, size: 1 }];
  const weights = [0, 1].map(epoch => Float32Array.of(0.1, -0.73 + epoch, 3.3333, -2 * epoch, 0, 0, 0.00001 - epoch));
  const tape = decodeTape(encodeTape({
    recipe: { data: 'mnist', images: 1, loss: 'binaryCrossentropy', batch: 1, optimizer: 'adam', rate: 1, epochs: 1, seed: 1, model: 'source-1' },
    made: 'test', slots, weights, epochs: [{ epoch: 0, loss: null, validationLoss: 0.7 }, { epoch: 1, loss: 0.5, validationLoss: 0.4 }],
  }));
  const last = lastEpochOf(tape);
  expect(last).toMatchObject({ epoch: 1, loss: 0.5, validationLoss: 0.4 });
  expect(parametersOf(last)).toEqual(tape.weights[1]);
});
