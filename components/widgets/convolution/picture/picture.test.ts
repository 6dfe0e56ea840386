import { describe, expect, it } from 'vitest';
import { kernels } from '../kernels.ts';
import { sliceEngine } from './engine.ts';
import { displayOf, filterRows, levels, patchOf, planesOf, side, type Palette, type Recipe } from './filter.ts';
import { drawScene } from './scene.ts';
import { pictureWords } from './words.ts';

/** Tone number in red, the sign in green: what a test can read back. */
const palette: Palette = {
  positive: Uint8ClampedArray.from({ length: 3 * levels }, (_, i) => [Math.floor(i / 3), 1, 0][i % 3]!),
  negative: Uint8ClampedArray.from({ length: 3 * levels }, (_, i) => [Math.floor(i / 3), 2, 0][i % 3]!),
};
const scene = drawScene();
const planes = planesOf(scene);
const recipe = (change: Partial<Recipe>): Recipe => ({ kernel: kernels.identity, dilation: 1, bias: 0, relu: false, colour: false, ...change });

function filtered(change: Partial<Recipe>, from = 0, to = side) {
  const out = new Uint8ClampedArray(side * side * 4);
  filterRows(planes, recipe(change), palette, out, from, to);
  return (x: number, y: number) => [...out.subarray(4 * (y * side + x), 4 * (y * side + x) + 4)];
}

/** One answer, cell by cell, zeros beyond the border. */
function answer(plane: Float32Array, { kernel, dilation, bias }: Recipe, x: number, y: number): number {
  const [top, left] = [Math.floor(((kernel.length - 1) * dilation) / 2), Math.floor(((kernel[0]!.length - 1) * dilation) / 2)];
  return kernel.reduce((sum, row, i) => row.reduce((s, w, j) => {
    const [px, py] = [x + j * dilation - left, y + i * dilation - top];
    return s + (px < 0 || py < 0 || px >= side || py >= side ? 0 : w * plane[py * side + px]!);
  }, sum), bias);
}

const spots = [[0, 0], [511, 511], [511, 0], [150, 240], [330, 300], [17, 411]] as const;

describe('filterRows', () => {
  it('leaves a picture as it is under the identity', () => {
    for (const [x, y] of spots) {
      expect(filtered({ colour: true })(x, y)).toEqual([...scene.subarray(4 * (y * side + x), 4 * (y * side + x) + 4)]);
      expect(filtered({})(x, y)[0]).toBe(Math.round(planes.grey[y * side + x]!));
    }
  });

  it('gives every pixel the sum of its window, borders and even kernels included', () => {
    for (const change of [{ kernel: kernels.gaussian }, { kernel: kernels.sharpen, dilation: 3 }, { kernel: [[0.25, 0.75]], bias: 7 }, { kernel: [[0.5], [0.1], [0.1], [0.3]], dilation: 2 }]) {
      const at = filtered(change);
      for (const [x, y] of spots) expect(Math.abs(at(x, y)[0]! - Math.max(0, Math.min(255, answer(planes.grey, recipe(change), x, y))))).toBeLessThanOrEqual(0.51);
    }
  });

  it('shows signed answers by tone and sign, and nothing negative after ReLU', () => {
    const at = filtered({ kernel: kernels.sobelY });
    const cut = filtered({ kernel: kernels.sobelY, relu: true });
    for (const [x, y] of spots) {
      const value = answer(planes.grey, recipe({ kernel: kernels.sobelY }), x, y);
      const tone = Math.min(64, Math.round((Math.abs(value) / (255 * 8 / 4)) * 64));
      expect(at(x, y).slice(0, 2)).toEqual([tone, value < 0 ? 2 : 1]);
      expect(cut(x, y).slice(0, 2)).toEqual([value < 0 ? 0 : tone, 1]);
    }
  });

  it('filters the rows it is asked for', () => {
    const at = filtered({}, 100, 101);
    expect([at(5, 99), at(5, 101)]).toEqual([[0, 0, 0, 0], [0, 0, 0, 0]]);
    expect(at(5, 100)[3]).toBe(255);
  });
});

describe('displayOf', () => {
  it('keeps the light of kernels that add up to something and signs those that cancel', () => {
    for (const name of ['identity', 'box', 'gaussian', 'sharpen', 'emboss'] as const) expect([name, displayOf(kernels[name]).kind]).toEqual([name, 'light']);
    for (const name of ['sobelX', 'sobelY', 'laplacian'] as const) expect([name, displayOf(kernels[name]).kind]).toEqual([name, 'signed']);
  });
  it('does not burn out: weights that add up to more than 1 are divided by their sum', () => {
    expect(displayOf([[1, 1], [1, 1]])).toEqual({ kind: 'light', scale: 0.25 });
    expect(displayOf([[0]])).toEqual({ kind: 'light', scale: 1 });
  });
});

describe('the scene', () => {
  it('is the same on every machine', () => {
    let hash = 2166136261;
    for (const byte of scene) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    expect(scene).toHaveLength(side * side * 4);
    expect(hash).toMatchInlineSnapshot(`3340222635`);
  });
  it('gives patches of real numbers, zeros beyond its border', () => {
    const patch = patchOf(planes.grey, 0, 0, 3, 3);
    expect(patch[0]).toEqual([0, 0, 0]);
    expect(patch[1]![1]).toBe(Math.round(planes.grey[0]!));
  });
});

describe('without a worker', () => {
  it('answers only the latest wish', async () => {
    const shown: number[] = [];
    const engine = sliceEngine(({ rgba }) => shown.push(rgba[4 * (240 * side + 150)]!));
    engine.picture(scene);
    engine.filter(recipe({ kernel: [[0]] }), palette);
    engine.filter(recipe({}), palette);
    await new Promise(resolve => { setTimeout(resolve, 1000); });
    expect(shown).toEqual([Math.round(planes.grey[240 * side + 150]!)]);
  });
});

describe('the words', () => {
  it('are sentences of both languages for every fault', () => {
    for (const say of Object.values(pictureWords)) {
      for (const fault of ['badFile', 'hugeFile', 'noCamera', 'cameraDenied', 'cameraBusy'] as const) expect(say[fault]('a.txt')).toMatch(/[.다]$/);
    }
    expect(Object.keys(pictureWords.ko)).toEqual(Object.keys(pictureWords.en));
  });
});
