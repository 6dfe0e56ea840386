import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainedFilters } from '@/lib/filters/firstLayer.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { volumeOf } from '@/lib/plain/numbers.ts';
import { compute } from './compute.ts';
import { mostShift, placed, takenOut } from './field.ts';
import { five, lateDot } from './pictures.ts';
import { follow, ways, type Way } from './ways.ts';
import { widget, type Params } from './widget.ts';

const base = defaults(widget.params);
const run = (change: Partial<Params> = {}) => compute({ ...base, ...change });
const changes = (way: Way, change: Partial<Params> = {}) => run(change).courses[way].changes.map(value => (value === null ? null : Math.round(value * 1000) / 1000));
const root2 = 1.414;

describe('one dot, no filters', () => {
  it('is a staircase under max pooling: silent inside a window, all at once at its border', () => {
    expect(changes('max')).toEqual([0, 0, ...Array<number>(7).fill(root2)]);
    expect(changes('max', { window: 4 })).toEqual([0, 0, 0, 0, ...Array<number>(5).fill(root2)]);
    expect(changes('average', { window: 4 })).toEqual([0, 0, 0, 0, ...Array<number>(5).fill(root2)]);
  });
  it('at the right border of its window is lost by the first step', () => {
    expect(changes('max', { input: lateDot, window: 4 })).toEqual([0, ...Array<number>(4).fill(root2), ...Array<number>(4).fill(root2)]);
  });
  it('moves with the convolution at once, and is dropped by the stride between its places', () => {
    expect(changes('convolution')).toEqual([0, ...Array<number>(8).fill(root2)]);
    expect(changes('strided')).toEqual([0, 1, root2, 1, root2, 1, root2, 1, root2]);
  });
  it('that the stride never reads leaves nothing to compare with', () => {
    const input: Matrix = base.input.map(line => line.map(() => 0));
    input[5] = [9, 0, 0, 0];
    expect(changes('strided', { input })).toEqual(Array(9).fill(0));
    input[5] = [0, 0, 0, 0];
    input[4] = [0, 9, 0, 0];
    expect(changes('strided', { input })).toEqual([0, null, 0, null, 0, null, 0, null, 0]);
  });
  it('changes blurred pooling little by little: its largest jump is not half of max pooling’s', () => {
    const [blurred, max] = [changes('blurred', { window: 4 }) as number[], changes('max', { window: 4 }) as number[]];
    const jumps = (course: number[]) => Math.max(...course.slice(1).map((value, at) => Math.abs(value - course[at]!)));
    expect(blurred[1]).toBeGreaterThan(0);
    expect(jumps(blurred)).toBeLessThan(jumps(max) / 2);
  });
});

describe('moved along', () => {
  it('a convolution is equivariant, at every shift', () => {
    for (const filters of ['none', 'edges', 'trained'] as const) for (const change of run({ input: five, filters }).courses.convolution.along) expect(change).toBeCloseTo(0, 9);
  });
  it('what keeps one cell of k × k is so at shifts by whole windows, and not between', () => {
    for (const way of ways.slice(1)) {
      const { along } = run({ input: five, filters: 'trained' }).courses[way];
      along.forEach((change, shift) => (shift % 2 === 0 ? expect(change, `${way} ${shift}`).toBeCloseTo(0, 9) : expect(change, `${way} ${shift}`).toBeGreaterThan(0.05)));
    }
  });
});

describe('the shared convolution', () => {
  it('is the one of each moved picture: trained filters and bias, border zeros included', () => {
    const { kernel, bias } = trainedFilters();
    const frame = run({ input: five, filters: 'trained', feature: 3 });
    for (const shift of [0, 3, mostShift]) {
      const straight = conv2d(volumeOf(placed(five, shift).map(line => line.map(v => v / 9))), kernel, { padding: 'same', bias });
      frame.maps.convolution[shift]!.forEach((line, r) => line.forEach((value, c) => expect(value).toBeCloseTo(Math.max(0, straight.values[(r * line.length + c) * 16 + 2]!), 9)));
    }
  });
  it('moves every way’s output as the same layer on the moved picture would, on any drawing', () => {
    const drawing = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(drawing, fc.integer({ min: 0, max: mostShift }), fc.integer({ min: 2, max: 4 }), (input, shift, window) => {
      const frame = run({ input, window });
      const ink = Math.max(...input.flat()) === 1 ? 1 : 9;
      for (const way of ways) {
        const own = follow(volumeOf(placed(input, shift).map(line => line.map(v => v / ink))), way, window);
        frame.maps[way][shift]!.flat().forEach((value, at) => expect(value).toBeCloseTo(own.values[at]!, 9));
      }
    }), { seed: 8, numRuns: 25 });
  });
});

it('a picture taken out of its field is the picture that was put in', () => {
  for (let shift = 0; shift <= mostShift; shift++) expect(takenOut(placed(five, shift), 20, shift)).toEqual(five);
});

it('the handwritten five: blurred pooling changes less than max pooling on average, and both change', () => {
  const numbers = widget.describe({ ...base, ...widget.presets.five }, run(widget.presets.five), 1);
  expect(numbers.blurredMean).toBeLessThan(numbers.maxMean as number);
  expect(numbers.max).toBeGreaterThan(10);
});
