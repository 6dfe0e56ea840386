import { describe, expect, it } from 'vitest';
import { daysAfter } from '@/lib/site/days.ts';
import { answered, dueDay, readCard } from './leitner.ts';

describe('a card', () => {
  it('comes back after 3, 7, 21 and again 21 days while it is known', () => {
    let card = answered(null, true, '2026-03-01');
    const seen = [card.due];
    for (let i = 0; i < 3; i++) {
      card = answered(card, true, card.due);
      seen.push(card.due);
    }
    expect(seen).toEqual(['2026-03-04', '2026-03-11', '2026-04-01', '2026-04-22']);
  });
  it('comes back tomorrow when it is not known, from whatever box', () => {
    expect(answered({ box: 4, due: '2026-03-01' }, false, '2026-03-01')).toEqual({ box: 1, due: '2026-03-02' });
    expect(answered({ box: 3, due: '2026-05-01' }, false, '2026-03-01')).toEqual({ box: 1, due: '2026-03-02' });
  });
  it('does not rise before it is due', () => {
    const card = { box: 2, due: '2026-03-04' };
    expect(answered(card, true, '2026-03-03')).toEqual(card);
    expect(answered(card, true, '2026-03-04')).toEqual({ box: 3, due: '2026-03-11' });
  });
  it('is first due the day after it was learned', () => {
    expect(dueDay(null, '2026-12-31')).toBe('2027-01-01');
    expect(dueDay(null, null) <= '2026-01-01').toBe(true);
    expect(dueDay({ box: 1, due: '2026-03-02' }, '2026-02-01')).toBe('2026-03-02');
  });
  it('is read from nothing but a card', () => {
    expect([null, 3, {}, { box: 0, due: '2026-01-01' }, { box: 5, due: '2026-01-01' }, { box: 1, due: 'soon' }].map(readCard)).toEqual([null, null, null, null, null, null]);
    expect(readCard({ box: 4, due: '2026-01-01' })).toEqual({ box: 4, due: '2026-01-01' });
  });
});

describe('days', () => {
  it('are counted over months, leap years and changes of the clock', () => {
    expect([daysAfter('2028-02-28', 1), daysAfter('2026-03-28', 1), daysAfter('2026-10-24', 2), daysAfter('2026-12-30', 3)]).toEqual(['2028-02-29', '2026-03-29', '2026-10-26', '2027-01-02']);
  });
});
