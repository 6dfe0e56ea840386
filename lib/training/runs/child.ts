import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Digits } from '@/lib/data/digits.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { fromDisk } from './disk.ts';
import { runOnce, type FinishedRun, type RunRecipe } from './oneRun.ts';

/** What this process says: an epoch is finished, or the run. */
export type ChildMessage = { epoch: number } | { run: FinishedRun };

/** The project's folder, told by whoever starts this process. */
const root = process.argv[2]!;
const testPictures = 10_000;

const load = (recipe: RunRecipe, split: 'train' | 'test', count: number): Promise<Digits> =>
  loadDigits(recipe.data, split, count, fromDisk(root, recipe.seed));

const module = new WebAssembly.Module(readFileSync(path.join(root, 'lib/kernels/built/simd.wasm')));

process.on('message', async (recipe: RunRecipe) => {
  const say = (message: ChildMessage) => process.send!(message);
  const [train, test] = [await load(recipe, 'train', recipe.images), await load(recipe, 'test', testPictures)];
  say({ run: await runOnce(recipe, train, test, module, epoch => say({ epoch })) });
});
