import { describe, expect, it } from 'vitest';
import shippedReferences from '@/lib/data/shipped/mnist.json' with { type: 'json' };
import { diagnose } from './diagnose.ts';
import firstAdam from './runs/shipped/source-1-adam.json' with { type: 'json' };
import firstAdadelta from './runs/shipped/source-1-adadelta.json' with { type: 'json' };
import secondAdam from './runs/shipped/source-2-adam.json' with { type: 'json' };
import secondAdadelta from './runs/shipped/source-2-adadelta.json' with { type: 'json' };

const references = { meanPicture: shippedReferences.losses.binaryCrossentropy.meanPicture[0]! };
const course = (losses: readonly number[], gradients?: { layer: number; size: number }[]) =>
  losses.map((validationLoss, place) => ({ epoch: place + 1, loss: validationLoss, validationLoss, ...(gradients ? { gradients } : {}) }));
const adam = { optimizer: 'adam', rate: 0.001 } as const;
/** What is found after every epoch of a run. */
const found = (losses: readonly number[], recipe: Parameters<typeof diagnose>[1]) => course(losses).map((_, at, all) => diagnose(all.slice(0, at + 1), recipe, references)?.code ?? null);

describe('a run that is well', () => {
  it.each([firstAdam, secondAdam].flatMap(({ name, runs }) => runs.map(run => [name, run.seed, run.validationLoss.slice(1)] as const)))('%s, seed %i, raises no alarm after any epoch', (_, __, losses) => {
    expect(new Set(found(losses, adam))).toEqual(new Set([null]));
  });
});

describe('a run with Adadelta at 0.001', () => {
  const runs = [firstAdadelta, secondAdadelta].flatMap(({ name, runs: all }) => all.map(run => [name, run.seed, run.validationLoss.slice(1)] as const));
  it.each(runs)('%s, seed %i, is called slow for as long as it is above the mean picture, and nothing else', (_, __, losses) => {
    expect(found(losses, { optimizer: 'adadelta', rate: 0.001 })).toEqual(losses.map(loss => (loss > references.meanPicture ? 'slowRate' : null)));
  });
  it.each(runs)('%s, seed %i, is no plateau: it crawls', (_, __, losses) => expect(found(losses, adam)).not.toContain('plateau'));
});

describe('what goes wrong', () => {
  it('is a plateau after five epochs without progress above the mean picture', () => {
    expect(found([0.5, 0.391, 0.391, 0.391, 0.391, 0.391, 0.391], adam)).toEqual([null, null, null, null, null, null, 'plateau']);
    expect(diagnose(course([0.2, 0.2, 0.2, 0.2, 0.2, 0.2]), adam, references)).toBeNull();
  });
  it('is a loss that climbs three times, far above its best', () => {
    expect(diagnose(course([0.2, 0.21, 0.23, 0.25]), adam, references)).toEqual({ code: 'rising', epoch: 4, best: 0.2, loss: 0.25 });
    expect(diagnose(course([0.2, 0.21, 0.205, 0.25]), adam, references)).toBeNull();
    expect(diagnose(course([0.2, 0.205, 0.21, 0.215]), adam, references)).toBeNull();
  });
  it('is overfitting where the loss of the pictures learned falls on', () => {
    const learned = [0.3, 0.2, 0.15, 0.1, 0.05];
    const both = course([0.3, 0.2, 0.21, 0.23, 0.25]).map((record, at) => ({ ...record, loss: learned[at]! }));
    const wavering = [...both.slice(0, 4), { ...both[4]!, validationLoss: 0.26 }, { ...both[4]!, epoch: 6, validationLoss: 0.245 }];
    expect(diagnose(wavering, adam, references)).toMatchObject({ code: 'overfitting', epoch: 6, loss: 0.245 });
    expect(diagnose(both, adam, references)).toEqual({ code: 'overfitting', epoch: 5, bestEpoch: 2, best: 0.2, loss: 0.25, trainingLoss: 0.05 });
  });
  it('is a gradient that explodes, or one that vanishes against another\'s', () => {
    expect(diagnose(course([0.6], [{ layer: 0, size: 0.002 }, { layer: 2, size: 40 }]), adam, references)).toEqual({ code: 'exploding', epoch: 1, layer: 2, size: 40 });
    expect(diagnose(course([0.6], [{ layer: 0, size: 1e-7 }, { layer: 2, size: 0.01 }]), adam, references)).toMatchObject({ code: 'vanishing', layer: 0 });
  });
  it('is not the spread of gradients of the source\'s models, a dead layer, or small gradients of a run that has arrived', () => {
    expect(diagnose(course([0.6], [{ layer: 0, size: 0.0004 }, { layer: 2, size: 0.0022 }]), adam, references)).toBeNull();
    expect(diagnose(course([0.6], [{ layer: 0, size: 0 }, { layer: 2, size: 0.01 }]), adam, references)).toBeNull();
    expect(diagnose(course([0.12], [{ layer: 0, size: 1e-7 }, { layer: 2, size: 0.01 }]), adam, references)).toBeNull();
  });
  it('needs an epoch, and references for what is slow', () => {
    expect(diagnose([], adam, references)).toBeNull();
    expect(diagnose(course([0.6]), { optimizer: 'adadelta', rate: 0.001 }, null)).toBeNull();
  });
});
