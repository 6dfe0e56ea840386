import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Digits } from './digits.ts';
import { writeShards } from './prepare/shards.ts';
import { strokes } from './strokes/strokes.ts';

/** What a host does with one request: `attempt` counts the requests for this file from 1; `undefined` answers as a good host would. */
export type Fault = (file: string, attempt: number, init: RequestInit | undefined) => Promise<Response | undefined> | Response | undefined;

/** A site in a temporary folder, prepared with 6,010 training and 20 test pictures, and a `fetch` that reads it. */
export async function makeSite() {
  const root = await mkdtemp(join(tmpdir(), 'digits-'));
  const digits = { train: strokes(3, 0, 6010), test: strokes(3, 0, 20, 'test') };
  const manifest = await writeShards('mnist', digits, join(root, 'mnist'));
  await writeFile(join(root, 'manifest.json'), '{"format":1,"sets":["mnist"]}');
  return { root, digits, manifest, remove: () => rm(root, { recursive: true }) };
}

/** A `fetch` for the files under `root` as served at `https://site.test/data/`, with faults, and what was asked of it. */
export function hostOf(root: string, fault: Fault = () => undefined) {
  const asked: { file: string; cache: RequestCache | undefined }[] = [];
  const serve: typeof fetch = async (address, init) => {
    init?.signal?.throwIfAborted();
    const file = String(address).replace('https://site.test/data/', '');
    asked.push({ file, cache: init?.cache });
    const attempt = asked.filter(request => request.file === file).length;
    const faulty = await fault(file, attempt, init);
    if (faulty) return faulty;
    const bytes = await readFile(join(root, file)).catch(() => undefined);
    return bytes ? new Response(bytes) : new Response('not here', { status: 404 });
  };
  return { fetch: serve, asked };
}

/** Count and SHA-256 of pictures and labels: comparing millions of bytes one by one takes a test framework minutes. */
export const fingerprint = ({ count, images, labels }: Digits) => `${count} ${createHash('sha256').update(images).update(labels).digest('hex')}`;
