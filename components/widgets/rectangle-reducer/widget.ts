import { flag, integer, matrix, type Matrix, type Values } from '@/lib/params/kinds.ts';
import { asking, defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { blindOf, findingOf } from './blind.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { fits, layersOf, networkOf, ownWeights, shapeOf, sum, untouched } from './network.ts';
import { arithmeticText, orderOf, stepOf } from './step.ts';

const box = (left: number, bottom: number, right: number, top: number): Matrix => [[left, bottom], [right, bottom], [right, top], [left, top]];
const start = ownWeights(1);
const corners = (given: Matrix) => matrix({ default: given, rows: [4, 4], columns: [2, 2], control: 'none', symbol: 'x' });
const weights = (given: Matrix, rows: readonly [number, number], columns: readonly [number, number]) => matrix({ default: given, rows, columns, control: 'none', symbol: 'w' });

const params = {
  a: corners(box(1, 1, 4, 3)),
  b: corners(box(4, 5, 8, 7)),
  hidden: integer({ default: 1, min: 1, max: 3, control: 'none' }),
  w1: weights(start.w1, [2, 2], [1, 3]),
  w2: weights(start.w2, [3, 4], [1, 1]),
  w3: weights(start.w3, [4, 4], [1, 1]),
  batch: integer({ default: 64, min: 1, max: 4096, control: 'stepper' }),
  /** Asks for weights that make A and B equal, and shows no result of theirs. */
  ask: flag({ default: false, control: 'none' }),
};
export type Params = Values<typeof params>;

/** Two is no network of this figure, and every kernel has the shape that its layer asks for. */
function constrain(p: Params): Refusal | null {
  if (p.hidden !== 1 && p.hidden !== 3) return { code: 'hidden', keys: ['hidden'], values: { hidden: p.hidden } };
  const wrong = layersOf(p.hidden).filter(name => !fits(networkOf(p.hidden), name, p[name]) && !untouched(name, p[name]));
  const [name] = wrong;
  if (!name) return null;
  const [rows, columns] = shapeOf(p.hidden, name);
  return { code: 'shape', keys: wrong, values: { name, hidden: p.hidden, rows, columns, gotRows: p[name].length, gotColumns: p[name][0]!.length } };
}

const moved = { a: box(0, 1, 4, 3), b: box(1, 0, 5, 2) };
const three = ownWeights(3);

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    collision: { b: box(4, 4, 7, 6) },
    moved: { ...moved, w1: [[1], [0]], w2: [[1], [-2], [3], [1]] },
    thirteen: { hidden: 3, ...three },
    lookalike: { ...moved, hidden: 3, w1: [[1, 0, 0], [0, 1, 0]], w2: [[1], [1], [0]], w3: [[1], [-2], [3], [1]] },
    separated: { ...moved, hidden: 3, ...three },
  },
  constrain,
  steps: p => (p.ask ? 0 : orderOf(p.hidden).length),
  describe: (p, frame, step) => {
    if (p.ask) return asking({ weights: [...frame.w1, ...frame.w2, ...(frame.w3 ?? [])].flat().length, hidden: p.hidden, batch: p.batch });
    const at = stepOf(p, frame, step);
    const { along, lostIn } = blindOf(frame);
    const last = frame.w3 ?? frame.w2;
    const [first, second, third] = [frame.w1, frame.w2, frame.w3].map(w => w?.flat().length ?? 0) as [number, number, number];
    return {
      outputA: frame.outputA, outputB: frame.outputB, parameters: first + second + third,
      gap: Math.abs(frame.outputA - frame.outputB), finding: findingOf(p, frame), hidden: p.hidden, batch: p.batch,
      alongX: along?.[0] ?? null, alongY: along?.[1] ?? null, lostIn, composedX: frame.composed[0]![0]!, composedY: frame.composed[1]![0]!, lastSum: sum(last),
      firstWeights: first, secondWeights: second, thirdWeights: third,
      rectangle: at.rectangle.toUpperCase(), layer: at.layer, corner: at.row + 1, unit: at.column + 1, last: at.last ? 1 : 0,
      value: at.value, arithmetic: arithmeticText(at),
    };
  },
  code: listings,
  size: { width: 1120, height: 640, phoneHeight: 1300 },
  sources: ['goodfellow-2016', 'strang-2023', 'amins-2022'],
});
