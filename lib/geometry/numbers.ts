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

/** The same for a cell: from six digits on, two of them and the power of ten ("1.5e7"). */
export function cellNumber(value: number): string {
  const text = showNumber(value);
  if (text.replace(minus, '').length <= 6) return text;
  if (Math.abs(value) < 1e5) return showNumber(Number(value.toPrecision(4)));
  return value.toExponential(1).replace('e+', 'e').replace('-', minus);
}

/** Every digit that is not noise of binary fractions: 12 of them. */
export const exactNumber = (value: number): string => String(Number(value.toPrecision(12))).replace('-', minus);

/** As a further term of a sum: "+ 3", "− 3". */
export const showTerm = (value: number): string => (value < 0 ? `${minus} ${showNumber(-value)}` : `+ ${showNumber(value)}`);

/** As a factor: negative numbers in brackets. */
export const showFactor = (value: number): string => (value < 0 ? `(${showNumber(value)})` : showNumber(value));
