/** How much ink a value is. Colours are the style sheet's: `positive` ink, `negative` rust, 0 the page. */
export interface Tone { side: 'positive' | 'negative' | 'zero'; amount: number }

/** What rounds to 0 on screen is 0. */
const visible = 0.005;

/** `amount` 0…1 of the scale's end, three decimals. */
export function toneOf(value: number, most: number): Tone {
  const amount = most > 0 ? Math.round(Math.min(1, Math.abs(value) / most) * 1000) / 1000 : 0;
  const side = Math.abs(value) < Math.min(visible, most / 1000) || amount === 0 ? 'zero' : value < 0 ? 'negative' : 'positive';
  return { side, amount };
}

/** Largest absolute value of a matrix; 0 for one of zeros. */
export const largest = (values: readonly (readonly number[])[]): number =>
  values.reduce((most, row) => row.reduce((m, v) => Math.max(m, Math.abs(v)), most), 0);
