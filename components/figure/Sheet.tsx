import { memo } from 'react';
import { boxHeight, boxWidth, numeralSize, roomForDigits, showsNumerals, type Box } from '@/lib/geometry/cells.ts';
import { cellNumber, exactNumber } from '@/lib/geometry/numbers.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import { Heatmap } from './Heatmap.tsx';
import { toneStyle } from './ToneFill.tsx';

interface Props {
  box: Box;
  values: readonly (readonly number[])[];
  most: number;
  part: 'input' | 'kernel' | 'output' | 'gradient' | 'plain';
}

/**
 * A matrix to be looked at: tones, numerals where they fit, a frame. No grid for keyboards and screen readers: what it
 * shows is said elsewhere. Where nobody edits or walks the cells it costs a page much less than `Grid`.
 */
export const Sheet = memo(function Sheet({ box, values, most, part }: Props) {
  const { cell } = box;
  return (
    <g className={`fg-grid fg-${part}`} data-part={part} transform={`translate(${box.x},${box.y})`} aria-hidden="true">
      <rect className="fg-back" width={boxWidth(box)} height={boxHeight(box)} />
      {showsNumerals(box) ? values.map((row, r) => row.map((value, c) => {
        const { side, amount } = toneOf(value, most);
        const text = cellNumber(value, Math.min(6, roomForDigits(cell)));
        const exact = exactNumber(value);
        return (
          <g key={`${r},${c}`} className={`fg-cell fg-${side}`} style={toneStyle(amount)}>
            <rect className="fg-tone" x={c * cell} y={r * cell} width={cell} height={cell}>{exact !== text && <title>{exact}</title>}</rect>
            <text className="fg-numeral" x={(c + 0.5) * cell} y={(r + 0.5) * cell} fontSize={numeralSize(cell, text.length)}>{text}</text>
          </g>
        );
      })) : <g transform={`scale(${cell})`}><Heatmap values={values} most={most} cell={1} /></g>}
      <rect className="fg-frame" width={boxWidth(box)} height={boxHeight(box)} />
    </g>
  );
});
