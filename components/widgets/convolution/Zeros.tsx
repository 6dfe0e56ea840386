import { memo } from 'react';
import { boxHeight, boxWidth, numeralSize, showsNumerals, smallestLinedCell, type Box } from '@/lib/geometry/cells.ts';

interface Props { outer: Box; inner: Box; share: number }

/** The ring of zeros around the input: dotted, outside the frame, not the reader's to change. */
export const Zeros = memo(function Zeros({ outer, inner, share }: Props) {
  const { cell } = outer;
  const [top, left] = [Math.round((inner.y - outer.y) / cell), Math.round((inner.x - outer.x) / cell)];
  if (outer.rows === inner.rows && outer.columns === inner.columns) return null;
  const outside = (r: number, c: number) => r < top || r >= top + inner.rows || c < left || c >= left + inner.columns;
  const cells = Array.from({ length: outer.rows * outer.columns }, (_, i) => [Math.floor(i / outer.columns), i % outer.columns] as const);
  const lines = cell >= smallestLinedCell
    ? [...Array.from({ length: outer.rows + 1 }, (_, r) => `M0,${r * cell}h${boxWidth(outer)}`), ...Array.from({ length: outer.columns + 1 }, (_, c) => `M${c * cell},0v${boxHeight(outer)}`)]
    : [`M0,0h${boxWidth(outer)}v${boxHeight(outer)}h${-boxWidth(outer)}z`];
  return (
    <g className="fg-zeros" transform={`translate(${outer.x},${outer.y})`} aria-hidden="true">
      <rect className="fg-back" width={boxWidth(outer)} height={boxHeight(outer)} />
      <path className="fg-dotted" d={lines.join('')} />
      {showsNumerals(outer) && cells.filter(([r, c]) => outside(r, c)).map(([r, c]) => (
        <text key={`${r},${c}`} className="fg-numeral" x={(c + 0.5) * cell} y={(r + 0.5) * cell} fontSize={numeralSize(cell, 1, share)}>0</text>
      ))}
    </g>
  );
});
