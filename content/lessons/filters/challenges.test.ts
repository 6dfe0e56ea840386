import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/model-summary/compute.ts';
import { widget, type Params } from '@/components/widgets/model-summary/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import { fewest, lighter } from './challenges.ts';

const state = (layers: string) => {
  const params: Params = { ...defaults(widget.params), input: '1920x1080x3', layers };
  return { params, frame: compute(params), numbers: {} };
};
const first = 'conv5f16s5b0';

describe('the challenge "lighter"', () => {
  it('passes with the solution of the teaching plan, 6,192 numbers', () => {
    const solved = state(`${first},pool4,pool4,flatten,dense1b0`);
    expect(solved.frame.totalParameters).toBe(6192);
    expect(lighter(solved)).toMatchObject({ passed: true, star: false, diagnosis: null });
  });

  it('gives the star for 1,216: the maps pooled to one cell each, and one weight for each', () => {
    for (const pooling of ['pool64psame,pool6psame', 'avg64psame,avg6psame', 'pool24,pool9']) {
      const best = state(`${first},${pooling},flatten,dense1b0`);
      expect(best.frame.totalParameters, pooling).toBe(fewest);
      expect(lighter(best)).toMatchObject({ passed: true, star: true });
    }
    expect(fewest).toBe(16 * 5 * 5 * 3 + 16);
  });

  it('has no stack with a dense end and fewer numbers, whatever pools in between', () => {
    for (let window = 1; window <= 64; window++) for (const padding of ['', 'psame']) {
      const { frame } = state(`${first},pool${window}${padding},pool${window}${padding},pool${window}${padding},flatten,dense1b0`);
      if (frame.refusal === null) expect(frame.totalParameters).toBeGreaterThanOrEqual(fewest);
    }
  });

  it.each([
    ['broken', `${first},pool64s1,pool64,pool64,flatten,dense1b0`],
    ['end', `${first},pool4,pool4,flatten,dense10b0`],
    ['end', `${first},pool24,pool9,dense1b0`],
    ['eyes', 'conv5f4s5b0,pool4,flatten,dense1b0'],
    ['eyes', 'conv3f16s5b0,pool8,pool8,flatten,dense1b0'],
    ['eyes', 'flatten,dense1b0'],
    ['before', `pool4,${first},flatten,dense1b0`],
    ['changed', 'conv5f16s10b0,pool8,pool4,flatten,dense1b0'],
    ['changed', 'conv5f16s5,pool4,pool4,flatten,dense1b0'],
    ['dense', `${first},flatten,dense1b0`],
    ['dense', `${first},pool2,flatten,dense1b0`],
    ['convolution', `${first},conv5f32s5b0,pool8,pool2,flatten,dense1b0`],
  ])('names the belief "%s" in %s', (name, layers) => {
    expect(lighter(state(layers))).toMatchObject({ passed: false, star: false, diagnosis: name });
  });

  it('counts 82,944 weights in the dense layer where the picture is pooled before the first layer', () => {
    expect(state(`pool4,${first},flatten,dense1b0`).frame.rows.at(-1)!.parameters).toBe(82_944);
  });
});
