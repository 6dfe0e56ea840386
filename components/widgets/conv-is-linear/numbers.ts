/** Numbers as figures write them; the exact ones stand in titles. A widget's declaration may not read lib/geometry. */
export function showNumber(value: number): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  return rounded === 0 ? '0' : `${value < 0 ? '\u2212' : ''}${rounded}`;
}
/** As a factor: negative numbers in brackets. */
export const showFactor = (value: number): string => (value < 0 ? `(${showNumber(value)})` : showNumber(value));
