'use client';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { cellAt, cellsBetween, type Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Props {
  values: Matrix;
  width: number;
  label: string;
  cellLabel(row: number, column: number, value: string): string;
  /** `stroke` is new for every stroke and every key: one undo each. */
  onDraw(values: Matrix, stroke: number): void;
}

const side = 28;
const rim = 2;
/** A pen about as wide as those of the digits: full ink at its middle, half beside it. */
const pen: readonly (readonly [down: number, across: number, ink: number])[] = [[0, 0, 1], [0, 1, 0.9], [1, 0, 0.9], [1, 1, 0.7], [0, -1, 0.45], [-1, 0, 0.45], [-1, 1, 0.35], [1, -1, 0.35]];
let strokes = 0;

function inked(values: Matrix, from: Cell, to: Cell): Matrix {
  const picture = values.map(row => [...row]);
  for (const { row, column } of cellsBetween(from, to)) for (const [down, across, ink] of pen) {
    const line = picture[row + down];
    if (line?.[column + across] !== undefined) line[column + across] = Math.max(line[column + across]!, ink);
  }
  return picture;
}

/** A page of 28 × 28 to draw on: by mouse or finger, or cell by cell with the keys (digits give the ink, Delete takes it). */
export function Pad({ values, width, label, cellLabel, onDraw }: Props) {
  const [at, setAt] = useState<Cell>({ row: 14, column: 14 });
  const held = useRef<{ from: Cell; values: Matrix; stroke: number } | null>(null);
  const cell = (width - 2 * rim) / side;
  const box = { x: rim, y: rim, cell, rows: side, columns: side };
  const hit = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = width / (bounds.width || 1);
    return cellAt(box, (event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale);
  };
  const ink = (to: Cell) => {
    const now = held.current!;
    now.values = inked(now.values, now.from, to);
    now.from = to;
    onDraw(now.values, now.stroke);
  };
  const key = (event: KeyboardEvent, from: Cell) => {
    if (event.key === ' ') {
      event.preventDefault();
      onDraw(inked(values, from, from), ++strokes);
      return;
    }
    const meaning = gridKey(event, from, side, side);
    if (!meaning || meaning.kind === 'leave') return;
    event.preventDefault();
    if (meaning.kind === 'move') return setAt(meaning.to);
    if (meaning.kind === 'type' && !/\d/.test(meaning.text)) return;
    const value = meaning.kind === 'type' ? Number(meaning.text) / 9 : meaning.kind === 'clear' ? 0 : values[from.row]![from.column]! > 0.5 ? 0 : 1;
    onDraw(values.map((row, r) => row.map((v, c) => (r === from.row && c === from.column ? value : v))), ++strokes);
  };
  return (
    <div className="fg-stage see-pad" style={{ width }}>
      <svg className="fg-canvas" viewBox={`0 0 ${width} ${width}`}
        onPointerDown={event => {
          const to = hit(event);
          if (!to || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { from: to, values, stroke: ++strokes };
          ink(to);
        }}
        onPointerMove={event => { const to = held.current && hit(event); if (to) ink(to); }}
        onPointerUp={() => { held.current = null; }} onPointerCancel={() => { held.current = null; }}>
        <Grid box={box} values={values} most={1} part="input" label={label} cellLabel={cellLabel} active={at} readOnly={false} onKey={key} onFocusCell={to => { if (to) setAt(to); }} />
      </svg>
    </div>
  );
}
