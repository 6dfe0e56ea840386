import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lastEpochOf, type LastEpoch } from '../tape/lastEpoch.ts';
import { decodeTape } from '../tape/tape.ts';
import { printed } from './printed.ts';
import { tapeSets } from './sets.ts';

interface Shipped { name: string; tapeSeed: number; recipe: { epochs: number; optimizer: string; model: string }; runs: { seed: number; loss: (number | null)[]; validationLoss: number[] }[] }

const folder = 'lib/training/runs/shipped';
const read = <T>(file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as T;
const tapeOf = (name: string) => decodeTape(readFileSync(`public/tapes/${name}.tape`));

describe.each(tapeSets)('the shipped runs of $name', ({ name, recipe, seeds }) => {
  const set = read<Shipped>(`${name}.json`);
  const tape = tapeOf(name);

  it('are runs of the set’s recipe, each seed once, every epoch', () => {
    expect(set.recipe).toEqual(recipe);
    expect(new Set(set.runs.map(run => run.seed)).size).toBe(set.runs.length);
    expect(set.runs.filter(run => !seeds.includes(run.seed) || run.validationLoss.length !== recipe.epochs + 1 || run.loss.length !== recipe.epochs + 1)).toEqual([]);
  });

  it('have one on the tape, with the same losses, and it stands in the middle', () => {
    const taped = set.runs.find(({ seed }) => seed === set.tapeSeed)!;
    expect(tape.recipe).toEqual({ ...recipe, seed: set.tapeSeed });
    expect(tape.epochs.map(({ validationLoss }) => Number(validationLoss.toFixed(5)))).toEqual(taped.validationLoss);
    const better = set.runs.filter(run => run.validationLoss.at(-1)! < taped.validationLoss.at(-1)!).length;
    expect(better).toBe(Math.ceil(set.runs.length / 2) - 1);
  });
});

it('the weights that come with figures are the last ones of the tapes', () => {
  const stills = [read<LastEpoch & { name: string }>('still.json'), ...read<(LastEpoch & { name: string })[]>('publishedStills.json')];
  expect(stills.map(({ name }) => name)).toEqual(['source-1-adam', 'source-1-adadelta', 'source-2-adadelta']);
  for (const { name, ...still } of stills) expect(JSON.parse(JSON.stringify(lastEpochOf(tapeOf(name))))).toEqual(still);
});

it('every file of the folder is read here', () => {
  expect(readdirSync(folder).sort()).toEqual([...tapeSets.map(({ name }) => `${name}.json`), 'publishedStills.json', 'still.json'].sort());
});

it('the printed losses are those of the text: 0.6931 and 0.6924 at first, 0.2883 and 0.2871 at last', () => {
  const { loss, validationLoss } = printed['source-2'];
  expect([loss.length, validationLoss.length]).toEqual([51, 51]);
  expect([loss[1], validationLoss[1], loss[10], validationLoss[25], loss[50], validationLoss[50]]).toEqual([0.6931, 0.6924, 0.6559, 0.4814, 0.2883, 0.2871]);
  expect([printed['source-1'].loss[50], printed['source-1'].validationLoss[50], printed['source-1'].loss[49]]).toEqual([0.3296, 0.3299, null]);
  for (const told of [loss, validationLoss]) for (let epoch = 2; epoch <= 50; epoch++) expect(told[epoch]!).toBeLessThan(told[epoch - 1]!);
});
