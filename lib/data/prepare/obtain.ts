import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback } from 'node:zlib';
import { DataError } from '../error.ts';
import { isGzip } from '../gunzip.ts';
import { download } from './download.ts';
import type { IdxFile, PublishedSet } from './sets.ts';

const gunzip = promisify(gunzipWithCallback);

export interface ObtainOptions {
  /** Folder that holds the files already, packed or not. */
  folder: string | undefined;
  /** Where downloads are kept, finished or not. */
  cache: string;
  connectMs: number;
  stallMs: number;
  /** Hears one line at a time. */
  log: (line: string) => void;
}

/** The unpacked, checked bytes of every file of a set, in its order: from the folder, else kept from before, else from the mirrors. Throws `DataError`. */
export async function obtain(set: PublishedSet, options: ObtainOptions): Promise<Uint8Array[]> {
  if (options.folder) {
    try {
      const found: Uint8Array[] = [];
      for (const file of set.files) found.push(await readFrom(options.folder, file)); // in order: the first that is wrong is named
      return found;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      options.log(`${set.title}: ${set.variable} is of no use (${error.message}), trying the mirrors.`);
    }
  }
  await mkdir(options.cache, { recursive: true });
  const mirrors = [...set.mirrors];
  const all: Uint8Array[] = [];
  for (const file of set.files) all.push(await fetchOne(set, file, mirrors, options));
  return all;
}

/** One file out of a folder, packed or not; some copies write `.idx3` for `-idx3`. */
async function readFrom(folder: string, file: IdxFile): Promise<Uint8Array> {
  const dotted = file.name.replace('-idx', '.idx');
  for (const name of [`${file.name}.gz`, file.name, `${dotted}.gz`, dotted]) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes) return await unpackChecked(bytes, file, join(folder, name));
  }
  throw new DataError('unreachable', join(folder, `${file.name}.gz`), 'a file', 'nothing');
}

/** Checks and unpacks. Throws `DataError` `altered`. */
async function unpackChecked(bytes: Uint8Array, file: IdxFile, where: string): Promise<Uint8Array> {
  const unpacked = isGzip(bytes) ? await gunzip(bytes).catch(() => undefined) : bytes;
  if (!unpacked) throw new DataError('altered', where, 'an intact gzip file', 'a damaged one');
  const sum = createHash('sha256').update(file.sum.of === 'packed' ? bytes : unpacked).digest('hex');
  if (sum !== file.sum.sha256) throw new DataError('altered', where, `SHA-256 ${file.sum.sha256}`, sum);
  return unpacked;
}

/** One file kept from an earlier run or from the first mirror that has it. Mirrors that do not answer are dropped from `mirrors`. */
async function fetchOne(set: PublishedSet, file: IdxFile, mirrors: string[], options: ObtainOptions): Promise<Uint8Array> {
  const kept = join(options.cache, `${file.name}.gz`);
  let failure: DataError | undefined;
  try {
    return await readFrom(options.cache, file);
  } catch {
    await rm(kept, { force: true }); // not there, or damaged
  }
  while (mirrors.length > 0) {
    try {
      const onBytes = progressLines(`${set.title}: ${file.name}.gz`, options.log);
      await download(`${mirrors[0]}${file.name}.gz`, kept, { ...options, onBytes });
      return await unpackChecked(await readFile(kept), file, `${mirrors[0]}${file.name}.gz`);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      failure = error;
      if (error.code === 'altered') await rm(kept, { force: true });
      mirrors.shift();
    }
  }
  throw failure ?? new DataError('unreachable', file.name, 'a mirror', 'none');
}

/** Says how far a download is at every quarter. */
function progressLines(title: string, log: (line: string) => void) {
  let told = 0;
  return (bytes: number, whole: number | undefined) => {
    if (!whole) return;
    const quarter = Math.floor((4 * bytes) / whole);
    if (quarter <= told) return;
    told = quarter;
    log(`${title}, ${25 * quarter} % of ${(whole / 1e6).toFixed(whole < 1e6 ? 2 : 1)} MB`);
  };
}
