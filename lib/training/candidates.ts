import type { EngineName } from './engine.ts';
import type { ProbeRow, Recipe } from './protocol.ts';

/** Helpers beyond this number gain nothing on batches of a few hundred pictures. */
const mostWorkers = 8;

/** 1, 2, 4 … and the number of cores itself. */
export function workerCounts(cores: number): number[] {
  const most = Math.max(1, Math.min(mostWorkers, cores));
  const counts = [1, 2, 4].filter(count => count < most);
  return [...counts, most];
}

/** Everything that may compute on this machine, in the order in which it is tried. */
export const candidatesFor = (cores: number): EngineName[] => [
  ...workerCounts(cores).map(workers => ({ engine: 'fast' as const, form: 'relaxed', workers })),
  ...workerCounts(cores).map(workers => ({ engine: 'fast' as const, form: 'simd', workers })),
  ...['wasm-simd', 'wasm', 'cpu', 'webgl', 'webgpu'].map(form => ({ engine: 'tfjs' as const, form, workers: 1 })),
];

export const sameEngine = (a: EngineName, b: EngineName): boolean => a.engine === b.engine && a.form === b.form && a.workers === b.workers;

const right = (row: ProbeRow) => row.verdict === 'taken' || row.verdict === 'right';

/** Whether an engine is of the kind that a recipe names. */
export const isAskedFor = (name: EngineName, engine: Recipe['engine']): boolean =>
  engine === 'auto' || name.engine === engine || name.form === engine || (engine === 'wasm' && name.form === 'wasm-simd');

/**
 * The engines that may compute a recipe, best first: those it asks for, then the others, so that a run goes on where one
 * breaks down. Only rows whose gradient was right, fastest first.
 */
export function ranked(rows: readonly ProbeRow[], { engine, workers }: Pick<Recipe, 'engine' | 'workers'>): EngineName[] {
  const asked = (row: ProbeRow) => isAskedFor(row, engine) && (workers === 0 || row.engine === 'tfjs' || row.workers === workers);
  const speed = (row: ProbeRow) => row.picturesPerSecond ?? 0;
  const usable = rows.filter(right).sort((a, b) => Number(asked(b)) - Number(asked(a)) || speed(b) - speed(a));
  return usable.map(({ engine: name, form, workers: count }) => ({ engine: name, form, workers: count }));
}

/** The table with the row that is taken marked. */
export const withTaken = (rows: readonly ProbeRow[], taken: EngineName | undefined): ProbeRow[] =>
  rows.map(row => (right(row) ? { ...row, verdict: taken && sameEngine(row, taken) ? 'taken' : 'right' } : row));
