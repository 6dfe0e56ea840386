import { describe, expect, it } from 'vitest';
import { widgetOf } from '@/components/widgets/registry.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';
import { challenges } from './challenges.ts';

const { widget, compute } = widgetOf('rectangle-reducer');
function judge(name: 'collide' | 'separate', change: Record<string, Matrix>) {
  const params = { ...defaults(widget.params), ...widget.presets[name === 'collide' ? 'moved' : 'separated'], ...change };
  const frame = compute(params);
  return challenges[name]!({ params, frame, numbers: widget.describe(params, frame, 0) });
}
const w1 = (p: number, q: number) => ({ w1: [[p], [q]] });

describe('the collision', () => {
  it('is made by every first kernel with two equal weights', () => {
    for (const t of [1, -2, 0.1, 0.3, 1e5]) expect(judge('collide', w1(t, t))).toMatchObject({ passed: true, diagnosis: null });
  });
  it('is not made at the start: the numbers are 3 apart', () => {
    expect(judge('collide', {})).toMatchObject({ passed: false, diagnosis: 'one-axis', conditions: [{ name: 'equal', value: 3 }, { name: 'sees', holds: true }] });
  });
  it.each<[string, number, number, number]>([
    ['nothing', 0, 0, 0], ['one-axis', 2, 0, 6], ['one-axis', 0, -1, 3], ['opposite', 1, -1, 6], ['opposite', -2, 2, 12], ['gap', 2, 1, 3], ['gap', 1, 3, 6],
  ])('tells "%s" of weights %d and %d, %d apart', (diagnosis, p, q, gap) => {
    const verdict = judge('collide', w1(p, q));
    expect([verdict.passed, verdict.diagnosis, verdict.conditions[0]!.value]).toEqual([false, diagnosis, gap]);
  });
});

describe('apart, then equal', () => {
  const identity = { w1: [[1, 0, 0], [0, 1, 0]], w2: [[1], [1], [0]] };
  it('is solved with a star where step 2 mixes x and y alike', () => {
    expect(judge('separate', { ...identity, w3: [[1], [1], [1], [1]] })).toMatchObject({ passed: true, star: true, diagnosis: null });
  });
  it('is solved without one where the last weights add up to 0', () => {
    expect(judge('separate', { w3: [[1], [-1], [1], [-1]] })).toMatchObject({ passed: true, star: false });
  });
  it('is not solved at the start', () => expect(judge('separate', {})).toMatchObject({ passed: false, diagnosis: 'differ' }));
  it.each<[string, Record<string, Matrix>]>([
    ['zero', { w2: [[0], [0], [0]] }],
    ['zero', { w1: [[0, 0, 0], [0, 0, 0]] }],
    ['zero', { w3: [[0], [0], [0], [0]] }],
    ['same-first', { w1: [[1, 2, -1], [1, 2, -1]] }],
    ['differ', { w1: [[1, 0, 0], [0, 1, 0]], w2: [[1], [2], [0]] }],
  ])('tells "%s" of %j', (diagnosis, change) => expect(judge('separate', change)).toMatchObject({ passed: false, diagnosis }));
});
