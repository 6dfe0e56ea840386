import { describe, expect, it } from 'vitest';
import { standing } from './standing.ts';

const slugs = ['one', 'two', 'three'];
const at = (kept: Record<string, unknown>) => standing(kept, slugs, '2026-03-05');

describe('where a reader stands', () => {
  it('is the first lesson at first, with the check before it', () => {
    expect(at({})).toEqual({ begun: false, next: 'one', due: 0, offer: 'before' });
    expect(at({ 'check/before': { form: 'A', answers: {}, finished: '2026-03-01' } }).offer).toBeNull();
    expect(at({ 'check/before': { form: 'A', answers: {}, finished: null } }).offer).toBe('before');
  });
  it('is the last lesson that was begun and not done, else the one after the last that was', () => {
    expect(at({ 'one/done': true, 'two/predict/a': 1 })).toMatchObject({ begun: true, next: 'two', offer: null });
    expect(at({ 'one/done': true }).next).toBe('two');
    expect(at({ 'one/predict/a': 1, 'two/done': true }).next).toBe('one');
    expect(at({ 'three/done': true }).next).toBe('one');
  });
  it('is the end, with the check after it, when the last is done', () => {
    const all = { 'one/done': true, 'two/done': true, 'three/done': true };
    expect(at(all)).toMatchObject({ next: null, offer: 'after' });
    expect(at({ ...all, 'check/after': { finished: '2026-03-04' } }).offer).toBeNull();
  });
  it('counts the cards that are due, and nothing else', () => {
    expect(at({ 'review/R1a': { box: 1, due: '2026-03-05' }, 'review/one/x': { box: 2, due: '2026-03-04' }, 'review/R2a': { box: 1, due: '2026-03-06' }, 'review/R3a': 'odd' }).due).toBe(2);
  });
});
