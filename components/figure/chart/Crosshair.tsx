import { Dot } from './Curve.tsx';
import type { Plot, Tone } from './plot.ts';

/** A number at a height of the crosshair, as it is written. */
export interface CrosshairPoint { y: number; tone: Tone; text: string; above?: boolean }

interface Props { x: number; plot: Plot; points: readonly CrosshairPoint[]; title?: string }

/** Room that a number needs beside the line before it changes sides, CSS pixels. */
const room = 130;

/** The hairline under the pointer, with the exact numbers where it meets the lines. */
export function Crosshair({ x, plot, points, title }: Props) {
  const left = plot.right - x < room;
  return (
    <g className="crosshair" aria-hidden="true">
      <path className="crosshair-line" d={`M${Math.round(x) + 0.5},${plot.top}V${plot.bottom}`} />
      {title && <text className="crosshair-title" x={Math.max(plot.left + 40, Math.min(plot.right - 40, x))} y={plot.top - 8} textAnchor="middle">{title}</text>}
      {points.map(({ y, tone, text, above }, i) => (
        <g key={i}>
          <Dot x={x} y={y} tone={tone} hollow />
          <text className={`value-label tone-${tone}`} x={x + (left ? -10 : 10)} y={y + (above ?? left ? -9 : 19)} textAnchor={left ? 'end' : 'start'}>{text}</text>
        </g>
      ))}
    </g>
  );
}
