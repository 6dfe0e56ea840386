import { AxisX } from '@/components/figure/chart/Axes.tsx';
import { Dot } from '@/components/figure/chart/Curve.tsx';
import type { Plot } from '@/components/figure/chart/plot.ts';
import { linearScale } from '@/components/figure/chart/scale.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { median } from '@/lib/plain/twoSamples.ts';
import { fixed } from '../../numbers.ts';

export interface DotRow { label: string; losses: readonly number[]; hollow: boolean }

interface Props { rows: readonly DotRow[]; locale: Locale; width: number; medianWord: string; label: string }

const radius = 5;
const [rowHeight, headRoom, axisRoom] = [64, 22, 32];
const pixelsPerTick = 90;

/** How far up each dot goes so that none lies on another, in dots. Deterministic: from the left, on the lowest free place. */
function levelsOf(xs: readonly number[]): number[] {
  const levels = xs.map(() => 0);
  const order = xs.map((_, place) => place).toSorted((a, b) => xs[a]! - xs[b]!);
  order.forEach((place, at) => {
    const near = order.slice(0, at).filter(other => Math.abs(xs[other]! - xs[place]!) < 2 * radius).map(other => levels[other]!);
    while (near.includes(levels[place]!)) levels[place]!++;
  });
  return levels;
}

/** Last losses, one dot a run and one row a model, the middle of each marked. */
export function Dots({ rows, locale, width, medianWord, label }: Props) {
  const all = rows.flatMap(({ losses }) => losses);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const margin = Math.max((high - low) * 0.08, 0.001);
  const height = rows.length * rowHeight + headRoom + axisRoom;
  const plot: Plot = { left: 10, right: width - 10, top: headRoom, bottom: height - axisRoom };
  const x = linearScale([Math.max(0, low - margin), high + margin], [plot.left + radius, plot.right - radius]);
  const ticks = x.ticks(Math.max(2, Math.floor(width / pixelsPerTick)));
  // As many decimals as tell two neighbouring ticks apart.
  const decimals = ticks.length > 1 ? Math.max(2, Math.ceil(-Math.log10((ticks[1]! - ticks[0]!) * 1.001))) : 2;
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <AxisX scale={x} plot={plot} ticks={ticks.map(value => ({ value, label: fixed(value, locale, decimals) }))} />
      {rows.map((row, at) => {
        const base = headRoom + (at + 1) * rowHeight - 12;
        const xs = row.losses.map(loss => x.toPx(loss));
        const levels = levelsOf(xs);
        const middle = row.losses.length > 0 ? x.toPx(median(row.losses)) : null;
        return (
          <g key={row.label}>
            <text className="tick" x={plot.left} y={base - rowHeight + 26}>{row.label}{row.losses.length > 0 && <tspan className="series-label tone-ink">, {medianWord} {fixed(median(row.losses), locale, 4)}</tspan>}</text>
            {xs.map((px, place) => <Dot key={place} x={px} y={base - levels[place]! * 9} tone="ink" hollow={row.hollow} r={radius} />)}
            {middle !== null && <path className="lab-median" d={`M${middle},${base - 24}V${base + 9}`} />}
          </g>
        );
      })}
    </svg>
  );
}
