import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { widget, type Params } from './widget.ts';

const at = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  const frame = compute(params);
  return { frame, numbers: widget.describe(params, frame, 0) };
};

describe('one pixel', () => {
  it.each([[0, 0], [0.3, 0.6109], [0.5, 0.6931], [0.8, 0.5004], [1, 0]])('of target %s cannot cost less than %s', (target, floor) => {
    expect(at({ target }).numbers.floor).toBeCloseTo(floor, 4);
    expect(Math.min(...at({ target }).frame.crossEntropies)).toBeGreaterThan(floor - 1e-4);
  });

  it('of target 0.25 and answer 0.6: 0.25 · 0.5108 + 0.75 · 0.9163', () => {
    const { numbers } = at({});
    expect(numbers.crossEntropy).toBeCloseTo(0.8149, 4);
    expect(numbers.over).toBeCloseTo(0.2526, 4);
    expect(numbers.squaredError).toBeCloseTo(0.1225, 12);
    // (0.6 − 0.25) / 0.24, 2 · 0.35, and both times 0.24.
    expect(numbers.slopeCrossEntropy).toBeCloseTo(1.45833, 5);
    expect(numbers.slopeSquaredError).toBeCloseTo(0.7, 12);
    expect(numbers.insideCrossEntropy).toBeCloseTo(0.35, 12);
    expect(numbers.insideSquaredError).toBeCloseTo(0.168, 12);
  });

  it('tells nothing of the floor while it is asked for', () => {
    const { frame, numbers } = at({ ask: 'guess', target: 0.3, answer: 0.3 });
    expect([numbers.floor, numbers.crossEntropy, numbers.over, numbers.meanPicture]).toEqual([null, null, null, null]);
    expect([frame.crossEntropies, frame.floors, frame.marks]).toEqual([[], [], []]);
  });
});

describe('answers without a network', () => {
  it('cost less, the more they know', () => {
    for (const digit of widget.params.digit.of) for (const loss of ['cross-entropy', 'squared'] as const) {
      const losses = at({ digit, loss }).frame.marks.map(mark => mark.loss);
      expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    }
  });
  it('one mean picture for every digit costs less than both published results', () => {
    expect(at({}).numbers.meanPicture).toBeCloseTo(0.2625, 4);
    expect(at({}).numbers.meanPicture).toBeLessThan(0.2871);
  });
  it('have pictures of 28 × 28 numbers from 0 to 1', () => {
    for (const { picture } of at({ digit: '7' }).frame.marks) {
      expect([picture.length, ...new Set(picture.map(row => row.length))]).toEqual([28, 28]);
      expect(picture.flat().every(value => value >= 0 && value <= 1)).toBe(true);
    }
  });
});
