import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Digits } from '@/lib/data/digits.ts';
import { loadDigits } from '@/lib/data/load.ts';
import type { Split } from '@/lib/data/sources.ts';

const data = new URL('../../public/data', import.meta.url).href;
const fromDisk: typeof fetch = async address => new Response(await readFile(fileURLToPath(String(address))));

/** The first `count` pictures of MNIST out of public/data, checked and unpacked the way a page does it. */
export const mnistFromDisk = (split: Split, count: number): Promise<Digits> =>
  loadDigits('mnist', split, count, { baseUrl: data, seed: 0, fetch: fromDisk });
