import { linearScale } from '@/components/figure/chart/scale.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Words } from './en.ts';
import { tenth } from './layout.ts';
import type { Unit } from './neuron.ts';

/** Distances from the origin along the arrow that are drawn. */
const reach = 6;
/** Outputs the axis may end at: it grows in steps, so that a steeper slope looks steeper. */
const tops = [8, 20, 50, 120, 300];
const [left, right, top, bottom] = [30, 8, 10, 30];

/** The plane seen from the side, along the arrow: nothing, then a slope. b moves the bend, w tilts the slope. */
export function Hinge({ width, height, unit, outputs, chosen, words }: { width: number; height: number; unit: Unit; outputs: Matrix; chosen: number; words: Words['view'] }) {
  const length = Math.hypot(unit.w1, unit.w2);
  const most = Math.max(...outputs.map(row => row[4]!), 1);
  const high = tops.find(value => value >= most) ?? Math.ceil(most);
  const x = linearScale([-reach, reach], [left, width - right]);
  const y = linearScale([0, high], [height - bottom, top]);
  const says = (at: number) => Math.max(0, length * at + unit.b);
  const bend = length > 1e-9 ? -unit.b / length : null;
  const stops = [-reach, ...(bend !== null && Math.abs(bend) < reach ? [bend] : []), reach];
  const base = height - bottom;
  return (
    <svg className="fg-canvas bf-hinge" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={bend === null ? words.noDirection : words.hinge(showNumber(bend))}>
      <path className="bf-axis" d={`M${left},${base + 0.5}H${width - right}M${Math.round(x.toPx(0)) + 0.5},${top}V${base + 5}`} />
      {[0, high / 2, high].map(v => <text key={v} className="bf-tick" x={left - 6} y={tenth(y.toPx(v))} dy="0.34em" textAnchor="end">{showNumber(v)}</text>)}
      {[-4, 0, 4].map(v => <text key={v} className="bf-tick" x={tenth(x.toPx(v))} y={base + 18} textAnchor="middle">{showNumber(v)}</text>)}
      <svg x={left} y={0} width={width - left - right} height={base + 8} viewBox={`${left} 0 ${width - left - right} ${base + 8}`}>
        <path className="bf-line" d={stops.map((at, i) => `${i ? 'L' : 'M'}${tenth(x.toPx(at))},${tenth(y.toPx(says(at)))}`).join('')} />
        {bend !== null && <path className="bf-lift" d={`M${tenth(x.toPx(0))},${base}H${tenth(x.toPx(Math.max(-reach, Math.min(reach, bend))))}`} />}
        {outputs.map(([cx, cy, fires, , output], i) => (
          <circle key={i} className={`${fires === 1 ? 'bf-point' : 'bf-silent'}${i === chosen ? ' bf-chosen' : ''}`} r={4.5} cx={tenth(x.toPx(length > 1e-9 ? (unit.w1 * cx! + unit.w2 * cy!) / length : 0))} cy={tenth(y.toPx(output!))} />
        ))}
      </svg>
    </svg>
  );
}
