import { describe, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';

describe('the layout of the lab', () => {
  it('gives the recipe a column from 960 pixels on', () => {
    expect([959, 960].map(width => layoutOf(width, 'article', null).name)).toEqual(['medium', 'wide']);
    expect(layoutOf(1280, 'article', null).chartWidth).toBe(1280 - 320 - 56);
  });
  it('gives the chart the whole width of a phone', () => expect(layoutOf(328, 'article', null)).toMatchObject({ name: 'narrow', chartWidth: 328 }));
  it('puts curve and ten digits side by side into a slide of 960 by 540', () => {
    const { chartWidth, chartHeight, digitsWidth } = layoutOf(928, 'embed', 464);
    expect(chartWidth + digitsWidth! + 48).toBe(928);
    expect(chartHeight + 68 + 34).toBe(464);
    expect(6 * (digitsWidth! - 16) / 5 + 106 + 68).toBeLessThanOrEqual(464);
  });
  it('makes the digits of a low slide no smaller than 36 pixels', () => expect(layoutOf(928, 'embed', 220).digitsWidth).toBe(5 * 36 + 16));
  it('stacks a slide that is as narrow as a phone', () => expect(layoutOf(344, 'embed', 500)).toMatchObject({ name: 'slide-narrow', digitsWidth: null }));
});
