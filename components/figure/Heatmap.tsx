import { memo } from 'react';
import { smallestLinedCell } from '@/lib/geometry/cells.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import { ToneFill } from './ToneFill.tsx';

/**
 * A matrix without numerals. Cells of one tone are one path, so thousands of cells are a few dozen elements:
 * drawn by the server like everything else, following the theme without being drawn again, whole in a saved SVG.
 */
const levels = 24;

/** Path data by signed level: runs of equal neighbours in a row are one rectangle. */
export function tonePaths(values: readonly (readonly number[])[], most: number, cell: number): Map<number, string> {
  const paths = new Map<number, string>();
  for (const [r, row] of values.entries()) {
    let start = 0;
    const level = row.map(v => {
      const { side, amount } = toneOf(v, most);
      return side === 'zero' ? 0 : Math.max(1, Math.round(amount * levels)) * (side === 'negative' ? -1 : 1);
    });
    for (let c = 1; c <= level.length; c++) {
      if (c < level.length && level[c] === level[start]) continue;
      const tone = level[start]!;
      if (tone) paths.set(tone, `${paths.get(tone) ?? ''}M${start * cell},${r * cell}h${(c - start) * cell}v${cell}h${(start - c) * cell}z`);
      start = c;
    }
  }
  return paths;
}

const lines = (rows: number, columns: number, cell: number) =>
  Array.from({ length: rows - 1 }, (_, r) => `M0,${(r + 1) * cell}h${columns * cell}`).join('')
  + Array.from({ length: columns - 1 }, (_, c) => `M${(c + 1) * cell},0v${rows * cell}`).join('');

export const Heatmap = memo(function Heatmap({ values, most, cell }: { values: readonly (readonly number[])[]; most: number; cell: number }) {
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  return (
    <g aria-hidden="true" shapeRendering="crispEdges">
      {[...tonePaths(values, most, cell)].map(([level, d]) => (
        <ToneFill key={level} as="path" d={d} side={level < 0 ? 'negative' : 'positive'} amount={Math.abs(level) / levels} />
      ))}
      {cell >= smallestLinedCell && <path className="fg-lines" d={lines(rows, columns, cell)} />}
    </g>
  );
});
