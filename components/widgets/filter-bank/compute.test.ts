import { describe, expect, it } from 'vitest';
import { pictureSide } from '@/lib/data/digits.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { digitsNetwork } from '@/lib/filters/network.ts';
import { defaults } from '@/lib/params/values.ts';
import { runStack } from '@/lib/plain/stackRun.ts';
import { volumeOf } from '@/lib/plain/numbers.ts';
import { compute } from './compute.ts';
import { strokePlaces } from './digits.ts';
import { stroked } from './edits.ts';
import { inkOf } from './photo.ts';
import { blank, pictureNamed, side, type Named } from './pictures.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const at = (patch: Partial<Params>) => ({ ...start, ...patch });
const described = (patch: Partial<Params>, step = 0) => widget.describe(at(patch), compute(at(patch)), step);

describe('the bank on a picture', () => {
  it('answers a single inked cell with the filter turned by 180° around it, plus its bias', () => {
    const values = blank();
    values[10]![12] = 1;
    const { banks: [bank] } = compute(at({ picture: 'own', values, bank: 'trained' }));
    const first = digitsNetwork().weights[0]!;
    for (const filter of [0, 7, 15]) for (let r = -2; r <= 2; r++) for (let c = -2; c <= 2; c++) {
      const weight = first.kernel!.values[((2 - r) * 5 + 2 - c) * 16 + filter]!;
      expect(bank!.maps[filter]![10 + r]![12 + c]).toBeCloseTo(weight + first.bias![filter]!, 12);
    }
    expect(bank!.maps[3]![0]![0]).toBeCloseTo(first.bias![3]!, 12);
  });

  it('is the first layer of the trained network: after ReLU the same numbers as when the whole stack is run', () => {
    const { layers, weights } = digitsNetwork();
    const { picture, banks: [bank] } = compute(at({ picture: '3' }));
    const [{ output }] = runStack(layers.slice(0, 1), weights, volumeOf(picture)) as [ReturnType<typeof runStack>[number]];
    bank!.maps.forEach((map, filter) => map.forEach((row, r) => row.forEach((value, c) => expect(Math.max(0, value)).toBeCloseTo(output.values[(r * side + c) * 16 + filter]!, 12))));
  });

  it('on a blank sheet answers with its biases: random filters, whose biases are 0, with nothing', () => {
    const values = blank();
    const { banks } = compute(at({ picture: 'own', values, bank: 'both' }));
    expect(banks.map(({ name }) => name)).toEqual(['trained', 'random']);
    expect(banks[1]!.strengths).toEqual(Array(16).fill(0));
    banks[0]!.strengths.forEach((strength, filter) => expect(strength).toBeCloseTo(Math.max(0, banks[0]!.biases[filter]!), 12));
  });

  it('is ordered by strength, the mean of the map after ReLU, strongest first', () => {
    const { banks: [bank], order } = compute(at({ sort: 'strength', picture: 'ring' }));
    const mean = (filter: number) => bank!.maps[filter]!.flat().reduce((sum, value) => sum + (value > 0 ? value : 0), 0) / (28 * 28);
    for (let place = 1; place < 16; place++) expect(mean(order[place - 1]!)).toBeGreaterThanOrEqual(mean(order[place]!));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, filter) => filter));
  });

  it('changes with the seed where it is random, and only there', () => {
    expect(compute(at({ bank: 'random', seed: 2 })).banks[0]!.kernels).not.toEqual(compute(at({ bank: 'random', seed: 1 })).banks[0]!.kernels);
    expect(compute(at({ seed: 2 })).banks[0]).toEqual(compute(at({ seed: 1 })).banks[0]);
  });

  it('has 400 weights and 416 parameters, and sums its products to the response', () => {
    expect(described({})).toMatchObject({ filters: 16, weights: 400, parameters: 416, outputHeight: 28, outputWidth: 28 });
    const frame = compute(start);
    const numbers = widget.describe(start, frame, 5);
    expect(Number(numbers.sum) + Number(numbers.bias)).toBeCloseTo(frame.banks[0]!.maps[5]![start.row - 1]![start.column - 1]!, 12);
  });

  it('trained answers more strongly than before its training', () => {
    expect(Number(described({ bank: 'trained' }).meanStrength)).toBeGreaterThan(Number(described({ bank: 'random' }).meanStrength));
  });
});

describe('pictures', () => {
  it('at hand are Strokes, to a fifteenth of ink', () => {
    strokePlaces.forEach((place, digit) => {
      const { images, labels } = strokes(11, place, 1, 'test');
      expect(labels[0]).toBe(digit);
      pictureNamed(String(digit) as Named).flat().forEach((ink, pixel) => expect(Math.abs(ink - images[pixel]! / 255)).toBeLessThanOrEqual(1 / 30 + 0.006));
    });
    expect(side).toBe(pictureSide);
  });

  it('take strokes: a line is full ink with half ink beside it, the eraser takes both away', () => {
    const drawn = stroked(blank(), { row: 5, column: 5 }, { row: 5, column: 8 }, 'pen');
    expect(drawn[5]!.slice(4, 10)).toEqual([0.5, 1, 1, 1, 1, 0.5]);
    expect(drawn[4]!.slice(4, 10)).toEqual([0, 0.5, 0.5, 0.5, 0.5, 0]);
    expect(stroked(drawn, { row: 5, column: 5 }, { row: 5, column: 8 }, 'eraser')).toEqual(blank());
    expect(stroked(blank(), { row: 0, column: 0 }, { row: 0, column: 0 }, 'pen')[0]!.slice(0, 3)).toEqual([1, 0.5, 0]);
  });

  it('from files take their border for paper, light or dark', () => {
    const light = Array.from({ length: side * side }, (_, i) => (i === 400 ? 0 : 255));
    expect(inkOf(light).flat().filter(ink => ink === 1)).toHaveLength(1);
    expect(inkOf(light.map(value => 255 - value))).toEqual(inkOf(light));
  });
});
