import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawnDigits } from '@/lib/data/drawnDigits.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { simpleAnswers } from '@/lib/data/simpleAnswers.ts';
import { buildKernels } from '@/lib/kernels/build.ts';
import { kernelsVersion } from '../fast/version.ts';
import { lastEpochOf } from '../tape/lastEpoch.ts';
import { decodeTape } from '../tape/tape.ts';
import { fromDisk } from './disk.ts';
import { trainFilters } from './filters.ts';
import type { FinishedRun } from './oneRun.ts';
import { tapeSets, type RunSet } from './sets.ts';
import { shipped } from './shipped.ts';
import { trainSets } from './trainSets.ts';

/**
 * `npm run train -- tapes [name …]`: trains the runs of `sets.ts`, all or those named, on all cores at once, and writes of each set as it ends the losses
 * (`lib/training/runs/shipped/<name>.json`) and the tape of its median run (`public/tapes/<name>.tape`).
 * `npm run train -- filters`: trains the classifier whose filters the figures show (`lib/filters/digits.json`).
 * `npm run train -- references`: what answers without a network cost on MNIST, and their pictures (`lib/data/shipped/mnist.json`);
 * ten drawn digits (`strokes.json` beside it).
 * `npm run train -- still`: the last weights of tapes as text, for the figures that show a trained network before any tape is
 * fetched (`still.json` and `publishedStills.json` in `lib/training/runs/shipped`). After new tapes.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const machine = os.cpus()[0]?.model.trim() ?? 'unknown';
/** What computed runs that are shipped. */
const madeBy = async () => `fast engine (AssemblyScript, SIMD) of version ${version}, kernels ${await kernelsVersion(new Uint8Array(readFileSync(path.join(root, 'lib/kernels/built/simd.wasm'))))}, Node ${process.versions.node}, ${machine}, one core a run`;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function ship({ name, recipe }: RunSet, runs: readonly FinishedRun[], made: string): void {
  const { losses, tape } = shipped(name, recipe, runs, made);
  write(path.join(root, 'lib/training/runs/shipped', `${name}.json`), `${JSON.stringify(losses)}\n`);
  write(path.join(root, 'public/tapes', `${name}.tape`), tape);
}

/** The names of sets to train, null where one is not known. */
function setsNamed(names: readonly string[]): RunSet[] | null {
  return names.every(name => tapeSets.some(set => set.name === name)) ? tapeSets.filter(({ name }) => names.length === 0 || names.includes(name)) : null;
}

/** The last epoch of a tape, by its name. */
const lastOf = (name: string) => ({ name, ...lastEpochOf(decodeTape(readFileSync(path.join(root, 'public/tapes', `${name}.tape`)))) });

const stillOf = 'source-1-adam';
const publishedStills = ['source-1-adadelta', 'source-2-adadelta'];
const [what, ...names] = process.argv.slice(2);
const sets = what === 'tapes' ? setsNamed(names) : null;
if (what === 'filters' && names.length === 0) {
  await trainFilters(root, version, `${machine}, one core`);
} else if (what === 'references' && names.length === 0) {
  const [digits, test] = [await loadDigits('mnist', 'train', 60_000, fromDisk(root, 1)), await loadDigits('mnist', 'test', 10_000, fromDisk(root, 1))];
  write(path.join(root, 'lib/data/shipped/mnist.json'), `${JSON.stringify(simpleAnswers(digits, test))}\n`);
  write(path.join(root, 'lib/data/shipped/strokes.json'), `${JSON.stringify(drawnDigits())}\n`);
} else if (what === 'still' && names.length === 0) {
  const shippedFile = (name: string) => path.join(root, 'lib/training/runs/shipped', name);
  write(shippedFile('still.json'), `${JSON.stringify(lastOf(stillOf))}\n`);
  write(shippedFile('publishedStills.json'), `${JSON.stringify(publishedStills.map(lastOf))}\n`);
} else if (sets) {
  await buildKernels();
  const made = await madeBy();
  await trainSets(root, sets, os.availableParallelism(), (set, runs) => ship(set, runs, made), line => console.log(line));
} else {
  console.error(`train: expected filters, references, still, or tapes and then names of ${tapeSets.map(({ name }) => name).join(', ')}; got ${process.argv.slice(2).join(' ') || 'nothing'}`);
  process.exitCode = 1;
}
