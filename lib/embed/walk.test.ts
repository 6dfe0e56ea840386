import { expect, it } from 'vitest';
import { stepsOfWalk } from './walk.ts';

it('shows every step of a short walk, and of a long one the first, the last and evenly chosen ones', () => {
  expect(stepsOfWalk(1)).toEqual([0]);
  expect(stepsOfWalk(4)).toEqual([0, 1, 2, 3]);
  const long = stepsOfWalk(1000);
  expect(long).toHaveLength(60);
  expect([long[0], long.at(-1)]).toEqual([0, 999]);
  const gaps = long.slice(1).map((step, i) => step - long[i]!);
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
});
