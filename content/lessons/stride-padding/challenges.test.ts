import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/stride-padding/compute.ts';
import { widget, type Params } from '@/components/widgets/stride-padding/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import { holes, mostUnread, oddZero, threeWays } from './challenges.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), size: 16, ...patch };
  return { params, frame: compute(params), numbers: {} };
};

/** The six kinds of the teaching plan, as texts of kept ways. */
const six = { valid2: 'valid.2.2.1.0', same2: 'same.3.2.1.0', explicit2: 'explicit.3.2.1.1', valid1: 'valid.5.1.2.0', full2: 'full.4.3.2.0', explicit1: 'explicit.5.1.3.2' };

describe('the challenge "three ways"', () => {
  it('knows six kinds, and any three of them pass', () => {
    const all = Object.values(six);
    for (const [a, b, c] of all.flatMap((a, i) => all.slice(i + 1).flatMap((b, j) => all.slice(i + j + 2).map(c => [a, b, c])))) {
      expect(threeWays(state({ found: `${a},${b},${c}` })), `${a} ${b} ${c}`).toMatchObject({ passed: true, diagnosis: null });
    }
  });

  it('counts no kind twice: under same only the stride tells ways apart, and no zeros are valid', () => {
    expect(threeWays(state({ found: 'same.3.2.1.0,same.5.2.1.0,same.7.2.1.0' })).conditions[0]).toMatchObject({ holds: false, value: 1 });
    expect(threeWays(state({ found: 'valid.2.2.1.0,explicit.2.2.1.0,same.3.2.1.0' })).conditions[0]).toMatchObject({ value: 2 });
  });

  it('counts no way that gives another size or leaves a cell unread', () => {
    expect(threeWays(state({ found: `${six.valid2},valid.3.2.1.0,valid.1.2.1.0` })).conditions[0]).toMatchObject({ value: 1 });
  });

  it.each<[string, Partial<Params>]>([
    ['same-keeps', { padding: 'same', stride: 1 }],
    ['last-window', {}],
    ['size', { stride: 4 }],
    ['unread', { kernel: 1 }],
    ['keep', { padding: 'same' }],
    ['another', { padding: 'same', found: six.same2 }],
    ['repeated', { padding: 'same', kernel: 5, found: six.same2 }],
  ])('names the belief "%s"', (name, patch) => {
    expect(threeWays(state(patch))).toMatchObject({ passed: false, star: false, diagnosis: name });
  });

  it('gives the star for eight unread cells, window 2 and stride 4, once three ways are kept', () => {
    expect(mostUnread(16)).toBe(8);
    const found = `${six.valid2},${six.same2},${six.full2}`;
    expect(threeWays(state({ found, kernel: 2, stride: 4 }))).toMatchObject({ passed: true, star: true });
    expect(threeWays(state({ found, kernel: 1, stride: 4 }))).toMatchObject({ passed: true, star: false });
    expect(threeWays(state({ kernel: 2, stride: 4 }))).toMatchObject({ passed: false, star: false });
  });
});

describe('the challenge "holes"', () => {
  it('passes when the stride is longer than the window, with a star when more cells are left than read', () => {
    expect(holes(state({ size: 12, kernel: 3, stride: 4 }))).toMatchObject({ passed: true, star: false, diagnosis: null });
    expect(holes(state({ size: 12, kernel: 1, stride: 4 }))).toMatchObject({ passed: true, star: true });
  });

  it('does not take a cell behind the last window for a hole', () => {
    expect(holes(state({ size: 12, kernel: 3, stride: 2 }))).toMatchObject({ passed: false, diagnosis: 'behind' });
    expect(holes(state({ size: 12, kernel: 3, stride: 1 }))).toMatchObject({ passed: false, diagnosis: 'all' });
  });
});

describe('the prediction "odd zero"', () => {
  const guess = (guessBefore: number, guessAfter: number) => oddZero(state({ size: 6, padding: 'same', ask: 'guess', guessBefore, guessAfter }));
  it('is right with none before and one after', () => expect(guess(0, 1)).toMatchObject({ passed: true, diagnosis: null }));
  it('tells the beliefs behind the others', () => {
    expect([guess(2, 2), guess(1, 1), guess(0, 0), guess(1, 0), guess(2, 1)].map(({ diagnosis }) => diagnosis)).toEqual(['unanswered', 'each-side', 'none', 'before', 'otherwise']);
  });
});
