import type { RunRecipe } from './oneRun.ts';

/** Runs of one recipe that differ in their seeds alone; one of them is shipped as a tape. */
export interface RunSet { name: string; recipe: Omit<RunRecipe, 'seed'>; seeds: readonly number[] }

const seedsTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);
const mnist = { data: 'mnist', images: 60_000, loss: 'binaryCrossentropy', batch: 256 } as const;
const published = { ...mnist, optimizer: 'adadelta', rate: 0.001, epochs: 50 } as const;
const remedied = { ...mnist, optimizer: 'adam', rate: 0.001, epochs: 10 } as const;

/**
 * The runs that the lessons and the lab show. `published` is the source's recipe (S19, S23), `remedied` the same models with Adam (N11).
 */
export const tapeSets: readonly RunSet[] = (['source-1', 'source-2'] as const).flatMap(model => [
  { name: `${model}-adam`, recipe: { ...remedied, model }, seeds: seedsTo(8) },
  { name: `${model}-adadelta`, recipe: { ...published, model }, seeds: seedsTo(16) },
]);
