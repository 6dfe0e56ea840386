import { picturePixels, type Digits } from './digits.ts';
import { DataError } from './error.ts';
import { fetchFile, readBody, type FetchOptions } from './fetch.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { unpackedBytes, type Shard } from './manifest.ts';
import { sha256 } from './sha256.ts';

/**
 * Fetches one shard of the folder `folder` and checks it. Whatever is wrong with it, it is fetched once more past every cache;
 * if it is still wrong a `DataError` is thrown, or the signal's reason when aborted.
 * `onPart` hears how much of the file has come, from 0 to 1.
 */
export async function fetchShard(folder: string, shard: Shard, options: FetchOptions, onPart: (part: number) => void): Promise<Digits> {
  const file = `${folder}/${shard.file}`;
  const attempt = async (cache?: RequestCache) => {
    const response = await fetchFile(file, options, cache);
    const bytes = await readBody(response, file, shard.bytes, got => onPart(Math.min(1, got / shard.bytes)));
    return openShard(bytes, file, shard);
  };
  try {
    return await attempt();
  } catch {
    options.signal?.throwIfAborted();
  }
  try {
    return await attempt('reload');
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  }
}

/** Unpacks (unless the host did) and checks the bytes of a shard. Throws `DataError` `truncated`, `altered` or `badFile`. */
export async function openShard(bytes: Uint8Array<ArrayBuffer>, file: string, shard: Shard): Promise<Digits> {
  const expected = unpackedBytes(shard.count);
  const unpacked = isGzip(bytes) ? await unpack(bytes, file, shard) : bytes;
  if (unpacked.length !== expected) {
    const code = isGzip(bytes) || unpacked.length > 0.5 * expected ? 'truncated' : 'badFile';
    throw new DataError(code, file, `${expected} bytes unpacked`, `${unpacked.length} bytes`);
  }
  const sum = await sha256(unpacked);
  if (sum !== shard.sha256) throw new DataError('altered', file, `SHA-256 ${shard.sha256}`, sum);
  const images = shard.count * picturePixels;
  return { count: shard.count, images: unpacked.subarray(0, images), labels: unpacked.slice(images) };
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, file: string, shard: Shard): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await gunzip(bytes, unpackedBytes(shard.count));
  } catch (error) {
    const short = bytes.length !== shard.bytes;
    if (short) throw new DataError('truncated', file, `${shard.bytes} bytes`, `${bytes.length} bytes`);
    throw new DataError('altered', file, 'an intact gzip file', error instanceof Error ? error.message : 'a damaged one');
  }
}
