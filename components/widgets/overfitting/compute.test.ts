import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { draw, edited, moved, noEdits, truth, without, withPoint } from './data.ts';
import { showError, stageOf } from './errors.ts';
import { evaluate, fewest, fitAll, legendre, meanSquare, most } from './fit.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const frameOf = (changes: Partial<Params> = {}) => compute({ ...start, ...changes });
const points = (rows: readonly (readonly number[])[]) => rows.map(([x, y]) => ({ x: x!, y: y! }));
const modelOf = (weights: number[][], k: number) => weights[k - fewest]!;

describe('the basis', () => {
  it('is numpy’s legvander at 0.3', () => {
    const expected = [1, 0.3, -0.365, -0.3825, 0.0729375, 0.34538625, 0.1291811875];
    legendre(0.3, 7).forEach((v, i) => expect(v).toBeCloseTo(expected[i]!, 12));
  });
});

// numpy.linalg.lstsq(legvander(x, k − 1), y, rcond=None), numpy 2.4.6.
describe('least squares', () => {
  const rows = [[-0.9, 0.4], [-0.5, -0.3], [-0.5, 0.1], [0, 0.8], [0.3, 0.25], [0.8, -0.6]];
  const { weights, threshold } = fitAll(points(rows));
  it('two points at one place count as one place', () => expect(threshold).toBe(5));
  it.each([
    [2, [0.06844827586, -0.299137931]],
    [4, [0.07450229575, -0.4123323083, -0.7012852575, -0.8480250571]],
    [5, [0.1093036004, -0.2853443942, -0.349736547, 0.004399195576, 1.37554167]],
    [6, [0.09691417739, -0.3323736324, -0.465539725, -0.1804588615, 1.254175894, -0.2247514371]],
    [9, [0.1338820427, -0.3654312276, -0.5254129431, -0.2356720594, 0.6246343704, 0.1963429645, -0.2976632594, 0.2878987269, 0.2785054292]],
  ])('with %i parameters gives numpy’s weights, the smallest of all where there are more than places', (k, expected) => {
    modelOf(weights, k).forEach((w, i) => expect(w).toBeCloseTo(expected[i]!, 8));
  });
  it('misses two points at one place by their distance from the mean, however many parameters: (2 × 0.2²) / 6', () => {
    expect(meanSquare(modelOf(weights, 40), points(rows))).toBeCloseTo(0.08 / 6, 10);
  });
  it('runs through every point from as many parameters as places on', () => {
    const some = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 }).chain(xs =>
      fc.tuple(fc.constant(xs), fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: xs.length, maxLength: xs.length })));
    fc.assert(fc.property(some, ([xs, ys]) => {
      const all = xs.map((x, i) => ({ x: x / 20, y: ys[i]! }));
      const fitted = fitAll(all);
      for (let k = Math.max(fewest, xs.length); k <= most; k += 7) for (const { x, y } of all) expect(evaluate(modelOf(fitted.weights, k), x)).toBeCloseTo(y, 5);
    }), { seed: 8, numRuns: 100 });
  });
  it('never does worse on the training points with more parameters', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 4, max: 200 }), (seed, n) => {
      const { errors } = frameOf({ seed, points: n });
      for (let i = 1; i < errors.length; i++) expect(errors[i]![1]!).toBeLessThanOrEqual(errors[i - 1]![1]! * (1 + 1e-9) + 1e-9);
    }), { seed: 9, numRuns: 60 });
  });
});

