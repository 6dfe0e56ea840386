import { describe, expect, it } from 'vitest';
import { en } from '@/components/widgets/autoencoder-lab/en.ts';
import { isPublished, publishedCurves } from './published.ts';

describe('the losses that the source prints', () => {
  it('are one curve of fifty epochs and one number', () => {
    const [second, first] = publishedCurves(en.lab.loss.published);
    expect([second!.points.length, second!.points[0], second!.points.at(-1)]).toEqual([50, { at: 1, loss: 0.6924 }, { at: 50, loss: 0.2871 }]);
    expect(first!.points).toEqual([{ at: 50, loss: 0.3299 }]);
  });
  it('stand beside runs on the same pictures with the same loss alone', () => {
    expect([isPublished('mnist', 'binaryCrossentropy'), isPublished('strokes', 'binaryCrossentropy'), isPublished('mnist', 'meanSquaredError')]).toEqual([true, false, false]);
  });
});
