import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { predictions, reached, remedy, thereAndBack } from './challenges.ts';

const judge = (layers: string) => thereAndBack({ params: { layers, input: '28x28x1' }, frame: {}, numbers: {} });
const solution = 'conv3f16psamearelu,pool2,conv3f8psamearelu,pool2,conv3f1psamearelu,conv3f8psamearelu,up2,conv3f16psamearelu,up2,conv3f1psameasigmoid';

describe('28 × 28 × 1 to itself', () => {
  it('is solved by two halvings and two doublings around 7 × 7 × 1', () => {
    expect(judge(solution)).toMatchObject({ passed: true, star: false, diagnosis: null });
    expect(judge(solution).conditions.map(({ value }) => value)).toEqual(['28 × 28 × 1', 0, 49]);
  });

  it('has a star for 16 numbers between convolutions, and none where nothing is learned', () => {
    expect(judge('conv3f4psamearelu,pool7,conv3f1psamearelu,conv3f8psamearelu,up7,conv3f1psameasigmoid')).toMatchObject({ passed: true, star: true });
    expect(judge('pool7,up7')).toMatchObject({ passed: true, star: false });
  });

  const padded = sourceNotations['source-1'].replace('conv3f16arelu', 'conv3f16psamearelu');
  it.each([
    ['a layer that cannot work', 'conv3f4psame,pool2,pool2,pool2,pool2,pool2', 'fails'],
    ['no layer at all', '', 'fails'],
    ['the source with its trick taken out: 32 × 32', padded, 'rounded-up'],
    ['the same with valid pooling: 24 × 24', padded.replaceAll('pool2psame', 'pool2'), 'rounded-down'],
    ['another size', 'conv3f8psame,pool2,conv3f1psame', 'size'],
    ['too many channels', 'conv3f8psame,pool4,conv3f1psame,up4,conv3f2psame', 'channels'],
    ['the source as it is', sourceNotations['source-1'], 'unpadded'],
    ['a waist of 98', 'conv3f8psame,pool4,conv3f2psame,up4,conv3f1psame', 'wide'],
  ])('names %s', (_, layers, diagnosis) => expect(judge(layers)).toMatchObject({ passed: false, diagnosis }));
});

describe('the guess', () => {
  const guess = (value: number) => remedy({ params: { guess: value }, frame: {}, numbers: {} });
  it('is measured against the runs of the project', () => {
    const { runs } = JSON.parse(readFileSync('lib/training/runs/shipped/source-1-adam.json', 'utf8')) as { runs: { validationLoss: number[] }[] };
    const last = runs.map(run => run.validationLoss[10]!).sort((a, b) => a - b);
    const median = (last[(last.length - 1) >> 1]! + last[last.length >> 1]!) / 2;
    expect(Number(median.toFixed(2))).toBe(reached);
    expect(predictions.remedy).toBe(remedy);
  });
  it('is right from 0.09 to 0.15', () => expect([0.08, 0.09, 0.12, 0.15, 0.16].map(value => guess(value).passed)).toEqual([false, true, true, true, false]));
  it.each([[0, 'unanswered'], [0.05, 'floor'], [0.64, 'plateau'], [0.4, 'plateau'], [0.26, 'mean'], [0.22, 'mean'], [0.2, 'near'], [0.07, 'near']])('of %f is read as %s', (value, diagnosis) => expect(guess(value).diagnosis).toBe(diagnosis));
});
