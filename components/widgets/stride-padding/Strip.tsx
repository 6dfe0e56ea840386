'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { toneStyle } from '@/components/figure/ToneFill.tsx';
import { cellNumber, exactNumber } from '@/lib/geometry/numbers.ts';
import { numeralSize, roomForDigits } from '@/lib/geometry/cells.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import { smallestText } from './layout.ts';

export interface StripCell {
  key: number;
  x: number;
  value: number;
  /** What a screen reader says of it. */
  label: string;
  /** `zero`: padding; `unread`: no window reads it; `blank`: not computed yet. */
  state: 'own' | 'zero' | 'unread' | 'blank';
  bold: boolean;
}

interface Props {
  part: 'input' | 'output';
  label: string;
  cells: readonly StripCell[];
  y: number;
  width: number;
  height: number;
  most: number;
  /** Position of the one cell that Tab reaches. */
  active: number;
  onMove: (position: number) => void;
  onPoint: (position: number | null) => void;
  onTap: (position: number) => void;
}

/** Cells in one line, wherever they stand: an accessible grid of one row with one tab stop. */
export function Strip({ part, label, cells, y, width, height, most, active, onMove, onPoint, onTap }: Props) {
  const strip = useRef<SVGGElement>(null);
  useEffect(() => {
    if (strip.current?.contains(document.activeElement)) strip.current.querySelector<SVGGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [active]);
  const key = (event: KeyboardEvent) => {
    const meaning = gridKey(event, { row: 0, column: active }, 1, cells.length);
    if (meaning?.kind === 'leave') onPoint(null);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    onMove(meaning.to.column);
  };
  return (
    <g ref={strip} role="grid" aria-label={label} aria-readonly="true" aria-rowcount={1} aria-colcount={cells.length} className={`fg-grid fg-${part}`} data-part={part}
      onKeyDown={key} onFocus={event => { if (event.target.matches(':focus-visible')) onPoint(active); }} onBlur={() => onPoint(null)}>
      <g role="row">
        {cells.map((cell, position) => (
          <Cell key={cell.key} cell={cell} y={y} width={width} height={height} most={most} stop={position === active} position={position} onPoint={onPoint} onTap={onTap} />
        ))}
      </g>
    </g>
  );
}

type CellProps = Pick<Props, 'y' | 'width' | 'height' | 'most' | 'onPoint' | 'onTap'> & { cell: StripCell; stop: boolean; position: number };

function Cell({ cell: { x, value, label, state, bold }, y, width, height, most, stop, position, onPoint, onTap }: CellProps) {
  const { side, amount } = toneOf(state === 'blank' ? 0 : value, most);
  const text = cellNumber(value, Math.min(6, roomForDigits(width)));
  return (
    <g role="gridcell" aria-label={label} tabIndex={stop ? 0 : -1} className={`fg-cell fg-${side} sp-${state}${bold ? ' fg-bold' : ''}`} style={toneStyle(amount)}
      onPointerEnter={event => { if (event.pointerType !== 'touch') onPoint(position); }} onClick={() => onTap(position)}>
      <rect className="fg-tone" x={x} y={y} width={width} height={height}>{exactNumber(value) !== text && <title>{exactNumber(value)}</title>}</rect>
      {state === 'unread' && <Hatch x={x} y={y} width={width} height={height} />}
      {width >= smallestText.cell && state !== 'blank' && (
        <text className="fg-numeral" x={x + width / 2} y={y + height / 2} fontSize={numeralSize(width, text.length, 0.36)}>{text}</text>
      )}
      {stop && <rect className="sp-caret" x={x + 2} y={y + 2} width={Math.max(1, width - 4)} height={height - 4} />}
    </g>
  );
}

/** Slanted lines over what no window reads. */
export function Hatch({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const gap = Math.max(3, Math.min(7, Math.min(width, height) / 4));
  const lines: string[] = [];
  for (let at = gap; at < width + height; at += gap) {
    const [x1, y1] = at < height ? [0, at] : [at - height, height];
    const [x2, y2] = at < width ? [at, 0] : [width, at - width];
    lines.push(`M${x + x1},${y + y1}L${x + x2},${y + y2}`);
  }
  return <path className="sp-hatch" d={lines.join('')} aria-hidden="true" />;
}
