import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDigits } from '@/lib/data/load.ts';
import { digitsNetwork } from '@/lib/filters/network.ts';
import { classifierOf, countRight, trainClassifier } from '@/lib/training/runs/classifier.ts';
import { fromDisk } from '@/lib/training/runs/disk.ts';
import { useBackend } from '../backends.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const prepared = existsSync(path.join(root, 'public/data/mnist/manifest.json'));
if (!prepared) console.log('filters.test.ts: MNIST is not prepared (npm run data), so the trained filters are not tried on it.');

const { recipe, heldOut, weights } = digitsNetwork();
const parameters = Float32Array.from(weights.flatMap(({ kernel, bias }) => [...kernel?.values ?? [], ...Array.from(bias ?? [])]));
/** Digits so near to a border that another processor's rounding in float32 may put them on its other side. */
const onTheBorder = 2;

beforeAll(() => useBackend('wasm-simd'));

describe('the stored classifier of digits', () => {
  const right = async (data: 'mnist' | 'strokes', pictures: number) => countRight(classifierOf(recipe), parameters, await loadDigits(data, 'test', pictures, fromDisk(root, 1)), recipe.input);

  it('names as many of the held-out Strokes as its file says', async () => {
    expect(await right('strokes', heldOut.strokes.pictures)).toBeGreaterThanOrEqual(heldOut.strokes.right - onTheBorder);
  });

  it.skipIf(!prepared || heldOut.mnist === null)('names as many of MNIST’s test digits as its file says', async () => {
    expect(await right('mnist', heldOut.mnist!.pictures)).toBeGreaterThanOrEqual(heldOut.mnist!.right - onTheBorder);
  });

  it('names hardly one in ten before training', async () => {
    const { model, parameters: start } = trainClassifier({ ...recipe, epochs: 0 }, await loadDigits('strokes', 'train', 10, fromDisk(root, 1)), () => {});
    expect(countRight(model, start, await loadDigits('strokes', 'test', 1000, fromDisk(root, 1)), recipe.input)).toBeLessThan(300);
  });
});

describe('training it', () => {
  it('is the same twice, and learns: 2,000 Strokes in one pass name seven of ten', async () => {
    const train = await loadDigits('strokes', 'train', 2000, fromDisk(root, 1));
    const once = trainClassifier({ ...recipe, data: 'strokes', epochs: 1, batch: 16 }, train, () => {});
    const again = trainClassifier({ ...recipe, data: 'strokes', epochs: 1, batch: 16 }, train, () => {});
    expect(again.parameters).toEqual(once.parameters);
    expect(again.losses).toEqual(once.losses);
    expect(countRight(once.model, once.parameters, await loadDigits('strokes', 'test', 1000, fromDisk(root, 1)), recipe.input)).toBeGreaterThan(700);
  });
});
