import type { Plot, Tick } from './plot.ts';
import type { Scale } from './scale.ts';

/** Half a pixel: a hairline falls on one row of pixels, not on two. */
const crisp = (px: number) => Math.round(px) + 0.5;

const tickLength = 4;
const lineHeight = 18;

interface AxisProps { scale: Scale; plot: Plot; ticks: readonly Tick[] }

/** The axis below a chart: one line, short ticks, labels; a tick may have a second line of words. */
export function AxisX({ scale, plot, ticks, labelsBelow = 8 }: AxisProps & { labelsBelow?: number }) {
  return (
    <g className="axis axis-x" aria-hidden="true">
      <path className="axis-line" d={`M${plot.left},${crisp(plot.bottom)}H${plot.right}`} />
      {ticks.map(({ value, label, second }) => {
        const px = crisp(scale.toPx(value));
        return (
          <g key={value}>
            <path className="axis-line" d={`M${px},${crisp(plot.bottom)}v${tickLength}`} />
            <text className="tick" x={px} y={plot.bottom + labelsBelow + lineHeight * 0.75} textAnchor="middle">
              {label}
              {second && <tspan className="tick-second" x={px} dy={lineHeight}>{second}</tspan>}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The axis at the left: labels, and a hairline across the chart for every tick. The tick at the bottom is the x axis's own line. */
export function AxisY({ scale, plot, ticks }: AxisProps) {
  return (
    <g className="axis axis-y" aria-hidden="true">
      {ticks.map(({ value, label }) => {
        const px = crisp(scale.toPx(value));
        return (
          <g key={value}>
            {Math.abs(px - crisp(plot.bottom)) > 1 && <path className="grid-line" d={`M${plot.left},${px}H${plot.right}`} />}
            <text className="tick" x={plot.left - 8} y={px} dy="0.34em" textAnchor="end">{label}</text>
          </g>
        );
      })}
    </g>
  );
}
