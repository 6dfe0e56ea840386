import { runAll } from '@/lib/training/runs/pool.ts';

/** Runs three tiny recipes, two of them the same, in two processes; prints seed and losses of each as it ends, as JSON lines. */
const recipe = { data: 'strokes', images: 512, model: 'source-2', loss: 'binaryCrossentropy', batch: 256, optimizer: 'adam', rate: 0.001, epochs: 1 } as const;
await runAll(process.cwd(), [7, 8, 7].map(seed => ({ ...recipe, seed })), 2, {
  epoch: () => undefined,
  finished: (_, { recipe: { seed }, epochs, weights }) =>
    console.log(JSON.stringify({ seed, losses: epochs.map(({ validationLoss }) => validationLoss), sum: weights.at(-1)!.reduce((sum, w) => sum + w, 0) })),
});
