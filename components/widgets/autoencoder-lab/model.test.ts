import { describe, expect, it } from 'vitest';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { compute } from './compute.ts';
import { isModel, modelName } from './model.ts';
import { widget } from './widget.ts';

describe('a model of the lab', () => {
  it('is a source\'s name or any stack that gives back 784 numbers', () => {
    expect(['source-1', 'source-2', 'flatten,dense32arelu,dense784asigmoid', 'conv3psame', 'flatten,dense784,reshape28x28x1'].map(isModel)).toEqual([true, true, true, true, true]);
  });
  it('is not what cannot be read, cannot work, or ends in something else', () => {
    expect(['', 'source-3', 'conv3x', 'conv99', 'conv3', 'conv3f2psame', 'flatten,dense10'].map(isModel)).toEqual([false, false, false, false, false, false, false]);
  });
  it('of the address is refused with what would be right', () => {
    expect(widget.params.model.parse('conv3')).toBeUndefined();
    expect(widget.params.model.expected).toBe('source-1 | source-2 | conv3f16psamearelu,…');
  });
  it('keeps the source\'s name where it is the source\'s', () => {
    expect([modelName(sourceNotations['source-2']), modelName('conv3psame')]).toEqual(['source-2', 'conv3psame']);
  });
  it('of the reader has its table: 784 × 32 + 32 and 32 × 784 + 784 parameters', () => {
    const { rows, totalParameters } = compute({ model: 'flatten,dense32arelu,dense784asigmoid', epochs: 1 } as never);
    expect([rows.map(({ kind }) => kind), totalParameters]).toEqual([['InputLayer', 'Flatten', 'Dense', 'Dense'], 50_992]);
  });
});
