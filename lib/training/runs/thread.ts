import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Digits } from '@/lib/data/digits.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { fromDisk } from './disk.ts';
import { runOnce, type RunRecipe } from './oneRun.ts';

/** The project's folder, told by whoever starts the thread. */
const { root } = workerData as { root: string };
const testPictures = 10_000;

const load = (recipe: RunRecipe, split: 'train' | 'test', count: number): Promise<Digits> =>
  loadDigits(recipe.data, split, count, fromDisk(root, recipe.seed));

const module = new WebAssembly.Module(readFileSync(path.join(root, 'lib/kernels/built/simd.wasm')));

parentPort!.on('message', async (recipe: RunRecipe) => {
  const run = await runOnce(recipe, await load(recipe, 'train', recipe.images), await load(recipe, 'test', testPictures), module);
  parentPort!.postMessage(run);
});
