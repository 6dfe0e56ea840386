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

describe('numbers that the text tells', () => {
  const rows = (input: string, layers: string) => compute({ ...defaults(widget.params), input, layers }).rows;
  it('weights of 3 × 3, 5 × 5 and 7 × 7 on one channel: 9, 25, 49', () => {
    expect(['conv3b0', 'conv5b0', 'conv7b0'].map(layers => rows('48x48x1', layers)[1]!.parameters)).toEqual([9, 25, 49]);
  });
  it('a filter of 12 × 12 multiplies 197,136 times, one of 3 × 3 on the shrunk picture 900 times, and both see 12 × 12', () => {
    expect(rows('48x48x1', 'conv12b0').at(-1)).toMatchObject({ multiplyAdds: 37 * 37 * 144, field: { rows: { size: 12 } } });
    expect(rows('48x48x1', 'avg4,conv3b0').at(-1)).toMatchObject({ multiplyAdds: 900, field: { rows: { size: 12 } } });
  });
  it('the convolution of the listing stands at 82,944 places, and mixing eight channels to four takes 36 numbers', () => {
    expect(rows('1920x1080x3', first)[1]!.multiplyAdds).toBe(1200 * 82_944);
    expect(rows('20x20x8', 'conv1f4')[1]!.parameters).toBe(36);
  });
  it('a dense layer behind a flatten has about four times the weights on twice the side', () => {
    const [small, large] = ['28x28x1', '56x56x1'].map(input => rows(input, 'conv3f8,flatten,dense10').at(-1)!.parameters);
    expect([small, large]).toEqual([54_090, 233_290]);
  });
});
