import type { Plot } from './plot.ts';
import type { Scale } from './scale.ts';
import { spread } from './spread.ts';

/** A level worth knowing, with its name and its number as they are written. */
export interface Reference { value: number; label: string; text: string }

interface Props {
  references: readonly Reference[];
  scale: Scale;
  plot: Plot;
  /** Beside the chart where there is room, else upon the line's right end. */
  labels: 'beside' | 'upon';
}

const labelHeight = 17;

/** Dotted levels across a chart, each with its name and number. Levels outside the axis are left out; labels keep apart. */
export function ReferenceLines({ references, scale, plot, labels }: Props) {
  const shown = references.filter(({ value }) => scale.toPx(value) >= plot.top - 1 && scale.toPx(value) <= plot.bottom + 1);
  const wanted = shown.map(({ value }) => scale.toPx(value) - (labels === 'upon' ? labelHeight / 2 : 0));
  const placed = spread(wanted, labelHeight, [plot.top, plot.bottom]);
  return (
    <g className="references">
      {shown.map(({ value, label, text }, i) => (
        <g key={label}>
          <path className="reference" d={`M${plot.left},${Math.round(scale.toPx(value)) + 0.5}H${plot.right}`} />
          <text className="reference-label" x={labels === 'beside' ? plot.right + 10 : plot.right} y={placed[i]} dy="0.34em"
            textAnchor={labels === 'beside' ? 'start' : 'end'}>
            {label} <tspan className="number">{text}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}
