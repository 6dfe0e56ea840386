/** A number with that many decimals, minus as U+2212; no "−0.000". */
export function decimals(value: number, count: number): string {
  const text = Math.abs(value).toFixed(count);
  return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}
