import { blankDigits, picturePixels, sliceDigits, type Digits } from './digits.ts';

/** One picture of so many is kept for validation, MNIST's own share: 10,000 of 70,000. */
export const validationShare = 7;

/**
 * How pictures were parted: `given` as two files, every `seventh` one for validation, fewer than seven: the `last` one, a single one: the `same` for both.
 */
export type Parting = 'given' | 'seventh' | 'last' | 'same';

/** The reader's own pictures. */
export interface OwnPictures {
  /** Tells these pictures from others: count and a checksum of them. */
  id: string;
  name: string;
  train: Digits;
  test: Digits;
  isLabelled: boolean;
  parting: Parting;
}

/** Bytes that the checksum looks at, evenly spread. */
const sampled = 65_536;

/** FNV-1a over a spread of the bytes: the same pictures in the same order have the same. */
function checksum(parts: readonly Digits[]): string {
  let value = 0x811c9dc5;
  for (const { images } of parts) {
    const step = Math.max(1, Math.floor(images.length / sampled));
    for (let at = 0; at < images.length; at += step) value = Math.imul(value ^ images[at]!, 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

function chosen({ count, images, labels }: Digits, is: (place: number) => boolean): Digits {
  const places = Array.from({ length: count }, (_, place) => place).filter(is);
  const part = blankDigits(places.length);
  places.forEach((from, to) => {
    part.images.set(images.subarray(from * picturePixels, (from + 1) * picturePixels), to * picturePixels);
    part.labels[to] = labels[from]!;
  });
  return part;
}

function parted(all: Digits): { train: Digits; test: Digits; parting: Parting } {
  if (all.count === 1) return { train: all, test: all, parting: 'same' };
  if (all.count < validationShare) return { train: sliceDigits(all, 0, all.count - 1), test: sliceDigits(all, all.count - 1), parting: 'last' };
  const isTest = (place: number) => place % validationShare === validationShare - 1;
  return { train: chosen(all, place => !isTest(place)), test: chosen(all, isTest), parting: 'seventh' };
}

/**
 * Pictures as a set to train on.
 * @param validation pictures to validate on, where there are any of their own; else some of `all` are kept for it
 * @throws RangeError where there is none
 */
export function ownPictures(name: string, all: Digits, validation: Digits | null, isLabelled: boolean): OwnPictures {
  if (all.count === 0 || validation?.count === 0) throw new RangeError('ownPictures: expected at least one picture, got none');
  const parts = validation ? { train: all, test: validation, parting: 'given' as const } : parted(all);
  return { id: `${parts.train.count}+${parts.test.count} ${checksum([parts.train, parts.test])}`, name, isLabelled, ...parts };
}
