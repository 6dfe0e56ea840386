import { expect, it } from 'vitest';
import { minutesOf } from './time.ts';

const use = (component: string) => ({ component, props: {}, inside: null, file: '', line: 1 });

it('adds up reading, figures, predictions and challenges, in steps of five minutes', () => {
  const words = (count: number) => ({ '': Array(count).fill('word').join(' ') });
  expect(minutesOf({ texts: words(1800), uses: [] })).toBe(10);
  // 1800 / 180 + 2 × 1.5 + 2 × 1.5 + 5 = 21
  expect(minutesOf({ texts: words(1800), uses: ['Widget', 'Widget', 'Predict', 'Predict', 'Challenge', 'Live'].map(use) })).toBe(20);
  expect(minutesOf({ texts: {}, uses: [] })).toBe(5);
});
