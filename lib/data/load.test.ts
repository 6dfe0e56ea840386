import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sliceDigits, type Digits } from './digits.ts';
import { DataError } from './error.ts';
import { fingerprint, hostOf, makeSite, type Fault } from './load.fixture.ts';
import { loadDigits, streamDigits, type LoadOptions } from './load.ts';
import { preparedSets } from './prepared.ts';
import { strokes } from './strokes/strokes.ts';

let site: Awaited<ReturnType<typeof makeSite>>;
let firstShard: string;
let secondShard: string;
beforeAll(async () => {
  site = await makeSite();
  [firstShard, secondShard] = site.manifest.shards.map(shard => `mnist/${shard.file}`) as [string, string];
});
afterAll(() => site.remove());

const optionsWith = (fault?: Fault, more: Partial<LoadOptions> = {}) => {
  const host = hostOf(site.root, fault);
  return { asked: host.asked, options: { baseUrl: 'https://site.test/data', seed: 1, fetch: host.fetch, ...more } };
};
const bytesOf = (file: string) => readFile(join(site.root, file));
const errorOf = async (loading: Promise<unknown>): Promise<DataError> => {
  const error = await loading.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof DataError)) throw new Error(`expected a DataError, got ${String(error)}`);
  return error;
};
const sizesOf = async (pieces: AsyncIterable<Digits>) => {
  const sizes: number[] = [];
  for await (const piece of pieces) sizes.push(piece.count);
  return sizes;
};

describe('loading prepared pictures', () => {
  it('gives the pictures that were prepared, across the border of shards', async () => {
    const { options } = optionsWith();
    expect(fingerprint(await loadDigits('mnist', 'train', 6010, options))).toBe(fingerprint(site.digits.train));
    expect(fingerprint(await loadDigits('mnist', 'test', 20, options))).toBe(fingerprint(site.digits.test));
  });

  it('asks only for the shards it needs and gives as many pictures as were asked for', async () => {
    const { options, asked } = optionsWith();
    expect(fingerprint(await loadDigits('mnist', 'train', 250, options))).toBe(fingerprint(sliceDigits(site.digits.train, 0, 250)));
    expect(asked.map(({ file }) => file)).toEqual(['manifest.json', 'mnist/manifest.json', firstShard]);
  });

  it('gives all there are when more are asked for', async () => {
    expect((await loadDigits('mnist', 'test', 10000, optionsWith().options)).count).toBe(20);
  });

  it('hands over shard by shard', async () => {
    expect(await sizesOf(streamDigits('mnist', 'train', 6004, optionsWith().options))).toEqual([6000, 4]);
  });

  it('tells its progress in pictures, never backwards, up to all', async () => {
    const told: number[] = [];
    const onProgress = (loaded: number, total: number) => {
      expect(total).toBe(6005);
      told.push(loaded);
    };
    await loadDigits('mnist', 'train', 6005, optionsWith(undefined, { onProgress }).options);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(6005);
  });

  it('takes a shard that the host unpacked on the way', async () => {
    const unpacking: Fault = async file => (file.endsWith('.bin') ? new Response(gunzipSync(await bytesOf(file))) : undefined);
    const { options, asked } = optionsWith(unpacking);
    expect(fingerprint(await loadDigits('mnist', 'test', 20, options))).toBe(fingerprint(site.digits.test));
    expect(asked).toHaveLength(3);
  });

  it('checks without crypto.subtle too', async () => {
    vi.stubGlobal('crypto', {});
    const { options } = optionsWith();
    expect(fingerprint(await loadDigits('mnist', 'test', 20, options).finally(() => vi.unstubAllGlobals()))).toBe(fingerprint(site.digits.test));
  });
});

