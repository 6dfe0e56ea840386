import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../error.ts';
import type { Manifest, Prepared } from '../manifest.ts';
import { readIdx } from './idx.ts';
import { obtain, type ObtainOptions } from './obtain.ts';
import type { PublishedSet } from './sets.ts';
import { intactManifest, writeShards, writeWhole } from './shards.ts';

export interface PrepareOptions {
  /** The sets wanted, and for each the folder that holds its files already. */
  sets: readonly { published: PublishedSet; folder?: string | undefined }[];
  /** Sets that are listed when they happen to be there, without asking a mirror. */
  others?: readonly PublishedSet[];
  /** The site's folder `data`. */
  out: string;
  /** Where downloads are kept. */
  cache: string;
  connectMs?: number;
  stallMs?: number;
  log: (line: string) => void;
}

/**
 * Prepares the pictures a site is built with: shards and a manifest per set, and `manifest.json` saying which sets there are.
 * Does nothing for a set that is there and intact. A set that cannot be had is left out, and one line says why: the site then does without.
 * Returns the names of the sets prepared.
 */
export async function prepareData(options: PrepareOptions): Promise<string[]> {
  const { out, sets, others = [] } = options;
  await mkdir(out, { recursive: true });
  const ready: string[] = [];
  for (const { published, folder } of sets) {
    if (await prepareSet(published, folder, options)) ready.push(published.set);
  }
  for (const { set } of others) if (await intactManifest(set, join(out, set))) ready.push(set);
  const prepared: Prepared = { format: 1, sets: ready };
  await writeWhole(join(out, 'manifest.json'), `${JSON.stringify(prepared)}\n`);
  return ready;
}

async function prepareSet(published: PublishedSet, folder: string | undefined, options: PrepareOptions): Promise<boolean> {
  const { set, title } = published;
  const { log } = options;
  const target = join(options.out, set);
  if (await intactManifest(set, target)) {
    log(`${title}: prepared already.`);
    return true;
  }
  const how: ObtainOptions = {
    folder,
    cache: join(options.cache, set),
    connectMs: options.connectMs ?? 4000,
    stallMs: options.stallMs ?? 15000,
    log,
  };
  try {
    const [trainImages, trainLabels, testImages, testLabels] = (await obtain(published, how)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const names = (split: 'train' | 't10k') => ({ images: `${split}-images-idx3-ubyte`, labels: `${split}-labels-idx1-ubyte` });
    const train = readIdx(trainImages, trainLabels, names('train'));
    const test = readIdx(testImages, testLabels, names('t10k'));
    log(`${title}: ${summary(await writeShards(set, { train, test }, target))}.`);
    return true;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    await rm(target, { recursive: true, force: true });
    log(`${title}: not prepared (${error.message}); the site does without it and offers Strokes. To add it, set ${published.variable} to a folder with its files or run ${published.command} with a network.`);
    return false;
  }
}

function summary(manifest: Manifest): string {
  const pictures = manifest.shards.reduce((sum, shard) => sum + shard.count, 0);
  const bytes = manifest.shards.reduce((sum, shard) => sum + shard.bytes, 0);
  return `prepared ${pictures.toLocaleString('en')} pictures in ${manifest.shards.length} files, ${(bytes / 1e6).toFixed(1)} MB`;
}