describe('both errors of the first state', () => {
  const { errors, threshold, best, worst } = frameOf();
  it('rest on these fourteen points', () => {
    expect(draw('training', 25, 14, 0.22)).toEqual([
      [0.96588, 0.498], [0.13453, 0.256], [-0.91729, -0.752], [0.72131, 0.504], [-0.47784, -1.092], [0.99995, -0.128], [0.27031, 0.425],
      [-0.79687, -0.664], [0.88625, 1.051], [-0.19483, -0.218], [-0.98522, -0.346], [0.51724, 0.906], [-0.49128, -0.971], [0.95538, 0.197],
    ]);
  });
  it.each([
    [2, 0.17634933075837902, 0.1484975051575919], [4, 0.04901384689416081, 0.05987651363406712], [8, 0.033271099075563894, 0.08382681817468586],
    [12, 0.007119259151280102, 0.2837132579255176], [13, 0.007036236352990862, 0.4530074821959655], [14, 0, 28.16677178989071],
    [15, 0, 1.4314507863641843], [20, 0, 0.1588953741093479], [40, 0, 0.11829668824811919],
  ])('with %i parameters are numpy’s', (k, training, heldOut) => {
    expect(errors[k - fewest]![1]).toBeCloseTo(training, 11);
    expect(errors[k - fewest]![2]).toBeCloseTo(heldOut, 9);
  });
  it('the held-out error is lowest with 4 and peaks with 14, one for every point', () => {
    expect([threshold, best[0], worst[0]]).toEqual([14, 4, 14]);
  });
});

describe('the points', () => {
  it('of more data begin with those of less', () => expect(draw('training', 3, 200, 0.2).slice(0, 14)).toEqual(draw('training', 3, 14, 0.2)));
  it('without noise lie on the curve they come from', () => {
    for (const [x, y] of draw('held out', 4, 50, 0)) expect(y).toBeCloseTo(truth(x!), 2);
  });
  it('have the noise that is asked for: standard deviation 0.22 within 10 % over 2,000', () => {
    const misses = draw('training', 5, 2000, 0.22).map(([x, y]) => y! - truth(x!));
    const mean = misses.reduce((a, b) => a + b) / misses.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(Math.sqrt(misses.reduce((a, b) => a + (b - mean) ** 2, 0) / misses.length) / 0.22 - 1)).toBeLessThan(0.1);
  });
  it('held out are others than those seen', () => {
    const seen = draw('training', 25, 14, 0.22).map(String);
    expect(draw('held out', 25, 20, 0.22).filter(row => seen.includes(String(row)))).toEqual([]);
  });
});

describe('the reader’s edits', () => {
  const drawn = [[0, 0], [0.5, 0.5], [-0.5, 0.2]];
  it('move, add and take away', () => {
    let edits = noEdits;
    edits = moved(edits, edited(drawn, edits)[1]!, 0.6, -0.4);
    edits = withPoint(edits, 0.1, 0.9);
    edits = without(edits, edited(drawn, edits)[0]!);
    expect(edited(drawn, edits).map(({ x, y }) => [x, y])).toEqual([[0.6, -0.4], [-0.5, 0.2], [0.1, 0.9]]);
    edits = without(edits, edited(drawn, edits).at(-1)!);
    expect(edited(drawn, edits)).toHaveLength(2);
  });
  it('move the same point again in the same row', () => {
    const once = moved(noEdits, edited(drawn, noEdits)[0]!, 0.1, 0.1);
    expect(moved(once, edited(drawn, once)[0]!, 0.2, 0.2)).toEqual([[0, 0.2, 0.2]]);
  });
  it('never leave fewer than two points', () => {
    const all = [[-2, 0, 0], [-3, 0, 0], [-4, 0, 0]];
    expect(edited(drawn, all).length).toBeGreaterThanOrEqual(2);
  });
  it('stay on the plane', () => expect(edited(drawn, [[0, 50, -9]])[0]).toMatchObject({ x: 1, y: -2 }));
});

describe('an error as it is written', () => {
  it('has two figures, and a power of ten where it is huge', () => {
    expect([0, 1e-31, 0.00424839, 0.11931, 2.669, 48760, 3.2e11].map(v => showError(v, 'en'))).toEqual(['0', '0', '0.0042', '0.12', '2.7', '49,000', '3.2 × 10¹¹']);
  });
});

describe('the stages', () => {
  it('follow the number of parameters', () => {
    const at = (parameters: number) => stageOf({ parameters, threshold: 14, bestParameters: 4, trainingError: 0 });
    expect([2, 4, 9, 14, 15].map(at)).toEqual(['few', 'best', 'follows', 'through', 'beyond']);
  });
});
