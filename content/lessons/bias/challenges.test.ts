import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/bias-fit/compute.ts';
import { widget, type Params } from '@/components/widgets/bias-fit/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import { needless, throughOrigin } from './challenges.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  return { params, frame: compute(params), numbers: {} };
};
const firstAt = (x: number, y: number) => needless(state({ points: [[x, y], [2, 7], [3, 9]], bias: true, only: 1 }));

describe('the challenge "needless"', () => {
  it('passes with the first point at (1, 2.75), and at (2, 5)', () => {
    expect([firstAt(1, 2.75), firstAt(2, 5)]).toMatchObject([{ passed: true, star: false, diagnosis: null }, { passed: true }]);
  });
  it('gives the star at x = 0: a quarter below the origin', () => expect(firstAt(0, -0.25)).toMatchObject({ passed: true, star: true }));
  it.each<[string, number, number]>([['origin', 0, 0], ['on-line', 1, 5], ['on-line', -1, 1], ['above', 1, 3], ['below', 1, 2]])('names "%s" at (%s, %s)', (name, x, y) => {
    expect(firstAt(x, y)).toMatchObject({ passed: false, star: false, diagnosis: name });
  });
  it('shows what b is: 3/14 with the point on the origin', () => expect(firstAt(0, 0).conditions[0]!.value).toBeCloseTo(3 / 14, 9));
});

describe('the prediction "through origin"', () => {
  const guess = (slope: number) => throughOrigin(state({ ...widget.presets.ask, guess: slope }));
  it('is right from 3.19 to 3.38, around 46/14', () => {
    expect([3.18, 3.19, 3.29, 3.38, 3.39].map(slope => guess(slope).passed)).toEqual([false, true, true, true, false]);
  });
  it('tells the beliefs behind the others', () => {
    expect([1, 2, 3.5, 3.42, 2.6, 4].map(slope => guess(slope).diagnosis)).toEqual(['unanswered', 'parallel', 'mean-point', 'mean-point', 'shallow', 'steep']);
  });
});
