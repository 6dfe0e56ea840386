import { describe, expect, it } from 'vitest';
import { difference, inOrder, momentOf, standing, type Moment } from './moments.ts';

const element = (attributes: Record<string, string>) => ({ getAttribute: (name: string) => attributes[name] ?? null }) as unknown as Element;

describe('a fragment', () => {
  it('is read from its attributes, and is nobody’s without them', () => {
    expect(momentOf(element({ 'data-figure-step': '4' }))).toEqual({ step: 4, set: {} });
    expect(momentOf(element({ 'data-figure-set': 'stride=2&padding=same' }))).toEqual({ set: { stride: '2', padding: 'same' } });
    expect(momentOf(element({ 'data-figure-step': '-1' }))).toEqual({ set: {} });
    expect(momentOf(element({ class: 'fragment' }))).toBeNull();
  });
  it('comes by its number first, else where it stands', () => {
    const [a, b, c, d] = [element({}), element({ 'data-fragment-index': '2' }), element({ 'data-fragment-index': '1' }), element({ 'data-fragment-index': '2' })];
    expect(inOrder([a, b, c, d])).toEqual([[c], [b, d], [a]]);
  });
});

describe('fragments on show', () => {
  const moments: Moment[] = [{ step: 1, set: {} }, { set: { stride: '2' } }, { step: 4, set: { stride: '3', padding: 'same' } }];
  it('put a figure at the last step and at everything they set', () => {
    expect(standing([], 7)).toEqual({ step: 7, set: {} });
    expect(standing(moments.slice(0, 2), 0)).toEqual({ step: 1, set: { stride: '2' } });
    expect(standing(moments, 0)).toEqual({ step: 4, set: { stride: '3', padding: 'same' } });
  });
  it('change only what differs, and give back what nothing sets any more', () => {
    const [early, late] = [standing(moments.slice(0, 2), 0), standing(moments, 0)];
    expect(difference(early, late, {})).toEqual({ set: { stride: '3', padding: 'same' }, step: 4 });
    expect(difference(late, early, { stride: 1, padding: 'valid', bias: 5 })).toEqual({ set: { padding: 'valid', stride: '2' }, step: 1 });
    expect(difference(early, standing([], 0), { stride: 1 })).toEqual({ set: { stride: 1 }, step: 0 });
    expect(difference(late, late, { stride: 1 })).toEqual({ set: {}, step: null });
  });
});
