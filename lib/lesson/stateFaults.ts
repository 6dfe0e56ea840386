import type { ReadState, Widgets } from './state.ts';

export const listed = (names: Iterable<string>) => [...names].join(', ') || 'none';

/** What is wrong with a state, in words that name the allowed values. */
export function stateFaults({ problems, refusal }: ReadState, id: string): string[] {
  const bad = problems.map(({ key, code, expected, got }) =>
    code === 'unknownKey' ? `${id} has no parameter "${key}": expected one of ${expected}` : `${id}.${key}: expected ${expected}, got ${got}`);
  return refusal ? [...bad, `${id}: ${refusal.keys.join(', ')}: these values cannot be computed together (${refusal.code})`] : bad;
}

export function widgetFaults(id: unknown, widgets: Widgets): string[] {
  return typeof id === 'string' && Object.hasOwn(widgets, id) ? [] : [`widget "${id}": expected one of ${listed(Object.keys(widgets))}`];
}
