import { picturePixels } from './digits.ts';
import { DataError } from './error.ts';
import { splits, type Split } from './sources.ts';

/**
 * One file of pictures: gzip of `count × 784` bytes of pictures followed by `count` bytes of labels.
 * The sum is that of the *unpacked* bytes, because a host may unpack on the way (`Content-Encoding`).
 */
export interface Shard {
  readonly file: string;
  readonly split: Split;
  readonly count: number;
  /** Length of the gzip file. */
  readonly bytes: number;
  /** SHA-256 of the unpacked bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The files of one set, in the order of its pictures within each split. */
export interface Manifest {
  readonly format: 1;
  readonly set: string;
  readonly shards: readonly Shard[];
}

/** Which sets this site was built with: `data/manifest.json`, always there, so that asking never ends in a 404. */
export interface Prepared {
  readonly format: 1;
  /** Names of folders beside it that hold a `manifest.json`. */
  readonly sets: readonly string[];
}

/** Unpacked length of a shard: pictures and labels. */
export const unpackedBytes = (count: number): number => count * (picturePixels + 1);

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;
const record = (value: unknown): Record<string, unknown> => (value && typeof value === 'object' ? { ...value } : {});

/** Reads the text of a set's manifest. Throws `DataError` `badManifest` naming the first thing that is wrong. */
export function parseManifest(text: string, file: string): Manifest {
  const { format, set, shards } = record(parseJson(text, file));
  if (format !== 1) throw new DataError('badManifest', file, 'format 1', String(format));
  if (typeof set !== 'string') throw new DataError('badManifest', file, 'the name of a set', String(set));
  if (!Array.isArray(shards)) throw new DataError('badManifest', file, 'a list of shards', typeof shards);
  return { format, set, shards: shards.map((shard, i) => parseShard(shard, file, i)) };
}

function parseShard(value: unknown, file: string, index: number): Shard {
  const shard = record(value);
  const refuse = (key: string, expected: string) =>
    new DataError('badManifest', file, `${expected} as shards[${index}].${key}`, JSON.stringify(shard[key]) ?? 'nothing');
  if (typeof shard.file !== 'string' || !/^[\w-]+\.bin$/.test(shard.file)) throw refuse('file', 'a plain name ending in .bin');
  const split = splits.find(name => name === shard.split);
  if (!split) throw refuse('split', splits.join(' or '));
  if (!isCount(shard.count)) throw refuse('count', 'a whole number above 0');
  if (!isCount(shard.bytes)) throw refuse('bytes', 'a whole number above 0');
  if (typeof shard.sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(shard.sha256)) throw refuse('sha256', '64 hexadecimal digits');
  return { file: shard.file, split, count: shard.count, bytes: shard.bytes, sha256: shard.sha256 };
}

/** Reads the text of `data/manifest.json`. Throws `DataError` `badManifest`. */
export function parsePrepared(text: string, file: string): Prepared {
  const { format, sets } = record(parseJson(text, file));
  if (format !== 1) throw new DataError('badManifest', file, 'format 1', String(format));
  if (!Array.isArray(sets) || !sets.every(set => typeof set === 'string')) {
    throw new DataError('badManifest', file, 'a list of names as sets', JSON.stringify(sets) ?? 'nothing');
  }
  return { format, sets };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError('badManifest', file, 'JSON', JSON.stringify(text.slice(0, 40)));
  }
}
