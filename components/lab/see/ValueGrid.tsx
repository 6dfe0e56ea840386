'use client';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Frame } from '@/components/figure/Frame.tsx';
import { Grid, type GridProps } from '@/components/figure/Grid.tsx';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { boxHeight, boxWidth, cellAt, showsNumerals, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { mostOf } from './maps.ts';

interface Props {
  values: Matrix;
  /** Width to be filled, CSS pixels. */
  width: number;
  label: string;
  cellLabel(row: number, column: number, value: string): string;
  part?: GridProps['part'];
  /** The value of full ink; the largest there is unless given. */
  most?: number;
  /** The cell that is marked, and what choosing another does. Absent: the grid marks what is pointed at by itself. */
  at?: Cell;
  onChoose?(at: Cell): void;
}

const rim = 2;
const largestCell = 44;

/** A matrix to be read cell by cell: by pointer, or by arrows from one tab stop; the chosen cell and its number stand below. */
export function ValueGrid({ values, width, label, cellLabel, part = 'plain', most, at, onChoose }: Props) {
  const [own, setOwn] = useState<Cell | null>(null);
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  const chosen = at ?? own ?? { row: 0, column: 0 };
  const active = { row: Math.min(chosen.row, rows - 1), column: Math.min(chosen.column, columns - 1) };
  const cell = Math.max(1, Math.min(largestCell, (width - 2 * rim) / columns));
  const box = { x: rim, y: rim, cell, rows, columns };
  const drawn = { width: boxWidth(box) + 2 * rim, height: boxHeight(box) + 2 * rim };
  const choose = (to: Cell) => { setOwn(to); onChoose?.(to); };
  const [pointed, setPointed] = useState<Cell | null>(null);
  const read = pointed ?? at ?? own;
  const value = read && values[read.row]?.[read.column];
  const hit = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = drawn.width / (bounds.width || 1);
    return cellAt(box, (event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale);
  };
  const key = (event: KeyboardEvent, from: Cell) => {
    const meaning = gridKey(event, from, rows, columns);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    choose(meaning.to);
  };
  return (
    <div className="fg-stage see-grid" style={{ width: drawn.width }}>
      <svg className="fg-canvas" viewBox={`0 0 ${drawn.width} ${drawn.height}`} onPointerDown={event => { const to = hit(event); if (to && event.button === 0) choose(to); }}
        onPointerMove={event => setPointed(event.pointerType === 'mouse' ? hit(event) : null)} onPointerLeave={() => setPointed(null)}>
        <Grid box={box} values={values} most={most ?? Math.max(1e-12, mostOf(values.flat()))} part={part} label={label} cellLabel={cellLabel} active={active} readOnly onKey={key}
          onFocusCell={to => { if (to && (to.row !== active.row || to.column !== active.column)) choose(to); else if (to && !at) setOwn(to); }}>
          {(at ?? own) && <Frame kind="chosen" x={active.column * cell} y={active.row * cell} width={cell} height={cell} />}
        </Grid>
      </svg>
      {!showsNumerals(box) && <p className="see-reading" aria-hidden="true">{value === undefined || value === null ? '' : cellLabel(read!.row + 1, read!.column + 1, showNumber(value))}</p>}
    </div>
  );
}
