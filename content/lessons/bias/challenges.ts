import { unanswered, type Check, type Verdict } from '@/lib/lesson/challenge.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Line { slope: number; intercept: number; loss: number }
interface Params { points: Matrix; guess: number }
interface Frame { with: Line | null; without: Line | null }

const asked = { slope: 0.1, intercept: 0.05, loss: 0.01, origin: 0.1, onLine: 0.05, axis: 0.05 } as const;

/** The line on which all three points of the challenge lie at first. */
const first = (x: number) => 2 * x + 3;

/** Only the first point moves, until the best line needs no bias and still misses. */
export const needless: Check<Params, Frame> = ({ params, frame }): Verdict => {
  const [x, y] = params.points[0] as [number, number];
  const intercept = frame.with?.intercept ?? NaN;
  const loss = frame.without?.loss ?? NaN;
  const [level, missing] = [Math.abs(intercept) <= asked.intercept, loss > asked.loss];
  const beliefs: readonly [string, boolean][] = [
    ['origin', Math.hypot(x, y) <= asked.origin],
    ['on-line', Math.abs(y - first(x)) <= asked.onLine],
    ['above', intercept > 0],
    ['below', true],
  ];
  const passed = level && missing;
  return {
    passed,
    star: passed && Math.abs(x) <= asked.axis,
    score: null,
    conditions: [{ name: 'bias', holds: level, value: intercept }, { name: 'misses', holds: missing, value: loss }],
    diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0],
  };
};

/** The figure starts with this slope: nobody's answer. */
const untouched = 1;

/** The slope through the origin with the smallest mean squared error, Σxy / Σx². */
export const throughOrigin: Check<Params> = ({ params: { points, guess } }): Verdict => {
  const sum = (of: (x: number, y: number) => number) => points.reduce((all, [x, y]) => all + of(x!, y!), 0);
  const [n, x, y, xx, xy] = [points.length, sum(a => a), sum((_, b) => b), sum(a => a * a), sum((a, b) => a * b)];
  const near = (slope: number) => Math.abs(guess - slope) <= asked.slope + 1e-9;
  const beliefs: readonly [string, boolean][] = [
    [unanswered, guess === untouched],
    ['parallel', near((n * xy - x * y) / (n * xx - x * x))],
    ['mean-point', near(y / x)],
    ['shallow', guess < xy / xx],
    ['steep', true],
  ];
  const passed = near(xy / xx);
  return { passed, star: false, score: null, conditions: [], diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0] };
};

export const challenges: Readonly<Record<string, Check>> = { needless };
export const predictions: Readonly<Record<string, Check>> = { 'through-origin': throughOrigin };
