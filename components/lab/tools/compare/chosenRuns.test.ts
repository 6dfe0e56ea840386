import { expect, it } from 'vitest';
import type { KeptRun } from '@/lib/training/keep/run.ts';
import { differences, parametersOf, secondsOf } from './chosenRuns.ts';

const recipe = { model: 'source-1', data: 'strokes', images: 1000, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 3, seed: 7, engine: 'auto', workers: 0 } as KeptRun['recipe'];
const run = (patch: Partial<KeptRun['recipe']>) => ({ recipe: { ...recipe, ...patch } });

it('names the values in which recipes differ, and never how they were computed', () => {
  expect(differences([run({}), run({ seed: 8, model: 'source-2', workers: 2 }), run({ beta1: 0.8 })])).toEqual(['model', 'beta1', 'seed']);
  expect(differences([run({ data: 'own', own: '1+1 00000000' }), run({ data: 'own', own: '2+1 00000000' })])).toEqual(['data']);
  expect(differences([run({}), run({})])).toEqual([]);
});
it('counts what a model learns and the seconds of its epochs', () => {
  // 9 weights and one bias.
  expect([parametersOf(run({})), parametersOf(run({ model: 'conv3psame' }))]).toEqual([3369, 10]);
  expect(secondsOf({ history: [1.5, 2].map((seconds, place) => ({ epoch: place + 1, loss: 1, validationLoss: 1, deadChannels: [], seconds })) })).toBe(3.5);
});
