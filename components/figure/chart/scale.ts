import { ticks as roundTicks } from 'd3';

/** A straight way between values and pixels along one side of a chart. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [low: number, high: number];
  readonly range: readonly [startPx: number, endPx: number];
  /** Pixels; NaN where the scale has no place for the value (a log scale for zero and below). */
  toPx(value: number): number;
  fromPx(px: number): number;
  /** Round values inside the domain, at most about `most` of them. */
  ticks(most: number): number[];
}

type Pair = readonly [number, number];

function between(kind: Scale['kind'], domain: Pair, range: Pair, bend: (v: number) => number, unbend: (v: number) => number, ticks: Scale['ticks']): Scale {
  const [low, high] = [bend(domain[0]), bend(domain[1])];
  const pxPerUnit = (range[1] - range[0]) / (high - low || 1);
  return {
    kind, domain, range, ticks,
    toPx: value => range[0] + (bend(value) - low) * pxPerUnit,
    fromPx: px => unbend(low + (px - range[0]) / (pxPerUnit || 1)),
  };
}

const same = (value: number) => value;

/** Equal steps, equal pixels. */
export const linearScale = (domain: Pair, range: Pair): Scale =>
  between('linear', domain, range, same, same, most => roundTicks(domain[0], domain[1], Math.max(1, most)));

/** Equal factors, equal pixels. Both ends of the domain are above zero. */
export const logScale = (domain: Pair, range: Pair): Scale =>
  between('log', domain, range, value => (value > 0 ? Math.log10(value) : NaN), exponent => 10 ** exponent, most => logTicks(domain, most));

const power = (digit: number, exponent: number) => Number(`${digit}e${exponent}`);

/** 1, 2, 5 in every decade where they fit; else the powers of ten, or every second, third … of them. */
export function logTicks([low, high]: Pair, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const inside = (value: number) => value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12);
  const exponents = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const fine = exponents.flatMap(e => [1, 2, 5].map(digit => power(digit, e))).filter(inside);
  if (fine.length <= most) return fine;
  const powers = exponents.filter(e => inside(power(1, e)));
  const every = Math.max(1, Math.ceil(powers.length / Math.max(1, most)));
  return powers.filter(e => e % every === 0).map(e => power(1, e));
}
