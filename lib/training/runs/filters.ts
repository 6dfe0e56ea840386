import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadDigits } from '@/lib/data/load.ts';
import { packTensor, unpackTensor, type PackedTensor } from '@/lib/filters/packed.ts';
import { digitsRecipe, type ClassifierFile, type ClassifierRecipe, type HeldOut } from '@/lib/filters/recipe.ts';
import { startBackend } from '@/lib/tensor/backend.ts';
import type { Model } from '@/lib/tensor/model.ts';
import { classifierOf, countRight, trainClassifier } from './classifier.ts';
import { fromDisk } from './disk.ts';

const backend = 'wasm-simd';
/** Seed and number of the Strokes that are held out. */
const [strokesSeed, strokesPictures, mnistPictures] = [1, 5000, 10_000];

async function startHere(): Promise<string> {
  const packageFile = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
  const binary = (name: string) => path.join(path.dirname(packageFile), 'dist', `tfjs-backend-wasm${name}.wasm`);
  const reason = await startBackend(backend, { simd: binary('-simd'), threadedSimd: binary('-threaded-simd'), plain: binary('') });
  if (reason !== null) throw new Error(`train filters: ${backend}: ${reason}`);
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}

/** The weights as the file keeps them, and what keeping cost. */
function stored(model: Model, parameters: Float32Array): { tensors: PackedTensor[]; kept: Float32Array; largestError: number } {
  const tensors = model.slots.map(({ name, shape, offset, size }) => packTensor(name, shape, parameters.subarray(offset, offset + size)));
  const kept = Float32Array.from(tensors.flatMap(packed => [...unpackTensor(packed)]));
  return { tensors, kept, largestError: parameters.reduce((most, value, place) => Math.max(most, Math.abs(value - kept[place]!)), 0) };
}

/** Loads `pictures` held-out digits and counts those that `parameters` name rightly. */
async function judge(root: string, recipe: ClassifierRecipe, parameters: Float32Array, data: ClassifierRecipe['data'], pictures: number): Promise<HeldOut> {
  const digits = await loadDigits(data, 'test', pictures, fromDisk(root, strokesSeed));
  return { pictures: digits.count, right: countRight(classifierOf(recipe), parameters, digits, recipe.input) };
}

/**
 * Trains the classifier whose filters the figures show and writes `lib/filters/digits.json`: weights, recipe, and how well they
 * do; and `lib/filters/firstLayer.json`, the part of it that figures need at once. Takes minutes on one core.
 */
export async function trainFilters(root: string, version: string, machine: string): Promise<void> {
  const engine = await startHere();
  const prepared = existsSync(path.join(root, 'public/data/mnist/manifest.json'));
  const recipe: ClassifierRecipe = { ...digitsRecipe, data: prepared ? 'mnist' : 'strokes' };
  const train = await loadDigits(recipe.data, 'train', recipe.images, fromDisk(root, recipe.seed));
  console.log(`filters: ${train.count} pictures of ${recipe.data}, ${recipe.model}`);
  const start = performance.now();
  const { model, parameters, losses } = trainClassifier(recipe, train, (epoch, loss) => {
    console.log(`filters: epoch ${epoch} of ${recipe.epochs}, loss ${loss.toFixed(4)} (${Math.round((performance.now() - start) / 1000)} s)`);
  });
  const { tensors, kept, largestError } = stored(model, parameters);
  const heldOut = {
    mnist: prepared ? await judge(root, recipe, kept, 'mnist', mnistPictures) : null,
    strokes: await judge(root, recipe, kept, 'strokes', strokesPictures),
  };
  const made = `lib/tensor of version ${version} on TensorFlow.js ${engine} (${backend}), Node ${process.versions.node}, ${machine}`;
  const file: ClassifierFile = { recipe, made, losses: losses.map(loss => Number(loss.toFixed(5))), heldOut, largestError: Number(largestError.toPrecision(3)), tensors };
  const write = (name: string, content: object) => writeFileSync(path.join(root, 'lib/filters', name), `${JSON.stringify(content)}\n`);
  write('digits.json', file);
  write('firstLayer.json', { recipe, heldOut, kernel: tensors[0], bias: tensors[1] });
  console.log(`filters: ${JSON.stringify(heldOut)}`);
}
