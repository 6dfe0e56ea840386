import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Losses { recipe: { epochs: number }; runs: { seed: number; diverged: boolean; validationLoss: number[] }[] }

const shipped = (name: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../lib/training/runs/shipped', `${name}.json`), 'utf8')) as Losses;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
function median(values: readonly number[]): number {
  const all = sorted(values), half = all.length >> 1;
  return all.length % 2 ? all[half]! : (all[half - 1]! + all[half]!) / 2;
}
const after = ({ runs }: Losses, epoch: number) => sorted(runs.map(({ validationLoss }) => validationLoss[epoch]!));

/** Validation losses of an independent program (PyTorch, the same recipes, other random numbers): by epoch, of each of its seeds. */
const independent = {
  'source-1-adam': { 1: [0.194032, 0.198587, 0.182225], 10: [0.125766, 0.129454, 0.119589] },
  'source-2-adam': { 1: [0.245724, 0.214306, 0.237168], 10: [0.170516, 0.152988, 0.138979] },
} as const;

/** After 50 epochs of the published recipe, of another independent program: smallest and largest of 15 to 18 runs; and the published run. */
const published = { 'source-1-adadelta': { from: 0.235, to: 0.395, run: 0.3299 }, 'source-2-adadelta': { from: 0.275, to: 0.457, run: 0.2871 } } as const;

/** What answering every digit with the mean picture costs. */
const meanPicture = 0.2625;

describe('the shipped runs beside those of independent programs', () => {
  it.each(Object.keys(independent) as (keyof typeof independent)[])('%s: medians lie among the others\' three runs, no run is 10 % outside them', name => {
    for (const [epoch, others] of Object.entries(independent[name])) {
      const ours = after(shipped(name), Number(epoch)), [least, , most] = sorted(others);
      expect(median(ours)).toBeGreaterThan(least!);
      expect(median(ours)).toBeLessThan(most!);
      expect(ours[0]).toBeGreaterThan(0.9 * least!);
      expect(ours.at(-1)).toBeLessThan(1.1 * most!);
    }
  });

  it('Adam passes the mean picture within one epoch, with every seed', () => {
    for (const name of Object.keys(independent)) expect(after(shipped(name), 1).at(-1)).toBeLessThan(meanPicture);
  });

  it('one run of the published recipe, followed for 41 epochs, lies among ours', () => {
    const set = shipped('source-1-adadelta');
    for (const [epoch, loss] of [[1, 0.688523], [10, 0.639641], [41, 0.321365]] as const) {
      const ours = after(set, epoch);
      expect([epoch, ours[0]! < loss && loss < ours.at(-1)!]).toEqual([epoch, true]);
    }
  });

  it.each(Object.keys(published) as (keyof typeof published)[])('%s: the median lies in the others\' range, no run is 5 % outside it', name => {
    const { from, to, run } = published[name], set = shipped(name), ours = after(set, set.recipe.epochs);
    expect(median(ours)).toBeGreaterThan(from);
    expect(median(ours)).toBeLessThan(to);
    expect(ours[0]).toBeGreaterThan(0.95 * from);
    expect(ours.at(-1)).toBeLessThan(1.05 * to);
    console.log(`${name}: ${ours.length} runs, median ${median(ours).toFixed(4)}, ${ours[0]} to ${ours.at(-1)}; the published run (${run}) lies above ${ours.filter(loss => loss < run).length} of them`);
  });

  it('nothing diverged', () => {
    for (const name of [...Object.keys(independent), ...Object.keys(published)]) expect(shipped(name).runs.filter(({ diverged }) => diverged)).toEqual([]);
  });
});
