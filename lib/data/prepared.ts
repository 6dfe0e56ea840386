import { sliceDigits, type Digits } from './digits.ts';
import { DataError } from './error.ts';
import { fetchText, type FetchOptions } from './fetch.ts';
import { parseManifest, parsePrepared, type Manifest, type Shard } from './manifest.ts';
import { fetchShard } from './shard.ts';
import type { Split } from './sources.ts';

/** Names of the sets this site was built with, besides Strokes, which needs no files. Throws `DataError`. */
export async function preparedSets(options: FetchOptions): Promise<readonly string[]> {
  const file = 'manifest.json';
  return parsePrepared(await fetchText(file, options), file).sets;
}

/** The list of a set's shards. Throws `DataError` `notPrepared` when the site was built without the set. */
export async function manifestOf(set: string, options: FetchOptions): Promise<Manifest> {
  const sets = await preparedSets(options);
  if (!sets.includes(set)) throw new DataError('notPrepared', 'manifest.json', `the set ${set}`, sets.join(', ') || 'no set');
  const file = `${set}/manifest.json`;
  return parseManifest(await fetchText(file, options), file);
}

interface StreamOptions extends FetchOptions {
  onProgress?: (loaded: number, total: number) => void;
}

/** The first `count` pictures of a split of a prepared set, a shard at a time; the next shard is on its way while one is used. */
export async function* streamPrepared(set: string, split: Split, count: number, options: StreamOptions): AsyncGenerator<Digits, void, void> {
  options.signal?.throwIfAborted();
  const wanted = shardsFor(await manifestOf(set, options), split, count);
  const total = Math.min(count, wanted.reduce((sum, shard) => sum + shard.count, 0));
  const tell = progress(total, options.onProgress);
  const leave = new AbortController();
  const follow = () => leave.abort(options.signal!.reason);
  options.signal?.addEventListener('abort', follow);
  const begin = (index: number, before: number) => {
    const shard = wanted[index];
    if (!shard) return undefined;
    const arrival = fetchShard(set, shard, { ...options, signal: leave.signal }, part => tell(before + part * shard.count));
    arrival.catch(() => {}); // thrown where it is awaited; until then it must not count as unhandled
    return arrival;
  };
  try {
    let loaded = 0;
    let next = begin(0, 0);
    for (let index = 0; next; index++) {
      const digits = await next;
      next = begin(index + 1, loaded + digits.count);
      yield sliceDigits(digits, 0, total - loaded);
      loaded += digits.count;
    }
  } finally {
    leave.abort();
    options.signal?.removeEventListener('abort', follow);
  }
}

/** Tells whole pictures and only what is more than before: a shard that is fetched again does not count down. */
function progress(total: number, onProgress: StreamOptions['onProgress']) {
  let told = -1;
  return (pictures: number) => {
    const whole = Math.min(total, Math.floor(pictures));
    if (whole > told) onProgress?.((told = whole), total);
  };
}

/** As many shards of the split, from the first on, as hold `count` pictures. */
function shardsFor(manifest: Manifest, split: Split, count: number): Shard[] {
  const wanted: Shard[] = [];
  let pictures = 0;
  for (const shard of manifest.shards) {
    if (shard.split !== split || pictures >= count) continue;
    wanted.push(shard);
    pictures += shard.count;
  }
  return wanted;
}
