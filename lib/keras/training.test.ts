import { parser } from '@lezer/python';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { stackScripts } from '@/lib/code/stackScripts.ts';
import { kerasTraining, torchTraining, type TrainingCode } from '@/lib/code/training.ts';
import { readWith } from './read.ts';

const recipes: fc.Arbitrary<TrainingCode> = fc.record({
  optimizer: fc.constantFrom('adam', 'adadelta', 'sgd', 'rmsprop'), rate: fc.constantFrom(1, 0.1, 0.001, 0.00025, 1e-7), loss: fc.constantFrom('binaryCrossentropy', 'meanSquaredError'),
  batch: fc.integer({ min: 1, max: 1024 }), epochs: fc.integer({ min: 1, max: 200 }), images: fc.integer({ min: 1, max: 60_000 }), data: fc.constantFrom('mnist', 'fashion'),
});

describe('training written as Keras code', () => {
  it('is read back as it was', () => {
    const model = stackScripts(sourceStack('source-1'), [28, 28, 1]).keras;
    fc.assert(fc.property(recipes, recipe => {
      const { training, faults, notes } = readWith(parser, `${model}\n${kerasTraining(recipe, false).join('\n')}`);
      expect([training, faults, notes]).toEqual([recipe, [], []]);
    }), { seed: 2, numRuns: 60 });
  });
  it('says what the pictures must be where no set has them', () => {
    expect(kerasTraining({ optimizer: 'sgd', rate: 0.1, loss: 'meanSquaredError', batch: 8, epochs: 2, images: 500, data: 'strokes' }, true)).toEqual([
      '# x_train: 500 pictures of 28 x 28 x 1, from 0 (paper) to 1 (ink)',
      'model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="mse")',
      'model.fit(x_train, x_train.reshape(-1, 784), batch_size=8, epochs=2)',
    ]);
  });
  it('is a loop in PyTorch, with Keras\'s constants', () => {
    expect(torchTraining({ optimizer: 'adadelta', rate: 1, loss: 'binaryCrossentropy', batch: 256, epochs: 50, images: 60_000, data: 'mnist' }, false).slice(1, 3)).toEqual([
      'optimizer = torch.optim.Adadelta(model.parameters(), lr=1, rho=0.95, eps=1e-7)', 'for epoch in range(50):',
    ]);
  });
});

it('settings of an optimizer that are not Keras\'s are read, by the lab\'s names', async () => {
  const training = (optimizer: string) => readWith(parser, `import keras\nm = keras.Sequential([keras.layers.Dense(2)])\nm.compile(keras.optimizers.${optimizer}, "mse")`).training.settings;
  expect(training('Adam(learning_rate=0.1, beta_1=0.5, beta_2=0.999)')).toEqual({ beta1: 0.5 });
  expect(training('RMSprop(learning_rate=0.1, rho=0.99, epsilon=1e-5)')).toEqual({ decay: 0.99, epsilon: 1e-5 });
  expect(training('SGD(learning_rate=0.1, momentum=0.0)')).toEqual({ momentum: 0 });
  expect(training('Adadelta(learning_rate=1.0, rho=0.95)')).toBeUndefined();
});
