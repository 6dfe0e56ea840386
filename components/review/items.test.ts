import { describe, expect, it } from 'vitest';
import { learnedOn, standingOf } from './items.ts';

const question = { kind: 'question', id: 'R4a', slug: 'convolution' } as const;
const challenge = { kind: 'challenge', id: 'convolution/vertical-edges', slug: 'convolution' } as const;
const other = { kind: 'question', id: 'R8a', slug: 'max-pooling' } as const;
const items = [question, challenge, other];
const solved = { 'convolution/challenge/vertical-edges': { passed: true, star: false, day: '2026-03-01' } };

describe('the set', () => {
  it('holds nothing before something is solved', () => {
    expect(standingOf(items, {}, '2026-03-01')).toEqual({ due: [], later: [], next: null, boxes: [0, 0, 0, 0, 0] });
    expect(learnedOn(question, { 'convolution/predict/single-one': 3 })).toBeUndefined();
  });
  it('asks the day after a challenge was solved, and its lesson’s questions with it', () => {
    expect(standingOf(items, solved, '2026-03-01')).toMatchObject({ due: [], later: [question, challenge], next: { day: '2026-03-02', count: 2 }, boxes: [2, 0, 0, 0, 0] });
    expect(standingOf(items, solved, '2026-03-02')).toMatchObject({ due: [question, challenge], later: [] });
  });
  it('asks at once where the day was not noted', () => {
    expect(standingOf(items, { 'convolution/challenge/vertical-edges': { passed: true, star: true } }, '2026-03-01').due).toEqual([question, challenge]);
  });
  it('goes by the cards once there are some, the longest due first', () => {
    const kept = { ...solved, 'review/R4a': { box: 2, due: '2026-03-05' }, 'review/convolution/vertical-edges': { box: 1, due: '2026-03-04' }, 'review/R8a': { box: 4, due: '2026-03-20' } };
    expect(standingOf(items, kept, '2026-03-06')).toEqual({ due: [challenge, question], later: [other], next: { day: '2026-03-20', count: 1 }, boxes: [0, 1, 1, 0, 1] });
  });
});
