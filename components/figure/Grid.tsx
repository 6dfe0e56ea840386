'use client';

import { memo, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { boxHeight, boxWidth, numeralSize, roomForDigits, showsNumerals, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { cellNumber, exactNumber } from '@/lib/geometry/numbers.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import { Heatmap } from './Heatmap.tsx';
import { toneStyle } from './ToneFill.tsx';

export interface GridProps {
  box: Box;
  values: readonly (readonly number[])[];
  /** The value that is full ink. */
  most: number;
  /** What the numbers are: the colour of frame and heading, and what lights up with words. */
  part: 'input' | 'kernel' | 'output' | 'gradient' | 'plain';
  /** Accessible name. */
  label: string;
  cellLabel: (row: number, column: number, value: string) => string;
  /** The one cell that Tab reaches; arrows move it. */
  active: Cell;
  readOnly: boolean;
  /** Numerals share of a cell. */
  share?: number;
  /** Cells whose numerals are set bold, as ranges. */
  bold?: (row: number, column: number) => boolean;
  /** Cells not yet computed: present, but blank. */
  blank?: (row: number, column: number) => boolean;
  onKey?: (event: KeyboardEvent, at: Cell) => void;
  /** Focus came to a cell; `byKeyboard` where the browser shows it. Null: it left the grid. */
  onFocusCell?: (at: Cell | null, byKeyboard: boolean) => void;
  /** Marks above the cells, in the grid's own coordinates. */
  children?: ReactNode;
}

interface RowProps {
  row: number;
  values: readonly number[];
  cell: number;
  most: number;
  share: number;
  /** One character a cell: "b" bold, "x" blank, "." plain. Text, so that unchanged rows are not drawn again. */
  states: string;
  /** Column of the tab stop, or −1. */
  stop: number;
  cellLabel: GridProps['cellLabel'];
}

const Row = memo(function Row({ row, values, cell, most, share, states, stop, cellLabel }: RowProps) {
  return (
    <g role="row" aria-rowindex={row + 1}>
      {values.map((value, column) => {
        const { side, amount } = toneOf(value, most);
        const text = cellNumber(value, Math.min(6, roomForDigits(cell)));
        const exact = exactNumber(value);
        const state = states[column];
        return (
          <g
            key={column} role="gridcell" aria-colindex={column + 1} aria-label={cellLabel(row + 1, column + 1, text || exact)}
            tabIndex={column === stop ? 0 : -1} data-row={row} data-column={column}
            className={`fg-cell fg-${side}${state === 'b' ? ' fg-bold' : state === 'x' ? ' fg-blank' : ''}`} style={toneStyle(amount)}
          >
            <rect className="fg-tone" x={column * cell} y={row * cell} width={cell} height={cell} />
            <text className="fg-numeral" x={(column + 0.5) * cell} y={(row + 0.5) * cell} fontSize={numeralSize(cell, text.length, share)}>{text}</text>
          </g>
        );
      })}
    </g>
  );
});

/** A map too large for numerals: one reachable cell stands for all, its place told by row and column. It stays the same element, so that it keeps the focus. */
function Proxy({ box, values, active, cellLabel }: GridProps) {
  const { row, column } = active;
  const value = values[row]?.[column];
  return value === undefined ? null : (
    <g role="row" aria-rowindex={row + 1}>
      <g role="gridcell" aria-colindex={column + 1} tabIndex={0} data-row={row} data-column={column} aria-label={cellLabel(row + 1, column + 1, exactNumber(value))}>
        <rect className="fg-proxy" x={column * box.cell} y={row * box.cell} width={box.cell} height={box.cell} />
      </g>
    </g>
  );
}

/** Cells with their numbers: an accessible grid with one tab stop, drawn in SVG. Pointing is the figure's affair. */
export function Grid(props: GridProps) {
  const { box, values, most, part, label, cellLabel, active, readOnly, share = 0.34, bold, blank, onKey, onFocusCell, children } = props;
  const grid = useRef<SVGGElement>(null);
  const numerals = showsNumerals(box);

  // Focus follows the active cell, wherever the change came from, as long as the focus is in this grid.
  useEffect(() => {
    const inside = grid.current?.contains(document.activeElement);
    if (inside) grid.current!.querySelector<SVGGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [active.row, active.column]);

  const cellOf = (target: EventTarget) => {
    const { row, column } = (target as SVGGElement).dataset ?? {};
    return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
  };
  const states = (row: number, columns: number) =>
    Array.from({ length: columns }, (_, column) => (blank?.(row, column) ? 'x' : bold?.(row, column) ? 'b' : '.')).join('');

  return (
    <g
      ref={grid} role="grid" className={`fg-grid fg-${part}`} data-part={part} transform={`translate(${box.x},${box.y})`}
      aria-label={label} aria-readonly={readOnly} aria-rowcount={box.rows} aria-colcount={box.columns}
      onKeyDown={event => { const at = cellOf(event.target); if (at) onKey?.(event, at); }}
      onFocus={event => { const at = cellOf(event.target); if (at) onFocusCell?.(at, event.target.matches(':focus-visible')); }}
      onBlur={() => onFocusCell?.(null, false)}
    >
      <rect className="fg-back" width={boxWidth(box)} height={boxHeight(box)} aria-hidden="true" />
      {numerals
        ? values.map((row, r) => (
          <Row key={r} row={r} values={row} cell={box.cell} most={most} share={share} cellLabel={cellLabel}
            states={states(r, row.length)} stop={r === active.row ? active.column : -1} />
        ))
        : <><Heatmap values={blank ? values.map((row, r) => row.map((v, c) => (blank(r, c) ? 0 : v))) : values} most={most} cell={box.cell} /><Proxy {...props} /></>}
      <rect className="fg-frame" width={boxWidth(box)} height={boxHeight(box)} aria-hidden="true" />
      {children}
      <rect className="fg-caret" x={active.column * box.cell + 2} y={active.row * box.cell + 2} width={Math.max(2, box.cell - 4)} height={Math.max(2, box.cell - 4)} aria-hidden="true" />
    </g>
  );
}
