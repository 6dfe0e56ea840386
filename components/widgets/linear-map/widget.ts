import { choice, flag, integer, matrix, number, type Matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import { fits, sizesOf, type Frame } from './compute.ts';
import { arithmeticOf, chosenOf, fateOf, rows, stepsOf, vector } from './step.ts';

/** Named maps of the plane. */
const planar = {
  identity: [[1, 0], [0, 1]], turn: [[0, -1], [1, 0]], shear: [[1, 1], [0, 1]], mirror: [[-1, 0], [0, 1]], stretch: [[2, 0], [0, 0.5]], flat: [[2, -1], [1, -0.5]],
} satisfies Record<string, Matrix>;

/** cos 30° and sin 30°: the half-angle preset turns by 30° twice. */
const [cos30, sin30] = [0.8660254037844386, 0.5];
const turn30: Matrix = [[cos30, -sin30], [sin30, cos30]];

export const entries = { low: -99, high: 99 } as const;
export const reach = { low: -9, high: 9, points: 8 } as const;

const params = {
  matrix: matrix({ default: [[1.5, -0.5], [0.5, 1]], rows: [1, 3], columns: [2, 3], min: entries.low, max: entries.high, named: planar, control: 'buttons', symbol: 'W' }),
  compose: flag({ default: false, control: 'none' }),
  second: matrix({ default: planar.turn, rows: [1, 3], columns: [1, 3], min: entries.low, max: entries.high, control: 'none' }),
  t: number({ default: 1, min: 0, max: 1, step: 0.05, control: 'none' }),
  points: matrix({ default: [[2, 1]], rows: [1, reach.points], columns: [2, 3], min: reach.low, max: reach.high, control: 'none', symbol: 'x' }),
  chosen: integer({ default: 1, min: 1, max: reach.points, control: 'none' }),
  shape: choice({ default: 'letter', of: ['letter', 'circle', 'none'], control: 'buttons' }),
  view: choice({ default: 'beside', of: ['beside', 'place'], control: 'buttons' }),
  yaw: number({ default: -0.5, min: -1.2, max: 1.2, step: 0.1, control: 'none' }),
  tilt: number({ default: 0.35, min: 0, max: 1.2, step: 0.1, control: 'none' }),
};
export type Params = Values<typeof params>;

const constrain = (p: Params): Refusal | null => (fits(p) ? null : {
  code: 'shapesDoNotFit', keys: ['second', 'matrix', 'compose'], values: { gives: p.matrix.length, reads: p.second[0]!.length },
});

/** Entry of a matrix, counted from 1, or null where there is none. */
const at = (m: Matrix, row: number, column: number) => m[row - 1]?.[column - 1] ?? null;

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    rotation: { matrix: planar.turn },
    shear: { matrix: planar.shear },
    reflection: { matrix: planar.mirror },
    projection: { matrix: planar.flat },
    'one-output': { matrix: [[1, 1]], points: [[3, 1], [2, 2], [1, 3]] },
    'one-output-1-2': { matrix: [[1, 2]], points: [[2, 1], [0, 2], [4, 0]] },
    'three-outputs': { matrix: [[1, 0], [0, 1], [0.5, 1]] },
    'three-inputs': { matrix: [[1, 0, -0.5], [0, 1, 0.5]], points: [[1, 1, 0], [2, 0, 2]] },
    'two-turns': { matrix: turn30, second: turn30, compose: true, points: [[3, 1]] },
    'order-matters': { matrix: planar.shear, second: planar.turn, compose: true },
    'wide-then-one': { matrix: [[1, 0], [0, 1], [1, -1]], second: [[1, 2, 1]], compose: true, points: [[2, 1]] },
  },
  constrain,
  steps: (p, frame) => stepsOf(p, frame).length,
  describe: (p, frame, step) => {
    const { inputs, middle, outputs } = sizesOf(p);
    const all = stepsOf(p, frame);
    const sum = all[Math.min(step, all.length - 1)]!;
    const [x, y] = [frame.points[chosenOf(p)]!, frame.outputs[chosenOf(p)]!];
    const [a, b, c] = frame.nullSpace.length === 1 ? frame.nullSpace[0]! : [];
    return {
      determinant: frame.determinant, ...fateOf(p, frame), outputs,
      entries: rows(frame.map), w11: at(frame.map, 1, 1), w12: at(frame.map, 1, 2), w13: at(frame.map, 1, 3), w21: at(frame.map, 2, 1), w22: at(frame.map, 2, 2),
      w23: at(frame.map, 2, 3), w31: at(frame.map, 3, 1), w32: at(frame.map, 3, 2), w33: at(frame.map, 3, 3),
      nullX1: a ?? null, nullX2: b ?? null, nullX3: c ?? null,
      x: vector(x), y: vector(y), y1: y[0] ?? null, y2: y[1] ?? null, y3: y[2] ?? null, pointCount: frame.points.length,
      weights: p.matrix.length * inputs + (p.compose ? p.second.length * p.second[0]!.length : 0), composedWeights: outputs * inputs, maps: p.compose ? 2 : 1, middle,
      otherOrder: frame.swapped ? rows(frame.swapped) : null,
      sameEitherWay: frame.swapped === null ? null : frame.swapped.length === frame.map.length && frame.swapped.every((row, r) => row.every((v, i) => Math.abs(v - frame.map[r]![i]!) < 1e-9)) ? 1 : 0,
      stepMap: sum.map, stepRow: sum.row + 1, arithmetic: arithmeticOf(sum), value: sum.value,
    };
  },
  code: listings,
  size: { width: 1120, height: 760, phoneHeight: 1420 },
  sources: ['strang-2023', 'goodfellow-2016', 'amins-2022'],
});
