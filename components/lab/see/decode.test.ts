import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { numbers, volume } from '@/lib/plain/numbers.ts';
import { runStack } from '@/lib/plain/stackRun.ts';
import { decodeTape } from '@/lib/training/tape/tape.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import { decode } from './decode.ts';
import { fitted, fromPx, toPx } from './drawMap.ts';
import { waistOf } from './look.ts';

const tape = decodeTape(readFileSync('public/tapes/source-1-adam.tape'));
const { layers } = planStack(sourceStack('source-1'), [28, 28, 1]);
const shown = { model: 'source-1', layers, weights: layerWeights(layers, tape.slots, tape.weights.at(-1)!), gradient: null, epoch: 10 };

describe('decoding', () => {
  it('of a picture’s own numbers gives what the whole network gives', () => {
    const picture = volume([28, 28, 1], Array.from({ length: 784 }, (_, n) => (n % 28 === 14 ? 1 : 0)));
    const traces = runStack(layers, shown.weights, picture);
    const waist = waistOf(shown);
    expect([waist, layers[waist]!.output]).toEqual([5, [4, 4, 4]]);
    const code = Float64Array.from(traces[waist]!.output.values);
    expect([...decode(shown, waist, code, traces).values]).toEqual([...traces.at(-1)!.output.values]);
    code[0]! += 5;
    expect([...decode(shown, waist, code, traces).values]).not.toEqual([...traces.at(-1)!.output.values]);
  });
  it('takes the winners’ places of an unpooling from the picture', () => {
    const read = parseStack('pool2,unpool2,dense1b0');
    if ('refusal' in read) throw new Error();
    const plan = planStack(read.stack, [2, 2, 1]).layers;
    const model = { model: '', layers: plan, weights: [{}, {}, { kernel: numbers([1, 1], [10]) }], gradient: null, epoch: 0 };
    const traces = runStack(plan, model.weights, volume([2, 2, 1], [1, 2, 9, 3]));
    expect([...decode(model, 0, Float64Array.of(0.5), traces).values]).toEqual([0, 0, 5, 0]);
  });
});

describe('the map', () => {
  it('fits points into its canvas, upwards up, and goes back from a place on it', () => {
    const frame = fitted([[0, 0], [10, 4]], 132, 72);
    expect([toPx(frame, [0, 0]), toPx(frame, [10, 4]), toPx(frame, [5, 2])]).toEqual([[16, 56], [116, 16], [66, 36]]);
    expect(fromPx(frame, 66, 36)).toEqual([5, 2]);
    expect(toPx(fitted([[3, 3], [3, 3]], 132, 72), [3, 3])).toEqual([66, 36]);
  });
});
