import { startBackend } from '@/lib/tensor/backend.ts';
import { opsCases, pictureCase, type OpsCase } from './opsCases.ts';

/** Milliseconds of several runs, and how much slower the others are, each pair of runs one behind the other. */
export interface OpsRow { name: string; ours: number[]; loop: number; theirs: number | null }

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Milliseconds of one run; quick work is repeated until it can be measured. */
function timed(work: () => unknown, times: number): number {
  const begun = performance.now();
  for (let run = 0; run < times; run++) work();
  return (performance.now() - begun) / times;
}

function measured({ name, ours, loop, theirs }: OpsCase, runs: number): OpsRow {
  ours();
  const times = Math.max(1, Math.ceil(2 / Math.max(0.02, timed(ours, 3))));
  const rounds = Array.from({ length: runs }, () => {
    const mine = timed(ours, times);
    return { mine, loop: timed(loop, 1) / mine, theirs: theirs && timed(theirs, times) / mine };
  });
  return {
    name, ours: rounds.map(({ mine }) => mine), loop: middle(rounds.map(round => round.loop)),
    theirs: theirs && middle(rounds.map(round => round.theirs!)),
  };
}

/** Runs in a worker: every operation on wasm. */
async function run(): Promise<OpsRow[] | string> {
  const here = (file: string) => new URL(file, location.href).href;
  const reason = await startBackend('wasm-simd', { simd: here('/tfjs-backend-wasm-simd.wasm'), threadedSimd: here('/tfjs-backend-wasm-threaded-simd.wasm'), plain: here('/tfjs-backend-wasm.wasm') });
  if (reason !== null) return reason;
  return [measured(pictureCase(), 15), ...opsCases().map(each => measured(each, 7))];
}

run().then(rows => postMessage(rows), (error: Error) => postMessage(String(error.stack)));
