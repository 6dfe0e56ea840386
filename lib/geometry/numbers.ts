/** How numbers stand in cells and sentences: minus as U+2212, no thousands separators, at most two decimals. */
const minus = '\u2212';

/** Decimals are cut at two, halves away from zero: −0.005 is "−0.01", 0.004 is "0". */
export function showNumber(value: number): string {
  const size = Math.abs(value);
  const rounded = Math.round((size + Number.EPSILON * size) * 100) / 100;
  if (rounded === 0) return '0';
  const text = size >= 1e15 ? size.toExponential(2).replace('e+', 'e') : String(rounded);
  return value < 0 ? minus + text : text;
}

const digits = (text: string) => text.replace(minus, '').length;

/**
 * The same for a cell with room for `most` digits and points: decimals of numbers from 10 on go first, then only two
 * digits and the power of ten are left ("1.5e7"). What is hidden belongs into the cell's title.
 */
export function cellNumber(value: number, most = 6): string {
  if (Math.abs(value) < 10) return showNumber(value);
  const shorter = [2, 1, 0].map(decimals => showNumber(Number(value.toFixed(decimals))));
  const fitting = shorter.find(text => digits(text) <= most);
  return fitting ?? (Math.abs(value) < 1e6 ? shorter[2]! : value.toExponential(1).replace('e+', 'e').replace('-', minus));
}

/** Every digit that is not noise of binary fractions: 12 of them. */
export const exactNumber = (value: number): string => String(Number(value.toPrecision(12))).replace('-', minus);

/** As a further term of a sum: "+ 3", "− 3". */
export const showTerm = (value: number): string => (value < 0 ? `${minus} ${showNumber(-value)}` : `+ ${showNumber(value)}`);

/** As a factor: negative numbers in brackets. */
export const showFactor = (value: number): string => (value < 0 ? `(${showNumber(value)})` : showNumber(value));
