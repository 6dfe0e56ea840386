import { curvePath } from './path.ts';
import type { Tone } from './plot.ts';
import type { Scale } from './scale.ts';

interface Props {
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** How many points of the buffers to draw; all when left out. */
  count?: number;
  x: Scale;
  y: Scale;
  tone: Tone;
  dashed?: boolean;
  thin?: boolean;
  thick?: boolean;
}

/** A line through points. Long buffers are thinned to what the pixels can show. */
export function Curve({ xs, ys, count, x, y, tone, dashed, thin, thick }: Props) {
  const weight = thick ? ' thick' : thin ? ' thin' : '';
  return <path className={`curve tone-${tone}${weight}${dashed ? ' dashed' : ''}`} d={curvePath(xs, ys, x, y, count)} />;
}

/** A point on a line: filled, or hollow where it only marks what is pointed at. */
export function Dot({ x, y, tone, hollow, r = 4.5 }: { x: number; y: number; tone: Tone; hollow?: boolean; r?: number }) {
  return <circle className={`dot tone-${tone}${hollow ? ' hollow' : ''}`} cx={x} cy={y} r={r} />;
}
