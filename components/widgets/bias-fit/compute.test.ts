import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/code/pieces.ts';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { fitFreely, fitThroughOrigin, lossOf } from './fit.ts';
import { fewestWrong, footOf, wrongOf } from './neuron.ts';
import { known, percent, shareOf } from './share.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const told = (patch: Partial<Params>, step = 0) => {
  const params = { ...start, ...patch };
  return widget.describe(params, compute(params), step);
};
const rising = [[1, 5], [2, 7], [3, 9]];
const coordinate = fc.integer({ min: -40, max: 40 }).map(v => v / 4);
const points = fc.array(fc.tuple(coordinate, coordinate).map(([x, y]) => [x, y]), { minLength: 2, maxLength: 12 });
const runs = { seed: 3, numRuns: 300 };

describe('the best lines', () => {
  it('through (1, 5), (2, 7), (3, 9): 46/14 without b, missing by 9/7; exactly y = 2x + 3 with it', () => {
    expect(fitThroughOrigin(rising)).toMatchObject({ slope: 46 / 14, intercept: 0 });
    expect(fitThroughOrigin(rising).loss).toBeCloseTo(9 / 7, 12);
    expect(fitFreely(rising)).toEqual({ slope: 2, intercept: 3, loss: 0 });
  });
  it('a parallel line through the origin misses by 9, one through the mean point by 1.5', () => {
    expect([lossOf(rising, 2, 0), lossOf(rising, 3.5, 0)]).toEqual([9, 1.5]);
  });
  it('the seven points of the figure: y = 0.97 x misses by 3.46, with b by 0.18', () => {
    expect(told({})).toMatchObject({ points: 7, slope: expect.closeTo(0.966, 3), loss: expect.closeTo(3.463, 2), lossWith: expect.closeTo(0.18, 2) });
  });
  it('with the first point at (1, 2.75) the bias is 0 and gains nothing', () => {
    expect(fitFreely([[1, 2.75], [2, 7], [3, 9]])).toMatchObject({ slope: 3.125, intercept: 0 });
    expect(fitThroughOrigin([[1, 2.75], [2, 7], [3, 9]]).slope).toBeCloseTo(3.125, 12);
  });
  it('a point on the origin pulls the line and does not pin it: b is 3/14', () => {
    expect(fitFreely([[0, 0], [2, 7], [3, 9]]).intercept).toBeCloseTo(3 / 14, 12);
  });
  it('points above one another get a level line; points at x = 0 leave nothing to tilt', () => {
    expect(fitFreely([[2, 1], [2, 5]])).toEqual({ slope: 0, intercept: 3, loss: 4 });
    expect(fitThroughOrigin([[0, 1], [0, 3]])).toEqual({ slope: 0, intercept: 0, loss: 5 });
  });
  it('no line near them does better, and b never makes the loss larger', () => {
    fc.assert(fc.property(points, fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }), (all, a, b) => {
      const [nailed, free] = [fitThroughOrigin(all), fitFreely(all)];
      expect(free.loss).toBeLessThanOrEqual(nailed.loss + 1e-9);
      expect(lossOf(all, nailed.slope + a / 50, 0)).toBeGreaterThanOrEqual(nailed.loss - 1e-9);
      expect(lossOf(all, free.slope + a / 50, free.intercept + b / 20)).toBeGreaterThanOrEqual(free.loss - 1e-9);
    }), runs);
  });
  it('while the reader is asked, no number gives the answer away', () => {
    expect(told({ points: rising, ask: 'guess' })).toMatchObject({ slope: null, loss: null, slopeWithout: null, lossWithout: null, slopeWith: null, lossWith: null, guessLoss: null });
    expect(compute({ ...start, ask: 'guess' })).toMatchObject({ without: null, with: null, lines: [] });
    expect(widget.steps!({ ...start, ask: 'guess' }, compute({ ...start, ask: 'guess' }))).toBe(0);
  });
  it('the steps add up the squares: y = 1.8 x on (1, 1), (2, 4) misses by 0.8 and −0.4', () => {
    expect(told({ points: [[1, 1], [2, 4]], bias: false }, 1)).toMatchObject({ says: expect.closeTo(3.6, 9), miss: expect.closeTo(-0.4, 9), sumSquares: expect.closeTo(0.8 ** 2 + 0.4 ** 2, 9) });
  });
});

