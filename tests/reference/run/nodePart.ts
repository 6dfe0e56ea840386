import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildKernels } from '@/lib/kernels/build.ts';
import { backends, type Backend } from '@/lib/tensor/backend.ts';
import { useBackend as startInNode } from '../backends.ts';
import { plainOps } from '../plain.ts';
import { runCases, type Computes } from './cases.ts';
import { fastTraining } from './fastTraining.ts';
import { readReference } from './files.ts';
import { plainTraining } from './plainTraining.ts';
import type { Operation, Result } from './shape.ts';
import { tensorOps } from './tensorOps.ts';
import { tensorTraining } from './tensorTraining.ts';

/** What runs in Node, by name: float64 on plain numbers, TensorFlow.js, the fast engine. */
export const nodeBackends = ['float64', 'cpu', 'wasm', 'wasm-simd', 'fast'] as const;
type NodeBackend = (typeof nodeBackends)[number];

async function computes(backend: NodeBackend): Promise<Computes> {
  if (backend === 'float64') return { operations: plainOps as Readonly<Record<string, Operation>>, training: plainTraining };
  if (backend === 'fast') {
    await buildKernels();
    const kernels = new URL('../../../lib/kernels/built/simd.wasm', import.meta.url);
    return { operations: null, training: fastTraining(new WebAssembly.Module(new Uint8Array(readFileSync(kernels)))) };
  }
  await startInNode(backend satisfies Backend);
  return { operations: tensorOps, training: tensorTraining };
}

/** Runs every case of a folder on some backends. */
export async function runInNode(folder: string, names: readonly string[]): Promise<Result[]> {
  const { files } = readReference(folder);
  const results: Result[] = [];
  for (const name of names) {
    const backend = nodeBackends.find(each => each === name);
    if (!backend) throw new Error(`expected one of ${nodeBackends.join(', ')} (${backends.join(', ')} of TensorFlow.js), got ${name}`);
    results.push(...await runCases(backend, files, await computes(backend)));
  }
  return results;
}

/** As a program of its own: folder and backends as arguments, results to the parent process. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...names] = process.argv.slice(2);
  const results = await runInNode(folder!, names);
  process.send!(results, () => process.disconnect());
}
