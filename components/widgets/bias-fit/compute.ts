import type { Matrix } from '@/lib/params/kinds.ts';
import { fitFreely, fitThroughOrigin, lossOf, type Fit } from './fit.ts';
import { fewestWrong, relu, sumOf, wrongOf, type Unit } from './neuron.ts';
import { shareOf, shownLayer, type Share } from './share.ts';
import type { Params } from './widget.ts';

export interface Frame {
  /** Best line through the origin, and best line anywhere; null while the reader is asked for one. */
  without: Fit | null;
  with: Fit | null;
  /** The reader's own line, or null. */
  own: Fit | null;
  /** Rows of x, y, line without b, line with b. Empty while the reader is asked. */
  lines: Matrix;
  /** Rows of x, y, whether it should fire, the sum, the output. */
  outputs: Matrix;
  wrong: number;
  /** Fewest wrong that any direction reaches without b. */
  fewest: number;
  /** Of the layer that is shown: a line, a neuron, or any layer. */
  share: Share;
}

export const unitOf = (p: Params): Unit => ({ w1: p.w[0]![0]!, w2: p.w[0]![1]!, b: p.bias ? p.b : 0 });
const at = (line: Fit, x: number) => line.slope * x + line.intercept;

export function compute(p: Params): Frame {
  const asked = p.ask === 'guess';
  const [nailed, free, unit] = [fitThroughOrigin(p.points), fitFreely(p.points), unitOf(p)];
  return {
    without: asked ? null : nailed,
    with: asked ? null : free,
    own: p.ask === 'no' ? null : { slope: p.guess, intercept: 0, loss: lossOf(p.points, p.guess, 0) },
    lines: asked ? [] : p.points.map(([x, y]) => [x!, y!, at(nailed, x!), at(free, x!)]),
    outputs: p.cases.map(([x, y, fires]) => {
      const sum = sumOf(unit, x!, y!);
      return [x!, y!, fires! >= 0.5 ? 1 : 0, sum, relu(sum)];
    }),
    wrong: wrongOf(unit, p.cases),
    fewest: fewestWrong(p.cases),
    share: shareOf(shownLayer(p), p.bias),
  };
}
