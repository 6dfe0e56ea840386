import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/tensor-layout/compute.ts';
import { widget, type Params } from '@/components/widgets/tensor-layout/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import { findTheNumber } from './challenges.ts';

function verdict(pickHwc: number, pickChw: number, preset: keyof typeof widget.presets = 'challenge') {
  const params: Params = { ...defaults(widget.params), ...widget.presets[preset], pickHwc, pickChw };
  return findTheNumber({ params, frame: compute(params), numbers: {} });
}

describe('the challenge "find the number"', () => {
  it('asks for row 2, column 3, channel 1 of 4 × 6 × 3: 46 in H, W, C and 39 in C, H, W', () => {
    expect(verdict(46, 39)).toMatchObject({ passed: true, diagnosis: null });
    expect(verdict(46, 38).passed).toBe(false);
  });

  // The wrong answers and the belief behind each, as the teaching plan lists them.
  it.each<[string, number, number]>([
    ['exchanged', 39, 46],
    ['height', 34, 39], ['height', 46, 35],
    ['column', 43, 39], ['column', 46, 38],
    ['from-one', 47, 39], ['from-one', 46, 40],
    ['pixel', 15, 39], ['pixel', 46, 15],
  ])('names the belief "%s" behind %d and %d', (name, hwc, chw) => expect(verdict(hwc, chw)).toMatchObject({ passed: false, diagnosis: name }));

  it('says what is still missing, and where a pick is wrong', () => {
    expect([verdict(-1, -1), verdict(46, -1), verdict(-1, 39), verdict(39, -1), verdict(60, -1), verdict(46, 2)].map(v => v.diagnosis))
      .toEqual(['nothing', 'half', 'half', 'other-order', 'in-hwc', 'in-chw']);
  });

  it('shows what was picked, and nothing where nothing was', () => {
    expect(verdict(12, -1).conditions).toEqual([{ name: 'hwc', holds: false, value: 12 }, { name: 'chw', holds: false }]);
  });

  it('holds for the pictures it is practised on: 33 and 40 in H, W, C', () => {
    expect(verdict(33, 11, 'review').passed).toBe(true);
    expect(verdict(40, 33, 'review-again').passed).toBe(true);
  });
});
