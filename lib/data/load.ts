import { joinDigits, type Digits } from './digits.ts';
import { DataError } from './error.ts';
import { streamPrepared } from './prepared.ts';
import type { Source, Split } from './sources.ts';
import { streamStrokes } from './strokes/stream.ts';

export interface LoadOptions {
  /** Address of the site's folder `data/`, absolute (workers resolve relative ones against their own script), with or without the last slash. */
  baseUrl: string;
  /** Which Strokes are drawn; the prepared sets do not depend on it. */
  seed: number;
  /** Called as pictures arrive: pictures so far (parts of a file count), pictures asked for. */
  onProgress?: (loaded: number, total: number) => void;
  signal?: AbortSignal;
  fetch?: typeof fetch;
}

/**
 * The first `count` pictures of a split, piece by piece: training can begin with the first.
 * Pieces are 6,000 pictures (one shard) of a prepared set or fewer; of Strokes 1,000. When a set has fewer than `count` pictures, all of them come.
 * Throws a `DataError` (a damaged file is fetched once more first) or, when aborted, the signal's reason.
 */
export function streamDigits(source: Source, split: Split, count: number, options: LoadOptions): AsyncGenerator<Digits, void, void> {
  return source === 'strokes' ? streamStrokes(split, count, options) : streamPrepared(source, split, count, options);
}

/** All of `streamDigits` in one piece. A `DataError` carries in `loaded` what had come before it. */
export async function loadDigits(source: Source, split: Split, count: number, options: LoadOptions): Promise<Digits> {
  const parts: Digits[] = [];
  try {
    for await (const part of streamDigits(source, split, count, options)) parts.push(part);
  } catch (error) {
    if (error instanceof DataError) error.loaded = joinDigits(parts);
    throw error;
  }
  return joinDigits(parts);
}
