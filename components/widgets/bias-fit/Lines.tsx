import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { tenth, type Pane } from './layout.ts';

/** A line from one side of the drawing to the other. */
const across = ({ x, y }: Pane, slope: number, intercept: number) =>
  x.domain.map((at, i) => `${i ? 'L' : 'M'}${tenth(x.toPx(at))},${tenth(y.toPx(slope * at + intercept))}`).join('');

interface LinesProps { pane: Pane; frame: Frame; bias: boolean; slope: number; intercept: number; words: Words['view'] }

/** The best line in full, the other one dashed, and the bias as the piece of the axis that it lifts the line by. */
export function Lines({ pane, frame, bias, slope, intercept, words }: LinesProps) {
  const other = bias ? frame.without : frame.with;
  const [x, y0, yb] = [pane.x.toPx(0), pane.y.toPx(0), pane.y.toPx(intercept)];
  const shown = Math.abs(intercept) > 0.02;
  const labelY = Math.max(16, Math.min(pane.height - 8, (y0 + Math.max(0, Math.min(pane.height, yb))) / 2));
  return (
    <g className="fg-of-output">
      {other && <path className="bf-other" d={across(pane, other.slope, other.intercept)} />}
      <path className="bf-line" d={across(pane, slope, intercept)} />
      {shown && <path className="bf-lift" d={`M${tenth(x)},${tenth(y0)}V${tenth(yb)}`} />}
      {bias && <circle className="bf-lift-end" cx={tenth(x)} cy={tenth(yb)} r={4.5} />}
      {bias && <text className="bf-lift-name" x={tenth(x) + 9} y={tenth(labelY)} dy="0.34em">{words.bIs(showNumber(intercept))}</text>}
    </g>
  );
}

/** What the line misses, as a piece of a vertical and as the square on it. The square lies on the side that the line leaves free. */
export function Misses({ pane, points, slope, intercept, chosen }: { pane: Pane; points: Matrix; slope: number; intercept: number; chosen: number }) {
  return (
    <g className="bf-misses">
      {points.map(([px, py], i) => {
        const [at, from, to] = [pane.x.toPx(px!), pane.y.toPx(py!), pane.y.toPx(slope * px! + intercept)];
        const side = Math.abs(to - from);
        const left = (from - to) * slope > 0 ? at : at - side;
        return (
          <g key={i} className={i === chosen ? 'bf-now' : undefined}>
            {side > 0.5 && <rect className="bf-square" x={tenth(left)} y={tenth(Math.min(from, to))} width={tenth(side)} height={tenth(side)} />}
            <path className="bf-miss" d={`M${tenth(at)},${tenth(from)}V${tenth(to)}`} />
          </g>
        );
      })}
    </g>
  );
}
