import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback, gzip as gzipWithCallback } from 'node:zlib';
import { sliceDigits, type Digits } from '../digits.ts';
import { parseManifest, type Manifest, type Shard } from '../manifest.ts';
import { shardPictures, splits, type Split } from '../sources.ts';

const gzip = promisify(gzipWithCallback);
const gunzip = promisify(gunzipWithCallback);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a set's pictures into `folder` as shards of 6,000 and, last, their `manifest.json`. Names carry the beginning of the sum, so a
 * browser never mixes an old shard with a new manifest; they end in `.bin`, because hosts mark `.gz` as packed for the way and
 * browsers then hand it over unpacked. Files of an earlier run that are no longer listed are removed.
 */
export async function writeShards(set: string, parts: Readonly<Record<Split, Digits>>, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  const pieces = splits.flatMap(split =>
    Array.from({ length: Math.ceil(parts[split].count / shardPictures) }, (_, i) => ({
      split,
      digits: sliceDigits(parts[split], i * shardPictures, (i + 1) * shardPictures),
    })),
  );
  const shards = await Promise.all(pieces.map(({ split, digits }, number) => writeShard(digits, split, number, folder)));
  const manifest: Manifest = { format: 1, set, shards };
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  await removeOthers(folder, ['manifest.json', ...shards.map(shard => shard.file)]);
  return manifest;
}

async function writeShard(digits: Digits, split: Split, number: number, folder: string): Promise<Shard> {
  const unpacked = Buffer.concat([digits.images, digits.labels]);
  const packed = await gzip(unpacked, { level: 9 });
  const sum = sha256(unpacked);
  const file = `${split}-${String(number).padStart(2, '0')}-${sum.slice(0, 8)}.bin`;
  await writeWhole(join(folder, file), packed);
  return { file, split, count: digits.count, bytes: packed.length, sha256: sum };
}

/** Writes beside and renames: a file is whole or not there. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  const others = (await readdir(folder)).filter(name => !keep.includes(name));
  await Promise.all(others.map(name => rm(join(folder, name), { recursive: true })));
}

/** The manifest in `folder` if it and every shard it lists are as they were written, else `undefined`. */
export async function intactManifest(set: string, folder: string): Promise<Manifest | undefined> {
  try {
    const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'), 'manifest.json');
    const sums = await Promise.all(manifest.shards.map(async ({ file }) => sha256(await gunzip(await readFile(join(folder, file))))));
    const intact = manifest.set === set && manifest.shards.length > 0 && manifest.shards.every((shard, i) => shard.sha256 === sums[i]);
    return intact ? manifest : undefined;
  } catch {
    return undefined;
  }
}
