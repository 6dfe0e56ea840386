import { describe, expect, it } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { loadTrained } from '@/lib/filters/trained.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { runStack } from '@/lib/plain/stackRun.ts';
import { randomStream } from '@/lib/training/random.ts';
import { gradientOf, type GradientRequest } from './gradient.ts';
import { beginsTrained, gradientCost } from './gradientCost.ts';
import { spreadOfMap } from './ink.ts';
import { stackOf } from './model.ts';
import { trainedStack } from './trainedStack.ts';

const asked = (patch: Partial<GradientRequest>): GradientRequest => ({ layers: 'conv3,conv3', size: 9, level: 2, row: 2, column: 2, weights: 'random', seed: 1, draws: 1, ...patch });
const reached = (map: readonly (readonly number[])[]) => map.flatMap((row, r) => row.flatMap((value, c) => (value > 0 ? [`${r},${c}`] : [])));

describe('the gradient of a cell', () => {
  it('is other than 0 at the pixels that the cell reads, and 0 in the gaps of a dilated stack', async () => {
    const { map } = await gradientOf(asked({ layers: 'conv3d2,conv3d2', size: 11, row: 1, column: 1 }));
    const every = [1, 3, 5, 7, 9];
    expect(reached(map)).toEqual(every.flatMap(r => every.map(c => `${r},${c}`)));
  });

  it('goes to one pixel of each pooling window, the winner', async () => {
    expect(reached((await gradientOf(asked({ layers: 'pool2', size: 6, level: 1, row: 1, column: 0 }))).map)).toHaveLength(1);
  });

  it('is the same for the same request, and another for another seed', async () => {
    const [a, b, c] = await Promise.all([gradientOf(asked({})), gradientOf(asked({})), gradientOf(asked({ seed: 2 }))]);
    expect(a).toEqual(b);
    expect(a.map).not.toEqual(c.map);
  });

  it('is the mean of the draws: two draws from seed 1 are half of seed 1 and of seed 2 where no ReLU minds the picture', async () => {
    const [both, first, second] = await Promise.all([gradientOf(asked({ draws: 2 })), gradientOf(asked({})), gradientOf(asked({ seed: 2 }))]);
    both.map.forEach((row, r) => row.forEach((value, c) => expect(value).toBeCloseTo((first.map[r]![c]! + second.map[r]![c]!) / 2, 12)));
  });

  it('with trained weights is what a small change of a pixel does to the network’s own number', async () => {
    const { weights } = await loadTrained();
    // Noise, because the flat paper of a digit ties in pooling windows: a change there is no gradient.
    const size = 20;
    const { layers } = planStack(stackOf(trainedStack), [size, size, 1]);
    const random = randomStream(1, 'pictures');
    const picture = Float64Array.from({ length: size * size }, () => 2 * random() - 1);
    const answers = (values: Float64Array) => runStack(layers, weights, volume([size, size, 1], values)).at(-1)!.output;
    const out = answers(picture);
    const [side, channels] = [out.shape[1], out.shape[2]];
    // A cell whose first filter is open for this picture.
    const open = Array.from({ length: side * side }, (_, at) => at).find(at => out.values[at * channels]! > 0.05)!;
    const [row, column] = [Math.floor(open / side), open % side];
    const { map } = await gradientOf(asked({ layers: trainedStack, size, level: 5, row, column, weights: 'trained' }));
    const step = 1e-6;
    const changes = Array.from({ length: size * size }, (_, at) => at).filter(at => at % 7 === 0).map(at => {
      const moved = (by: number) => answers(picture.map((ink, pixel) => (pixel === at ? ink + by : ink))).values[open * channels]!;
      return Math.abs(moved(step) - moved(-step)) / (2 * step) - map[Math.floor(at / size)]![at % size]!;
    });
    expect(Math.max(...changes.map(Math.abs))).toBeLessThan(1e-6);
    expect(Math.max(...map.flat())).toBeGreaterThan(0.01);
  });
});

describe('what is asked of the page', () => {
  it('knows a stack that begins the trained one, and no other', () => {
    expect(['conv5f16psamearelu', 'conv5f16psamearelu,pool2', 'conv5', 'conv5f16psamearelu,pool'].map(text => beginsTrained(text, trainedStack))).toEqual([true, true, false, false]);
  });
  it('counts a draw forwards and back, up to the cell’s layer', () => {
    expect(gradientCost({ layers: [{ work: 10 }, { work: 5 }, { work: 100 }] as never }, 2, 3)).toBe(90);
  });
  it('takes rims off as long as half is left: of 1, 2, 1 in each direction the middle holds a quarter', () => {
    const map = [[1, 2, 1], [2, 4, 2], [1, 2, 1]];
    expect(spreadOfMap(map, [[0, 2]], [[0, 2]])).toEqual({ total: 16, peak: 4, middle: { top: 0, left: 0, bottom: 2, right: 2 }, share: 1 });
    expect(spreadOfMap([[1, 2, 1], [2, 20, 2], [1, 2, 1]], [[0, 2]], [[0, 2]])).toMatchObject({ middle: { top: 1, left: 1, bottom: 1, right: 1 }, share: 20 / 32 });
  });
});
