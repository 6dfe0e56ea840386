import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadOptions } from '@/lib/data/load.ts';

/** Where prepared digits lie on this machine, for `loadDigits`. `root`: the project's folder. */
export const fromDisk = (root: string, seed: number): LoadOptions => ({
  baseUrl: `file://${path.join(root, 'public/data')}`, seed,
  fetch: (async (address: string) => new Response(await readFile(new URL(address).pathname))) as typeof fetch,
});
