import { showNumber } from '@/lib/geometry/numbers.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import { ToneFill } from './ToneFill.tsx';

const steps = 21;
const bar = 6;

/** The scale of signed values, its zero marked. Without `signed` it begins at 0. */
export function Legend({ x, y, width, most, signed = true }: { x: number; y: number; width: number; most: number; signed?: boolean }) {
  const tone = (i: number) => toneOf(signed ? (2 * i) / (steps - 1) - 1 : i / (steps - 1), 1);
  const marks = signed
    ? [{ at: 0, value: -most, anchor: 'start' }, { at: width / 2, value: 0, anchor: 'middle' }, { at: width, value: most, anchor: 'end' }] as const
    : [{ at: 0, value: 0, anchor: 'start' }, { at: width, value: most, anchor: 'end' }] as const;
  return (
    <g className="fg-legend" transform={`translate(${x},${y})`} aria-hidden="true">
      {Array.from({ length: steps }, (_, i) => (
        <ToneFill key={i} as="rect" x={(i * width) / steps} width={width / steps + 0.4} height={bar} {...tone(i)} />
      ))}
      <rect className="fg-legend-frame" width={width} height={bar} />
      {signed && <line x1={width / 2} x2={width / 2} y1={-3} y2={bar + 3} />}
      {marks.map(({ at, value, anchor }) => <text key={at} x={at} y={bar + 5} dominantBaseline="hanging" textAnchor={anchor}>{showNumber(value)}</text>)}
    </g>
  );
}
