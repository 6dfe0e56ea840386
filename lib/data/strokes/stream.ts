import type { Digits } from '../digits.ts';
import type { Split } from '../sources.ts';
import { strokes } from './strokes.ts';

interface StreamOptions {
  seed: number;
  onProgress?: (loaded: number, total: number) => void;
  signal?: AbortSignal;
}

/** Pictures drawn between two looks at the signal and the messages of the page: about 50 ms of work. */
const piecePictures = 1000;

/** The first `count` Strokes of a split, in pieces. Throws the signal's reason when aborted. */
export async function* streamStrokes(split: Split, count: number, options: StreamOptions): AsyncGenerator<Digits, void, void> {
  for (let first = 0; first < count; first += piecePictures) {
    options.signal?.throwIfAborted();
    const piece = strokes(options.seed, first, Math.min(piecePictures, count - first), split);
    options.onProgress?.(first + piece.count, count);
    yield piece;
    await new Promise(resolve => setTimeout(resolve));
  }
}
