import type { Check, Verdict } from '@/lib/lesson/challenge.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Params { input: Matrix; window: number }
interface Frame { part: Matrix; pooled: Matrix }
type Numbers = Readonly<Record<string, unknown>>;

const asked = { side: 4, greys: 2 } as const;
/** What counts as no error: below what any two numbers that a cell shows can differ by. */
const nothing = 1e-9;

/** The numbers of every window, and its upper left one first. */
function windowsOf({ part, pooled }: Frame, window: number): number[][] {
  return pooled.flatMap((line, r) => line.map((_, c) => part.slice(r * window, (r + 1) * window).flatMap(row => row.slice(c * window, (c + 1) * window))));
}

const isAsked = ({ input }: Params) => input.length === asked.side && input[0]!.length === asked.side;
const isEmpty = (windows: readonly number[][]) => windows.every(cells => cells.every(value => value === 0));
const error = (numbers: Numbers, name: string) => Number(numbers[name]);

/** Max unpooling without an error, bed of nails with one, and nothing below zero. */
export const exact: Check<Params, Frame> = ({ params, frame, numbers }): Verdict => {
  const windows = windowsOf(frame, params.window);
  const negative = windows.some(cells => cells.some(value => value < 0));
  const [memory, nails] = [error(numbers, 'errorMaxUnpooling'), error(numbers, 'errorBedOfNails')];
  const beliefs: readonly [string, boolean][] = [
    ['size', !isAsked(params)],
    ['empty', isEmpty(windows)],
    ['negative', negative],
    ['crowded', windows.some(cells => cells.filter(value => value !== 0).length > 1)],
    ['corner', true],
  ];
  const passed = isAsked(params) && memory < nothing && nails > nothing && !negative;
  return {
    passed,
    star: passed && windows.every(([corner, ...others]) => corner === 0 && others.some(value => value !== 0)),
    score: null,
    conditions: [
      { name: 'memory', holds: memory < nothing, value: memory },
      { name: 'nails', holds: nails > nothing, value: nails },
      { name: 'positive', holds: !negative },
    ],
    diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0],
  };
};

/** Copies without an error, on a picture of at least two greys (0 is the page, not a grey). */
export const copied: Check<Params, Frame> = ({ params, frame, numbers }): Verdict => {
  const windows = windowsOf(frame, params.window);
  const greys = new Set(windows.flat().filter(value => value !== 0)).size;
  const copies = error(numbers, 'errorNearest');
  const beliefs: readonly [string, boolean][] = [
    ['size', !isAsked(params)],
    ['empty', isEmpty(windows)],
    ['mixed', copies >= nothing],
    ['one-grey', true],
  ];
  const passed = isAsked(params) && copies < nothing && greys >= asked.greys;
  return {
    passed,
    star: passed && greys === windows.length,
    score: null,
    conditions: [
      { name: 'copies', holds: copies < nothing, value: copies },
      { name: 'greys', holds: greys >= asked.greys, value: greys },
    ],
    diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0],
  };
};

export const challenges: Readonly<Record<string, Check>> = { exact, copied };
