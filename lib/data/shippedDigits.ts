import drawn from './shipped/strokes.json' with { type: 'json' };

const pixels = 28 * 28;

/** One of the ten drawn digits that come with figures: 784 numbers from 0 (paper) to 1 (ink), row by row. `digit`: 0 to 9. */
export function shippedDigit(digit: number): number[] {
  const bytes = atob(drawn.pictures[digit]!);
  return Array.from({ length: pixels }, (_, place) => bytes.charCodeAt(place) / 255);
}
