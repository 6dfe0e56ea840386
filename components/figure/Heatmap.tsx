import { memo } from 'react';
import { smallestLinedCell } from '@/lib/geometry/cells.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import { ToneFill } from './ToneFill.tsx';

/**
 * A matrix without numerals. Cells of one tone are one path, so thousands of cells are a few dozen elements:
 * drawn by the server like everything else, following the theme without being drawn again, whole in a saved SVG.
 */
const levels = 24;

/** Path data by signed level, in cells: runs of equal neighbours in a row are one rectangle. Steps are relative, which compresses best. */
export function tonePaths(values: readonly (readonly number[])[], most: number): Map<number, string> {
  const paths = new Map<number, { data: string; row: number; column: number }>();
  for (const [r, row] of values.entries()) {
    let start = 0;
    const level = row.map(v => {
      const { side, amount } = toneOf(v, most);
      return side === 'zero' ? 0 : Math.max(1, Math.round(amount * levels)) * (side === 'negative' ? -1 : 1);
    });
    for (let c = 1; c <= level.length; c++) {
      if (c < level.length && level[c] === level[start]) continue;
      const tone = level[start]!;
      const { data, row, column } = paths.get(tone) ?? { data: '', row: 0, column: 0 };
      if (tone) paths.set(tone, { data: `${data}m${start - column} ${r - row}h${c - start}v1h${start - c}z`, row: r, column: start });
      start = c;
    }
  }
  return new Map([...paths].map(([tone, { data }]) => [tone, data]));
}

const lines = (rows: number, columns: number, cell: number) =>
  Array.from({ length: rows - 1 }, (_, r) => `M0,${(r + 1) * cell}h${columns * cell}`).join('')
  + Array.from({ length: columns - 1 }, (_, c) => `M${(c + 1) * cell},0v${rows * cell}`).join('');

interface Props { values: readonly (readonly number[])[]; most: number; cell: number }

/** The cells alone, one unit wide: the same whatever the size they are drawn at. */
export const HeatmapCells = memo(function HeatmapCells({ values, most }: Omit<Props, 'cell'>) {
  return [...tonePaths(values, most)].map(([level, d]) => (
    <ToneFill key={level} as="path" d={d} side={level < 0 ? 'negative' : 'positive'} amount={Math.abs(level) / levels} />
  ));
});

export const Heatmap = memo(function Heatmap({ values, most, cell }: Props) {
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  return (
    <g aria-hidden="true" shapeRendering="crispEdges">
      <g transform={cell === 1 ? undefined : `scale(${cell})`}><HeatmapCells values={values} most={most} /></g>
      {cell >= smallestLinedCell && <path className="fg-lines" d={lines(rows, columns, cell)} />}
    </g>
  );
});
