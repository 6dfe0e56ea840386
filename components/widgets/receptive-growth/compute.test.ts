import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { stackFor, towerOf, ways } from './towers.ts';
import { widget } from './widget.ts';

const at = (target: number, channels = 16) => compute({ ...defaults(widget.params), target, channels });

describe('three ways to one field', () => {
  it('need 15, 7 and 4 layers for 31 pixels: 2 a layer, 2, 1, 4, 2, 8, 4, 16, and 2, 4, 8, 16', () => {
    const { deep, pooled, dilated } = at(31);
    expect([deep.count, pooled.count, dilated.count]).toEqual([15, 7, 4]);
    expect([deep.field, pooled.field, dilated.field]).toEqual([31, 38, 31]);
    expect(pooled.adds).toEqual([2, 1, 4, 2, 8, 4, 16]);
    expect(dilated.adds).toEqual([2, 4, 8, 16]);
  });
  it('cost 2,320 parameters a convolution of 16 channels: 3 · 3 · 16 · 16 weights and 16 biases', () => {
    const { deep, pooled, dilated } = at(31);
    expect([deep.parameters, pooled.parameters, dilated.parameters]).toEqual([15 * 2320, 4 * 2320, 4 * 2320]);
  });
  it('cost 64² · 2,304 multiply-adds a convolution, a quarter behind each pooling', () => {
    const { deep, pooled, dilated } = at(31);
    const layer = 64 * 64 * 2304;
    expect([deep.multiplyAdds, dilated.multiplyAdds]).toEqual([15 * layer, 4 * layer]);
    expect(pooled.multiplyAdds).toBe(layer * (1 + 1 / 4 + 1 / 16 + 1 / 64));
  });
  it('are shortest: no way reaches the field with its last step taken away', () => {
    for (let target = 2; target <= 63; target++) for (const way of ways) {
      const { field, adds } = at(target, 1)[way];
      expect(field).toBeGreaterThanOrEqual(target);
      expect(field - adds.at(-1)! - (way === 'pooled' && adds.length > 1 ? adds.at(-2)! : 0)).toBeLessThan(target);
    }
  });
});

describe('a tower', () => {
  it('stands on as many pixels as its field has, in the middle, and has one cell on top', () => {
    for (const way of ways) for (const target of [2, 7, 31, 63]) {
      const { levels } = towerOf(stackFor(way, target, 1), 1);
      const ground = levels[0]!.cells;
      expect(ground).toHaveLength(at(target, 1)[way].field);
      expect(ground[0]! + ground.at(-1)!).toBeCloseTo(0, 9);
      expect(levels.at(-1)!.cells).toEqual([0]);
    }
  });
  it('of dilated layers sees 1, 3, 7, 15, 31 cells on its way down', () => {
    expect(towerOf(stackFor('dilated', 31, 1), 1).levels.map(({ cells }) => cells.length).reverse()).toEqual([1, 3, 7, 15, 31]);
  });
});
