'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { Grid } from '@/components/figure/Grid.tsx';
import { cellAt, cellsBetween, type Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Words } from './en.ts';

interface Props { motif: Matrix; cell: number; free: boolean; words: Words['view']; onPaint(motif: Matrix, gesture: string): void }

const rim = 2;
let strokes = 0;

/** The motif, cell by cell: press or drag to ink and to clear, arrows and space by keyboard. */
export function MotifPad({ motif, cell, free, words, onPaint }: Props) {
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const stroke = useRef<{ ink: number; last: Cell; motif: Matrix; gesture: string } | null>(null);
  const side = motif.length;
  const box = { x: rim, y: rim, cell, rows: side, columns: side };
  const size = side * cell + 2 * rim;
  const hit = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = size / (bounds.width || 1);
    return cellAt(box, (event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale);
  };
  const inked = (before: Matrix, cells: readonly Cell[], ink: number): Matrix =>
    before.map((row, r) => row.map((value, c) => (cells.some(at => at.row === r && at.column === c) ? ink : value)));
  const inkFor = (at: Cell) => (motif[at.row]![at.column]! > 0.5 ? 0 : 1);
  const extend = (to: Cell) => {
    const held = stroke.current!;
    held.motif = inked(held.motif, cellsBetween(held.last, to), held.ink);
    held.last = to;
    onPaint(held.motif, held.gesture);
  };
  const key = (event: KeyboardEvent, at: Cell) => {
    if ((event.key === ' ' || event.key === 'Enter') && free) { event.preventDefault(); return onPaint(inked(motif, [at], inkFor(at)), `key-${++strokes}`); }
    const meaning = gridKey(event, at, side, side);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    setActive(meaning.to);
  };
  return (
    <svg
      className={free ? 'fg-canvas fg-pulled fp-pad' : 'fg-canvas fp-pad'} viewBox={`0 0 ${size} ${size}`} style={{ width: size }}
      onPointerDown={event => {
        const at = hit(event);
        if (!at || !free || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setActive(at);
        stroke.current = { ink: inkFor(at), last: at, motif, gesture: `stroke-${++strokes}` };
        extend(at);
      }}
      onPointerMove={event => { const at = stroke.current && hit(event); if (at && (at.row !== stroke.current!.last.row || at.column !== stroke.current!.last.column)) extend(at); }}
      onPointerUp={() => { stroke.current = null; }} onPointerCancel={() => { stroke.current = null; }}
    >
      <Grid box={box} values={motif} most={1} part="kernel" label={words.pad} cellLabel={words.inkAt} active={active} readOnly={!free} onKey={key} onFocusCell={at => { if (at && (at.row !== active.row || at.column !== active.column)) setActive(at); }} share={0} />
    </svg>
  );
}
