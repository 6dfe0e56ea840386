/** Side of a picture in pixels. */
export const pictureSide = 28;
/** Pixels of a picture. */
export const picturePixels = pictureSide * pictureSide;

/** Pictures of digits: row-major bytes (0 paper, 255 ink), one picture after another, and what each shows. */
export interface Digits {
  readonly count: number;
  /** `count × 784` bytes. */
  readonly images: Uint8Array;
  /** `count` bytes, 0 to 9. */
  readonly labels: Uint8Array;
}

/** Room for `count` pictures, all paper, all labelled 0. */
export const blankDigits = (count: number): Digits => ({
  count,
  images: new Uint8Array(count * picturePixels),
  labels: new Uint8Array(count),
});

/** Pictures `first` (included) to `end` (not included), sharing the memory of `digits`; the range is cut to what exists. */
export function sliceDigits(digits: Digits, first: number, end: number = digits.count): Digits {
  const from = Math.min(Math.max(first, 0), digits.count);
  const to = Math.min(Math.max(end, from), digits.count);
  return {
    count: to - from,
    images: digits.images.subarray(from * picturePixels, to * picturePixels),
    labels: digits.labels.subarray(from, to),
  };
}

/** All pictures of all parts in their order, in memory of their own. */
export function joinDigits(parts: readonly Digits[]): Digits {
  const whole = blankDigits(parts.reduce((sum, part) => sum + part.count, 0));
  let at = 0;
  for (const part of parts) {
    whole.images.set(part.images, at * picturePixels);
    whole.labels.set(part.labels, at);
    at += part.count;
  }
  return whole;
}
