import { memo } from 'react';
import { ToneFill } from '@/components/figure/ToneFill.tsx';
import { numeralSize, roomForDigits, smallestNumeralCell } from '@/lib/geometry/cells.ts';
import { cellNumber, exactNumber } from '@/lib/geometry/numbers.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Props {
  values: Matrix;
  /** Only these are drawn; all where there are none. */
  links?: Matrix;
  cell: number;
  most: number;
  /** Row set bold, or −1. */
  bold?: number;
}

/** Numbers in cells, drawn and nothing more: who points at them is the figure's affair. */
export const Cells = memo(function Cells({ values, links, cell, most, bold = -1 }: Props) {
  const numerals = cell >= smallestNumeralCell;
  return values.map((row, r) => row.map((value, c) => {
    if (links && links[r]![c] === 0) return null;
    const { side, amount } = toneOf(value, most);
    const text = cellNumber(value, Math.min(5, roomForDigits(cell)));
    return (
      <g key={`${r} ${c}`} className={`fg-cell fg-${side}${r === bold ? ' fg-bold' : ''}`} style={{ '--t': amount } as object}>
        <ToneFill as="rect" side={side} amount={amount} x={c * cell} y={r * cell} width={cell} height={cell} />
        {numerals && <text className="fg-numeral" x={(c + 0.5) * cell} y={(r + 0.5) * cell} fontSize={numeralSize(cell, text.length, 0.46)}>{text}{exactNumber(value) !== text && <title>{exactNumber(value)}</title>}</text>}
      </g>
    );
  }));
});
