import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeTape } from '@/lib/training/tape/tape.ts';
import { compute } from './compute.ts';
import { swarm } from './layout.ts';
import { inputs, returned, variety, weightsAtHand, weightsOnTape } from './pictures.ts';
import { runsOf } from './runs.ts';
import { widget } from './widget.ts';

const file = (name: string) => JSON.parse(readFileSync(`lib/training/runs/shipped/${name}.json`, 'utf8')) as { runs: { seed: number; validationLoss: number[] }[]; tapeSeed: number };
const state = (change: object = {}) => ({ ...{ recipe: 'published', model: 'both', ask: 'no', guess: 0 }, ...change }) as Parameters<typeof compute>[0];

describe('the frame', () => {
  it('holds every run of the file, and counts those below the mean picture', () => {
    const { runs } = file('source-1-adadelta');
    const { published } = compute(state()).stories[0]!;
    expect(published.losses).toEqual(runs.map(run => run.validationLoss));
    expect(published.below).toBe(runs.filter(run => run.validationLoss[50]! < 0.2625).length);
    const last = runs.map(run => run.validationLoss[50]!).sort((a, b) => a - b);
    expect([published.least, published.most, published.median]).toEqual([last[0], last.at(-1), (last[7]! + last[8]!) / 2]);
  });

  it('names the first epoch below the mean picture', () => {
    const { passes, losses, middle } = runsOf('source-1', 'remedied');
    expect(losses[middle]![passes!]).toBeLessThan(0.2625);
    expect(losses[middle]![passes! - 1]).toBeGreaterThan(0.2625);
    expect(runsOf('source-1', 'published').passes).toBeNull();
  });

  it('compares both models only where both are on show, and each recipe with itself', () => {
    expect(compute(state({ model: 'source-1' })).comparison).toBeNull();
    const { comparison, lastLosses: [first, second] } = compute(state({ recipe: 'remedied' }));
    const pairs = first!.flatMap(a => second!.map(b => Number(b < a)));
    expect(comparison!.secondLower).toBeCloseTo(pairs.reduce((a, b) => a + b) / pairs.length, 12);
    // Ten epochs of Adam: the upsampling decoder's runs end lower, and by more than its chance.
    expect(comparison!.interval!.from).toBeGreaterThan(0);
    const differences = first!.flatMap(a => second!.map(b => b - a)).sort((a, b) => a - b);
    expect(comparison!.difference).toBeCloseTo((differences[31]! + differences[32]!) / 2, 12);
  });

  it('has a step for every epoch of the recipe', () => {
    expect([state(), state({ recipe: 'remedied' })].map(params => widget.steps!(params, compute(params)))).toEqual([51, 11]);
  });

  it('tells what was printed where something was', () => {
    const at = (epoch: number) => widget.describe(state(), compute(state()), epoch);
    expect([at(49).printedHereFirst, at(50).printedHereFirst, at(1).printedHereSecond, at(50).printedLastSecond]).toEqual([null, '0.3299', '0.6924', '0.2871']);
    expect([at(10).gapFirst, at(11).gapFirst]).toEqual([(Number(at(10).hereFirst) - runsOf('source-1', 'remedied').losses[runsOf('source-1', 'remedied').middle]![10]!).toFixed(3), null]);
  });
});

describe.each([['source-1', 'published'], ['source-2', 'published'], ['source-1', 'remedied']] as const)('weights of %s, %s', (model, recipe) => {
  const runs = runsOf(model, recipe);
  const tape = decodeTape(readFileSync(`public/tapes/${runs.name}.tape`));

  it('before the first epoch are those on the tape, to its last digit', () => {
    const [own, taped] = [weightsAtHand(model, runs, 0)!, weightsOnTape(model, tape, 0)];
    own.forEach(({ kernel, bias }, layer) => {
      kernel?.values.forEach((value, i) => expect(Math.abs(value - taped[layer]!.kernel!.values[i]!)).toBeLessThanOrEqual(tape.largestError));
      expect(bias && Array.from(bias)).toEqual(taped[layer]!.bias && Array.from(taped[layer]!.bias!));
    });
  });

  it('after the last epoch are those on the tape, and give the same picture', () => {
    const own = weightsAtHand(model, runs, runs.epochs)!;
    expect(returned(model, own, 3)).toEqual(returned(model, weightsOnTape(model, tape, runs.epochs), 3));
    expect(weightsAtHand(model, runs, 1)).toBeNull();
  });
});

it('answers that are all the same have no variety, those that give everything back have all of it', () => {
  expect(variety(inputs)).toBe(1);
  expect(variety(inputs.map(() => inputs[0]!))).toBeCloseTo(0, 12);
  // Half of every difference: a quarter of its square.
  expect(variety(inputs.map(picture => picture.map(row => row.map(value => value / 2))))).toBeCloseTo(0.25, 12);
  expect(variety([[[0]], [[2]]], [[[0]], [[4]]])).toBe(0.25);
});

it('dots of a swarm do not cover each other, and the first stands in the middle', () => {
  const ys = [10, 11, 12, 13, 40, 41];
  const xs = swarm(ys, 5, 2);
  expect([xs[2], xs[4]]).toEqual([0, 0]);
  for (let a = 0; a < ys.length; a++) for (let b = 0; b < a; b++) expect(Math.hypot(xs[a]! - xs[b]!, ys[a]! - ys[b]!)).toBeGreaterThanOrEqual(8);
});
