import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/receptive-field/compute.ts';
import { widget, type Params } from '@/components/widgets/receptive-field/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import { fieldGuess, reach } from './challenges.ts';
import { best } from './reach.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  return { params, frame: compute(params), numbers: {} };
};
const tried = (layers: string) => reach(state({ layers, size: 48 }));

describe('the challenge "reach"', () => {
  it('finds by search that 20 parameters are the fewest, and 40 cells the furthest that they reach', () => {
    expect(best()).toEqual({ score: 20, field: 40 });
  });

  it('passes with the stack of the teaching plan, which reaches 36', () => {
    expect(tried('pool2,pool2,conv3,conv3d3')).toMatchObject({ passed: true, star: false, score: 1, diagnosis: null, conditions: [{}, { value: 4 }, { value: '36 / 36' }, { value: 36 }, { value: 20 }] });
  });

  it('gives the star for 40 cells with as many: four windows of two, 1 + 2 + 3 + 3 further', () => {
    expect(tried('pool2,pool2,conv2,conv2d2,conv2d3,conv2d3')).toMatchObject({ passed: true, star: true });
  });

  it.each<[string, string]>([
    // Five poolings reach 32 and learn nothing.
    ['illegal', 'pool2,pool2,pool2,pool2,pool2'], ['illegal', 'pool3,conv5'], ['illegal', 'avg2,conv3'], ['illegal', 'conv3f2,pool2'], ['illegal', 'conv6'], ['illegal', 'conv1'], ['illegal', 'conv3d4'],
    ['illegal', 'pool2s1,conv3'], ['illegal', 'up2,conv3'], ['illegal', 'conv3,flatten,dense1'],
    ['coarse', 'conv3s2,pool2,pool2,conv5'], ['coarse', 'conv2s5'],
    ['gaps', 'pool2,pool2,conv3d3,conv2'], ['gaps', 'conv3d2'],
    ['short', 'pool2,pool2'], ['short', 'pool2,pool2,conv3,conv3'], ['short', 'conv3,conv3,pool2,conv3'],
    ['order', 'conv5,pool2,conv5,pool2,conv5,conv3'], ['order', 'conv2,pool2,pool2,conv3,conv3d3'],
    ['dilate', 'pool2,pool2,conv5,conv5'], ['dilate', 'pool2,pool2,conv3,conv3,conv3,conv3'],
  ])('names "%s" for %s', (name, layers) => {
    expect(tried(layers)).toMatchObject({ passed: false, star: false, diagnosis: name });
  });

  it('counts what is read of what is spanned: 24 of 32 columns behind a dilation of 3 with nothing to fill it', () => {
    expect(tried('pool2,pool2,conv3d3,conv2').conditions[2]).toMatchObject({ holds: false, value: '24 / 32' });
  });

  it('scores what reaches by the best over its own parameters, and the rest 0', () => {
    expect(tried('pool2,pool2,conv5,conv5').score).toBeCloseTo(20 / 52, 12);
    expect(tried('pool2,pool2,conv3,conv3').score).toBe(0);
  });
});

describe('the prediction "source-field"', () => {
  const guess = (text: string) => fieldGuess(state({ layers: 'conv3s2,pool2', size: 9, ask: 'guess', guess: text }));
  it('is right with 5 × 5, wherever it is drawn', () => {
    expect([guess('0,0,4,4'), guess('2,3,6,7')].map(({ passed }) => passed)).toEqual([true, true]);
  });
  it('tells the belief behind 2, 3, 4 and 6, and the others', () => {
    expect(['', '0,0,2,2', '0,0,1,1', '1,0,4,3', '0,0,5,5', '0,0,4,3', '0,0,8,8'].map(text => guess(text).diagnosis)).toEqual(['unanswered', 'kernel', 'pool', 'strides', 'apart', 'uneven', 'otherwise']);
  });
});
