import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { readInput } from './stacks.ts';
import { widget, type Params } from './widget.ts';

const state = (patch: Partial<Params>) => ({ ...defaults(widget.params), ...patch });
const numbersOf = (patch: Partial<Params>, step = 0) => widget.describe(state(patch), compute(state(patch)), step);
const rowsOf = (patch: Partial<Params>) => compute(state(patch)).rows.map(({ name, outputShape, parameters }) => [name, outputShape.join('x'), parameters]);

describe('model-summary', () => {
  it('prints the shapes and weights of the source’s listing (S13)', () => {
    expect(rowsOf(widget.presets.photograph!)).toEqual([
      ['input_layer', '1920x1080x3', 0], ['conv2d', '384x216x16', 1200], ['flatten', '1327104', 0], ['dense', '1', 1_327_104],
    ]);
    expect(numbersOf(widget.presets.photograph!).totalParameters).toBe(1_328_304);
    expect(numbersOf({ input: '1080x1920x3', layers: 'conv5f16s5b0,flatten,dense1b0' }).totalParameters).toBe(1_328_304);
  });

  it.each(['source-1', 'source-2'])('learns 3,369 numbers in %s, 28 × 28 × 1 in and out', name => {
    const { rows } = compute(state(widget.presets[name]!));
    expect(numbersOf(widget.presets[name]!).totalParameters).toBe(3369);
    expect([rows[0]!.outputShape, rows.at(-1)!.outputShape]).toEqual([[28, 28, 1], [28, 28, 1]]);
  });

  it('follows the sizes of the second source downwards and up again (S23)', () => {
    const sizes = compute(state(widget.presets['source-2']!)).rows.map(({ outputShape }) => outputShape[0]);
    expect(sizes).toEqual([28, 26, 13, 11, 5, 3, 3, 6, 6, 12, 14, 28, 28]);
  });

  it('answers the questions of the before/after check: 224 and 222', () => {
    expect(numbersOf({ input: '20x20x3', layers: 'conv3f8' }).totalParameters).toBe(224);
    expect(numbersOf({ input: '24x24x4', layers: 'conv3f6' }).totalParameters).toBe(222);
    expect(compute(state({ input: '20x20x3', layers: 'conv3f8' })).rows[1]!.outputShape).toEqual([18, 18, 8]);
  });

  it('counts models too large to be computed here: VGG16 has 138,357,544 weights', () => {
    const block = (filters: number, times: number) => [...Array.from({ length: times }, () => `conv3f${filters}psamearelu`), 'pool2'].join(',');
    const layers = [block(64, 2), block(128, 2), block(256, 3), block(512, 3), block(512, 3), 'flatten', 'dense4096arelu', 'dense4096arelu', 'dense1000'].join(',');
    expect(numbersOf({ input: '224x224x3', layers }).totalParameters).toBe(138_357_544);
  });

  it('adds up random stacks as the hand formula does', () => {
    const conv = fc.record({ k: fc.integer({ min: 1, max: 7 }), f: fc.integer({ min: 1, max: 64 }), s: fc.integer({ min: 1, max: 3 }), same: fc.boolean(), bias: fc.boolean() });
    const pool = fc.record({ w: fc.integer({ min: 1, max: 4 }) });
    fc.assert(fc.property(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 20, max: 90 }), fc.integer({ min: 1, max: 4 }), fc.array(fc.oneof(conv, pool), { maxLength: 4 }), fc.integer({ min: 1, max: 40 }),
      (height, width, channels, layers, units) => {
        let [h, w, c] = [height, width, channels];
        let total = 0;
        const text: string[] = [];
        for (const layer of layers) {
          const { k, s, same, filters, bias } = 'k' in layer ? { ...layer, filters: layer.f } : { k: layer.w, s: layer.w, same: false, filters: c, bias: false };
          if (!same && (k > h || k > w)) break;
          if ('k' in layer) total += k * k * c * filters + (bias ? filters : 0);
          text.push('k' in layer ? `conv${k}f${filters}s${s}p${same ? 'same' : 'valid'}b${bias ? 1 : 0}` : `pool${k}`);
          [h, w] = [h, w].map(size => (same ? Math.ceil(size / s) : Math.floor((size - k) / s) + 1)) as [number, number];
          c = filters;
        }
        total += h * w * c * units + units;
        const patch = { input: `${height}x${width}x${channels}`, layers: [...text, 'flatten', `dense${units}`].join(',') };
        expect(numbersOf(patch).totalParameters, patch.layers).toBe(total);
        expect(compute(state(patch)).rows.at(-1)!.outputShape).toEqual([units]);
      }), { seed: 13, numRuns: 150 });
  });

  it('names the layer that cannot work, keeps the rows before it, and gives no total', () => {
    const numbers = numbersOf(widget.presets.fails!);
    expect(numbers).toMatchObject({ failsAt: 5, reason: 'windowTooLarge', got: 5, expected: 4, totalParameters: null });
    expect(compute(state(widget.presets.fails!)).rows).toHaveLength(5);
  });

  it('counts the chosen row in words: 5×5×3×16, and the biases where there are any', () => {
    expect(numbersOf(widget.presets.photograph!, 1).arithmetic).toBe('5×5×3×16');
    expect(numbersOf({ layers: 'conv3f8' }, 1).arithmetic).toBe('3×3×1×8 + 8');
    expect(numbersOf({ layers: 'pool2' }, 1).arithmetic).toBe('');
  });

  it('takes a stack without layers: what goes in comes out', () => expect(numbersOf({ layers: '' })).toMatchObject({ totalParameters: 0, layers: 0, outputShape: '28 × 28 × 1' }));

  it('reads heights, widths and channels, a flat list too, and nothing else', () => {
    expect(readInput('1920x1080x3')).toEqual([1920, 1080, 3]);
    expect(readInput('784')).toEqual([784]);
    for (const bad of ['', '28x28', '0x28x1', '28x28x1x1', '28,28,1', '-1x2x3', '99999x1x1', '1.5x2x3']) expect(readInput(bad), bad).toBeNull();
    for (const bad of ['conv', 'conv3,', 'dense0', 'spam']) expect(widget.params.layers.parse(bad), bad).toBeUndefined();
  });
});