describe('the unit', () => {
  it('with the weights 1 and 1 has two points wrong, with b = −3 none', () => {
    expect(told({ view: 'neuron' })).toMatchObject({ wrong: 2, distance: 0, b: 0 });
    expect(told({ view: 'neuron', bias: true })).toMatchObject({ wrong: 0, distance: expect.closeTo(3 / Math.SQRT2, 12) });
  });
  it('the fewest wrong is what 3,600 directions find', () => {
    const pair = fc.tuple(coordinate, coordinate, fc.constantFrom(0, 1)).map(row => [...row]);
    fc.assert(fc.property(fc.array(pair, { minLength: 1, maxLength: 9 }), cases => {
      const tried = Array.from({ length: 3600 }, (_, i) => (i * Math.PI) / 1800 + 1e-4).map(angle => wrongOf({ w1: Math.cos(angle), w2: Math.sin(angle), b: 0 }, cases));
      expect(fewestWrong(cases)).toBeLessThanOrEqual(Math.min(...tried));
    }), { ...runs, numRuns: 40 });
  });
  it('a sum of exactly 0 does not fire', () => expect(wrongOf({ w1: 1, w2: 1, b: -3 }, [[1, 2, 1], [1, 2, 0]])).toBe(1));
  it('the border’s nearest point to the origin lies on it; without weights there is none', () => {
    expect(footOf({ w1: 3, w2: 4, b: -10 })).toEqual([1.2, 1.6]);
    expect(footOf({ w1: 0, w2: 0, b: 1 })).toBeNull();
  });
});

describe('the share', () => {
  it('counts one bias for each output: 10 in 784 → 10, 16 in a convolution with 16 filters, whatever the window', () => {
    expect(told({ view: 'share', bias: true, inputs: 784, units: 10 })).toMatchObject({ weights: 7840, biases: 10, parameters: 7850, kernelShape: '(784, 10)', biasShape: '(10,)' });
    expect(told({ view: 'share', bias: true, layer: 'conv' })).toMatchObject({ weights: 144, biases: 16, parameters: 160, kernelShape: '(3, 3, 1, 16)', biasShape: '(16,)' });
    expect(told({ view: 'share', bias: true, layer: 'conv', channels: 16, filters: 8 })).toMatchObject({ parameters: 1160, biases: 8 });
    expect(told({ view: 'share', layer: 'conv', kernel: 5, channels: 3 })).toMatchObject({ parameters: 1200, biases: 0, biasShape: null });
  });
  it('is 1 in n + 1, however many outputs there are', () => {
    for (const size of known) {
      const { weights, biases, perOutput } = shareOf(size, true);
      expect(biases / (weights + biases)).toBeCloseTo(1 / (perOutput + 1), 12);
    }
  });
  it('is written with three digits that count', () => expect([1 / 3, 1 / 785, 1 / 10_000_001].map(percent)).toEqual(['33.3', '0.127', '0.00001']));
  it('of the line is one weight and one bias, of the unit two weights and one', () => {
    expect(told({ bias: true })).toMatchObject({ weights: 1, biases: 1, kernelShape: '(1, 1)' });
    expect(told({ view: 'neuron', bias: true })).toMatchObject({ weights: 2, biases: 1, kernelShape: '(2, 1)' });
  });
});

describe('the listings', () => {
  const lines = (patch: Partial<Params>, which: 'keras' | 'torch') => {
    const listing = widget.code!({ ...start, ...patch }, told(patch))[which];
    return [plainText(listing.code), plainText(listing.prints)];
  };
  it('Keras keeps inputs × units, PyTorch outputs × inputs, and the bias is one row in both', () => {
    expect(lines({ view: 'share', bias: true, inputs: 784, units: 10 }, 'keras')[1]).toBe('[(784, 10), (10,)]\n7850');
    expect(lines({ view: 'share', bias: true, inputs: 784, units: 10 }, 'torch')[1]).toBe('[(10, 784), (10,)]\n7850');
    expect(lines({ view: 'share', bias: true, layer: 'conv', channels: 3 }, 'torch')[1]).toBe('[(16, 3, 3, 3), (16,)]\n448');
  });
  it('without b one shape is left', () => {
    expect(lines({ view: 'share', inputs: 4, units: 3 }, 'keras')).toEqual([expect.stringContaining('use_bias=False'), '[(4, 3)]\n12']);
    expect(lines({ view: 'neuron' }, 'torch')).toEqual([expect.stringContaining('Linear(2, 1, bias=False)'), '[(1, 2)]\n2']);
  });
});
