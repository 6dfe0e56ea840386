'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { edgesOf, patch, type Layout } from './layout.ts';
import type { Place } from './look.ts';
import type { Sheet } from './model.ts';

interface Props {
  layout: Layout;
  sheets: readonly Sheet[];
  at: Place;
  label: string;
  cellLabel: string;
  readOnly: boolean;
  onMove: (to: Place, stretch: boolean) => void;
  onPin: () => void;
  onUnpin: () => void;
}

const arrows: Record<string, readonly [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The middle of a cell in the sheet above or below: the cell that lies nearest over the same place of the input. */
export function nearestOn(sheets: readonly Sheet[], { level, row, column }: Place, to: number): Place {
  const [from, sheet] = [sheets[level]!, sheets[to]!];
  const along = (cell: number) => Math.max(0, Math.min(sheet.side - 1, Math.round((from.at + cell * from.jump - sheet.at) / sheet.jump)));
  return { level: to, row: along(row), column: along(column) };
}

/** The chosen cell as the tower's one tab stop: arrows move it, Page Up and Page Down change sheets, Shift and an arrow compare. */
export function CellStop({ layout: { tower }, sheets, at, label, cellLabel, readOnly, onMove, onPin, onUnpin }: Props) {
  const root = useRef<SVGGElement>(null);
  useEffect(() => {
    if (root.current?.contains(document.activeElement) && document.activeElement?.getAttribute('role') !== 'gridcell') root.current.querySelector<SVGGElement>('[role="gridcell"]')?.focus({ preventScroll: true });
  });
  const { side } = sheets[at.level]!;
  const within = (value: number) => Math.max(0, Math.min(side - 1, value));
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = arrows[event.key];
    const level = event.key === 'PageUp' ? at.level + 1 : event.key === 'PageDown' ? at.level - 1 : null;
    if (step) onMove({ level: at.level, row: within(at.row + step[0]), column: within(at.column + step[1]) }, event.shiftKey);
    else if (event.key === 'Home' || event.key === 'End') onMove({ ...at, column: event.key === 'Home' ? 0 : side - 1 }, event.shiftKey);
    else if (level !== null) { if (sheets[level]) onMove(nearestOn(sheets, at, level), false); }
    else if (event.key === 'Enter' || event.key === ' ') onPin();
    else if (event.key === 'Escape') onUnpin();
    else return;
    event.preventDefault();
  };
  const sheet = sheets[at.level]!;
  return (
    <g ref={root} role="grid" aria-label={label} aria-readonly="true" aria-rowcount={side} aria-colcount={side} className="rf-stop">
      <g role="row" aria-rowindex={at.row + 1}>
        <g role="gridcell" aria-colindex={at.column + 1} tabIndex={0} aria-label={cellLabel} data-level={at.level} data-row={at.row} data-column={at.column} onKeyDown={onKeyDown}>
          <path className="rf-caret" d={patch(tower, at.level, [...edgesOf(sheet, at.column, at.column), ...edgesOf(sheet, at.row, at.row)])} />
        </g>
      </g>
    </g>
  );
}
