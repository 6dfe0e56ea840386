/**
 * Runs what lib/code writes in Keras and PyTorch themselves: `npm run test:python`, with `PYTHON` a Python that has
 * keras (any backend, `KERAS_BACKEND`), torch and numpy; says so and passes where there is none. For every stack, both
 * scripts load the same weights, must print what the listing says they print, and must give our own numbers. The listings
 * of every figure are run too, in its presets and some random states. STACKS, STATES and SEED choose how many and which.
 */
import { tensor } from '@tensorflow/tfjs-core';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planCode } from '@/lib/code/modules.ts';
import { plainText } from '@/lib/code/pieces.ts';
import { callListings, stackListings } from '@/lib/code/stackListings.ts';
import { stackScripts } from '@/lib/code/stackScripts.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { createModel } from '@/lib/tensor/model.ts';
import { useBackend as start } from './backends.ts';
import { runFiles } from './pythonFiles.ts';
import { pythonCases, type PythonCase } from './pythonCases.ts';
import { widgetCases } from './pythonWidgets.ts';

type Saved = Record<string, [shape: readonly number[], data: string]>;
interface Answer { printed: string; error: string | null }

const base64 = (values: Float32Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

/** Numbers in −1…1 from a seed (mulberry32). */
function randoms(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  });
}

/** Random weights and pictures, and our own output. */
function save({ stack, input, batch }: PythonCase, seed: number): { saved: Saved; largest: number } {
  const picture = (input.length === 2 ? [input[0], 1, input[1]] : input) as Shape;
  const model = createModel(planStack(stack, picture).layers);
  const numbers = input.reduce((product, size) => product * size, 1);
  const parameters = randoms(model.slots.reduce((sum, { size }) => sum + size, 0), seed).map(value => value * 0.5);
  const x = randoms(batch * numbers, seed + 1);
  const y = model.forward(parameters, tensor(x, [batch, ...picture])).at(-1)!.dataSync() as Float32Array;
  const shape = planCode(stack, input).layers.at(-1)!.output;
  const slots = model.slots.map(({ name, shape, offset, size }) => [name, [shape, base64(parameters.slice(offset, offset + size))]] as const);
  return {
    saved: { ...Object.fromEntries(slots), input: [[batch, ...input], base64(x)], output: [[batch, ...shape], base64(y)] },
    largest: y.reduce((most, value) => Math.max(most, Math.abs(value)), 1),
  };
}

function jobOf(one: PythonCase, at: number) {
  const { saved, largest } = save(one, at);
  const scripts = stackScripts(one.stack, one.input, { batch: one.batch, check: { file: 'weights.npz', tolerance: 1e-5 * largest } });
  const calls = callListings(one.stack, one.input, { batch: one.batch });
  const listings = stackListings(one.stack, one.input, { batch: one.batch });
  const wanted = {
    keras: `${plainText(listings.keras.prints)}\nThe output is the saved one.\n`, torch: `${plainText(listings.torch.prints)}\nThe output is the saved one.\n`,
    kerasCall: `${plainText(calls.keras.prints)}\n`, torchCall: `${plainText(calls.torch.prints)}\n`,
  };
  return { title: `${one.notation} on ${one.input.join(' × ')}`, saved, texts: { ...scripts, kerasCall: plainText(calls.keras.code), torchCall: plainText(calls.torch.code) }, wanted };
}

function runPython(jobs: readonly object[]): { versions: string; answers: Record<string, Answer>[] } | null {
  const python = process.env.PYTHON ?? 'python3';
  const env = { ...process.env, KERAS_BACKEND: process.env.KERAS_BACKEND ?? 'jax' };
  if (spawnSync(python, ['-c', 'import keras, torch, numpy'], { env }).status !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'listings-'));
  try {
    writeFileSync(path.join(folder, 'jobs.json'), JSON.stringify(jobs));
    const { status } = spawnSync(python, [path.join(import.meta.dirname, 'runListings.py'), path.join(folder, 'jobs.json'), path.join(folder, 'answers.json')], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`${python}: runListings.py ended with ${status}`);
    return JSON.parse(readFileSync(path.join(folder, 'answers.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sign of a zero hangs on the order in which a framework adds. */
const unsigned = (text: string) => text.replaceAll(/-0\.0(?!\d)/g, '0.0');

await start('cpu');
const seed = Number(process.env.SEED ?? 4);
const stacks = pythonCases(Number(process.env.STACKS ?? 300), seed).map(jobOf);
const figures = (await widgetCases(Number(process.env.STATES ?? 20), seed)).map(figure => ({ ...figure, saved: null }));
const jobs = [...stacks, ...figures];
const result = runPython(jobs);
if (!result) console.log('No Python with keras, torch and numpy (PYTHON names one): the listings were not run.');
else {
  let failed = 0;
  const taken = new Map<string, number>();
  result.answers.forEach((answers, at) => Object.entries(answers).forEach(([name, { printed, error }]) => {
    const { title, wanted: { [name as 'keras']: wanted } } = jobs[at]!;
    if (!error && unsigned(printed) === unsigned(wanted)) return;
    const [, missing] = /NameError: name '(\w+)' is not defined/.exec(error ?? '') ?? [];
    if (missing) return void taken.set(`${title.split(',')[0]}: ${missing}`, (taken.get(`${title.split(',')[0]}: ${missing}`) ?? 0) + 1);
    failed++;
    console.log(`\n${title}, ${name}:\n${error ?? `printed\n${printed}expected\n${wanted}`}`);
  }));
  const total = jobs.reduce((sum, { texts }) => sum + Object.keys(texts).length, 0);
  const skipped = [...taken.values()].reduce((sum, count) => sum + count, 0);
  if (skipped > 0) console.log(`Not run, as they take a name for granted (\`given\` in pythonWidgets.ts): ${[...taken.keys()].join('; ')}`);
  console.log(`${result.versions}: ${total - failed - skipped} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  const files = runFiles(process.env.PYTHON ?? 'python3', { ...process.env, KERAS_BACKEND: process.env.KERAS_BACKEND ?? 'jax' });
  console.log(`files that the lab hands out: ${files.passed} passed, ${files.failed} failed`);
  process.exitCode = failed + files.failed > 0 ? 1 : 0;
}