describe('a damaged shard', () => {
  const damaged = (file: string, times: number, damage: (bytes: Buffer) => Uint8Array<ArrayBuffer>): Fault =>
    async (asked, attempt) => (asked === file && attempt <= times ? new Response(damage(await bytesOf(file))) : undefined);
  const cut = (bytes: Buffer) => new Uint8Array(bytes.subarray(0, bytes.length - 100));
  const flipBit = (bytes: Buffer) => Uint8Array.from(bytes, (byte, i) => (i === 5000 ? byte ^ 4 : byte));
  const otherPicture = (bytes: Buffer) => {
    const unpacked = gunzipSync(bytes);
    unpacked[400]! ^= 1;
    return new Uint8Array(gzipSync(unpacked));
  };

  it('is fetched once more past every cache, and the second answer counts', async () => {
    const { options, asked } = optionsWith((file, attempt, init) => damaged(firstShard, 1, cut)(file, attempt, init));
    expect(fingerprint(await loadDigits('mnist', 'train', 100, options))).toBe(fingerprint(sliceDigits(site.digits.train, 0, 100)));
    expect(asked.slice(2)).toEqual([{ file: firstShard, cache: undefined }, { file: firstShard, cache: 'reload' }]);
  });

  it('does not let the progress go back', async () => {
    const told: number[] = [];
    await loadDigits('mnist', 'train', 6010, optionsWith(damaged(firstShard, 1, cut), { onProgress: loaded => told.push(loaded) }).options);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(6010);
  });

  it.each([
    ['cut short', cut, 'truncated'],
    ['with one bit flipped', flipBit, 'altered'],
    ['with another picture in it', otherPicture, 'altered'],
    ['replaced by a page', () => new TextEncoder().encode('<!doctype html><title>Sign in</title>'), 'badFile'],
    ['empty', () => new Uint8Array(0), 'badFile'],
  ] as const)('%s is refused after the second time', async (_, damage, code) => {
    const { options, asked } = optionsWith(damaged(firstShard, Infinity, damage));
    const error = await errorOf(loadDigits('mnist', 'train', 100, options));
    expect([error.code, error.file]).toEqual([code, firstShard]);
    expect(asked.filter(({ file }) => file === firstShard)).toHaveLength(2);
  });

  it('loses nothing that was loaded before it', async () => {
    const error = await errorOf(loadDigits('mnist', 'train', 6010, optionsWith(damaged(secondShard, Infinity, cut)).options));
    expect(error.file).toBe(secondShard);
    expect(fingerprint(error.loaded!)).toBe(fingerprint(sliceDigits(site.digits.train, 0, 6000)));
  });

  it('says how many bytes were expected and how many came', async () => {
    const { bytes } = site.manifest.shards[0]!;
    const error = await errorOf(loadDigits('mnist', 'train', 1, optionsWith(damaged(firstShard, Infinity, cut)).options));
    expect(error.message).toBe(`${firstShard}: expected ${bytes} bytes, got ${bytes - 100} bytes`);
  });

  it('whose connection breaks is truncated', async () => {
    const breaking = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.enqueue(new Uint8Array(10));
            controller.error(new Error('reset'));
          },
        }),
      );
    const error = await errorOf(loadDigits('mnist', 'train', 1, optionsWith(file => (file === firstShard ? breaking() : undefined)).options));
    expect(error.code).toBe('truncated');
    expect(error.got).toContain('reset');
  });

  it('that is not there is reported with its status', async () => {
    const missing: Fault = file => (file === firstShard ? new Response('', { status: 404 }) : undefined);
    const error = await errorOf(loadDigits('mnist', 'train', 1, optionsWith(missing).options));
    expect([error.code, error.got]).toEqual(['httpStatus', 'status 404']);
  });
});

describe('a site without the pictures', () => {
  it('says so in its manifest, without a request that fails', async () => {
    const { options, asked } = optionsWith(file => (file === 'manifest.json' ? new Response('{"format":1,"sets":[]}') : undefined));
    expect(await preparedSets(options)).toEqual([]);
    const error = await errorOf(loadDigits('mnist', 'train', 1, options));
    expect([error.code, error.loaded?.count]).toEqual(['notPrepared', 0]);
    expect(asked.map(({ file }) => file)).toEqual(['manifest.json', 'manifest.json']);
  });

  it('that cannot be reached is reported as such', async () => {
    const error = await errorOf(loadDigits('mnist', 'train', 1, optionsWith(() => Promise.reject(new TypeError('Failed to fetch'))).options));
    expect([error.code, error.file, error.got]).toEqual(['unreachable', 'manifest.json', 'Failed to fetch']);
  });
});

describe('aborting', () => {
  it.each(['mnist', 'strokes'] as const)('before the start gives the reason and no picture: %s', async source => {
    const { options, asked } = optionsWith(undefined, { signal: AbortSignal.abort(new Error('gone')) });
    await expect(loadDigits(source, 'train', 10, options)).rejects.toThrow('gone');
    expect(asked).toEqual([]);
  });

  it('while a shard is on its way ends the request, without a second try', async () => {
    const leave = new AbortController();
    const hanging: Fault = (file, _, init) => {
      if (file !== firstShard) return undefined;
      setTimeout(() => leave.abort(new Error('left')));
      return new Promise((_, reject) => init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason)));
    };
    const { options, asked } = optionsWith(hanging, { signal: leave.signal });
    await expect(loadDigits('mnist', 'train', 1, options)).rejects.toThrow('left');
    expect(asked).toHaveLength(3);
  });

  it('of the reader of a stream ends the request for the next shard', async () => {
    let ended = false;
    const waiting: Fault = (file, _, init) => {
      if (file !== secondShard) return undefined;
      return new Promise((_, reject) =>
        init!.signal!.addEventListener('abort', () => {
          ended = true;
          reject(init!.signal!.reason);
        }),
      );
    };
    for await (const piece of streamDigits('mnist', 'train', 6010, optionsWith(waiting).options)) {
      expect(piece.count).toBe(6000);
      break;
    }
    expect(ended).toBe(true);
  });

  it('between two pieces of Strokes stops the drawing', async () => {
    const leave = new AbortController();
    const pieces = streamDigits('strokes', 'train', 100000, { baseUrl: '', seed: 1, signal: leave.signal });
    expect((await pieces.next()).value?.count).toBe(1000);
    leave.abort(new Error('enough'));
    await expect(pieces.next()).rejects.toThrow('enough');
  });
});

describe('Strokes', () => {
  it('load without any request', async () => {
    const { options, asked } = optionsWith(undefined, { seed: 9 });
    expect(fingerprint(await loadDigits('strokes', 'test', 1500, options))).toBe(fingerprint(strokes(9, 0, 1500, 'test')));
    expect(asked).toEqual([]);
  });

  it('tell their progress in pictures', async () => {
    const told: [number, number][] = [];
    await loadDigits('strokes', 'train', 2500, { baseUrl: '', seed: 1, onProgress: (...now) => told.push(now) });
    expect(told).toEqual([[1000, 2500], [2000, 2500], [2500, 2500]]);
  });
});
