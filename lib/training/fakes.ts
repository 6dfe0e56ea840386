import { blankDigits, picturePixels, type Digits } from '@/lib/data/digits.ts';
import type { Engine } from './engine.ts';

/** Digits for tests: picture n is all of grey n (modulo 256). */
export function greyDigits(count: number): Digits {
  const digits = blankDigits(count);
  for (let picture = 0; picture < count; picture++) digits.images.fill(picture, picture * picturePixels, (picture + 1) * picturePixels);
  return digits;
}

/**
 * An engine with one weight for tests: it answers every pixel with it, and its loss is the squared distance to the
 * mean grey of the pictures. `seen` collects the first byte of every picture that a gradient was asked for.
 */
export function oneWeightEngine(overrides: Partial<Engine> = {}): Engine & { seen: number[] } {
  const seen: number[] = [];
  const greysOf = (pictures: Uint8Array) => Array.from({ length: pictures.length / picturePixels }, (_, picture) => pictures[picture * picturePixels]!);
  const mean = (pictures: Uint8Array) => {
    const greys = greysOf(pictures);
    return greys.reduce((sum, grey) => sum + grey / 255, 0) / greys.length;
  };
  return {
    slots: [{ name: 'grey/kernel', layer: 0, role: 'kernel', shape: [1, 1], offset: 0, size: 1 }],
    gradient: async ([weight], pictures) => {
      seen.push(...greysOf(pictures));
      const off = weight! - mean(pictures);
      return { loss: off * off, gradient: new Float32Array([2 * off]) };
    },
    loss: async ([weight], pictures) => (weight! - mean(pictures)) ** 2,
    reconstruct: async ([weight], pictures) => new Uint8Array(pictures.length).fill(255 * weight!),
    reluReach: async () => [],
    seen,
    ...overrides,
  };
}
