import { Heatmap } from '@/components/figure/Heatmap.tsx';
import type { Matrix } from '@/lib/params/kinds.ts';

/** Marks are drawn on 112 × 64 units. */
export const markWidth = 112;
export const markHeight = 64;

type Meaning = 'input' | 'kernel' | 'output' | 'gradient' | 'ink' | 'axis' | 'rule';

interface Look { of: Meaning; strength?: number; dashed?: boolean; soft?: boolean; full?: boolean }
const look = ({ of, strength = 1.25, dashed, soft, full }: Look) => ({
  className: `mark-line of-${of}${soft ? ' soft' : ''}${full ? ' full' : ''}`,
  strokeWidth: strength,
  strokeDasharray: dashed ? '2.5 2.5' : undefined,
});

/** A frame; `soft`: filled with the page or a pale tone of its meaning, `full`: with ink. */
export const Box = ({ x, y, width, height = width, ...rest }: Look & { x: number; y: number; width: number; height?: number }) =>
  <rect x={x} y={y} width={width} height={height} {...look(rest)} />;

type Point = readonly [x: number, y: number];
export const Line = ({ through, ...rest }: Look & { through: readonly Point[] }) =>
  <path d={`M${through.map(([x, y]) => `${+x.toFixed(1)},${+y.toFixed(1)}`).join('L')}`} {...look(rest)} />;

/** Values as tones, with thin lines between the cells. */
export function Cells({ values, most, x, y, cell }: { values: Matrix; most: number; x: number; y: number; cell: number }) {
  const [rows, columns] = [values.length, values[0]!.length];
  const lines = Array.from({ length: rows + 1 }, (_, r) => `M0,${r * cell}h${columns * cell}`).concat(Array.from({ length: columns + 1 }, (_, c) => `M${c * cell},0v${rows * cell}`));
  return (
    <g transform={`translate(${x},${y})`}>
      <rect className="fg-back" width={columns * cell} height={rows * cell} />
      <Heatmap values={values} most={most} cell={cell} />
      <path className="fg-lines" d={lines.join('')} />
    </g>
  );
}
