'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import { cellAt, cellsBetween, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** A grid of a drawing, and what a drag does to it. */
export interface HeldGrid {
  key: string;
  box: Box;
  values: Matrix;
  /** `paint`: a stroke sets cells to ink or to zero. `pull`: a drag up or down changes one number. `none`: it is only pointed at. */
  how: 'paint' | 'pull' | 'none';
  /** The reader may change it. */
  free: boolean;
  /** What a stroke paints with, where the reader chose it: a cell that holds it already is painted 0. */
  ink?: number | undefined;
}
export interface GridHit { key: string; at: Cell }

interface Options {
  /** Width of the drawing in its own units; it may be shown scaled. */
  width: number;
  grids: readonly HeldGrid[];
  onPut(key: string, values: Matrix, gesture: string): void;
  /** Hovering there, or a resting finger; null: the pointer has left. */
  onPoint?(hit: GridHit | null): void;
  /** Pressed and let go without a change. */
  onChoose?(hit: GridHit, pointer: string): void;
  /** A press on a grid that may not be changed. */
  onRefuse?(): void;
}

type Grasp =
  | { kind: 'paint'; grid: string; ink: number; values: Matrix; last: Cell; gesture: string }
  | { kind: 'pull'; grid: string; at: Cell; y: number; start: number; value: number; gesture: string; moved: boolean }
  | { kind: 'waiting'; grid: HeldGrid; at: Cell; x: number; y: number; timer: ReturnType<typeof setTimeout> }
  | { kind: 'shown' };

const pixelsPerStep = 12;
const longPress = 380;
const slack = 8;
const most = 1e6;
let gestures = 0;

export const withCell = (m: Matrix, { row, column }: Cell, value: number): Matrix =>
  m.map((line, r) => (r === row ? line.map((v, c) => (c === column ? value : v)) : line));

/** What a stroke paints with: 9 as a rule, 1 in a picture of values up to 1, the largest value there is above 9. */
export function inkOf(m: Matrix): number {
  const top = largest(m);
  return top > 9 ? Math.ceil(top) : top > 0 && top <= 1 ? 1 : 9;
}

/**
 * The reader's pointer on grids of one drawing. Spread the answer on the `<svg>`. A finger that moves up or down first
 * scrolls the page; one that rests takes hold of a number, or shows what a painted cell does.
 */
export function useGridHands({ width, grids, onPut, onPoint, onChoose, onRefuse }: Options) {
  const grasp = useRef<Grasp | null>(null);
  const surface = useRef<SVGSVGElement>(null);

  // Parts of a drawing cannot say by style sheet that a finger drags here and does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => { if ((grasp.current?.kind === 'paint' || grasp.current?.kind === 'pull') && event.cancelable) event.preventDefault(); };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const of = (key: string) => grids.find(grid => grid.key === key);
  function find(event: PointerEvent<SVGSVGElement>): { grid: HeldGrid; at: Cell } | null {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = width / (bounds.width || 1);
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale];
    for (const grid of grids) {
      const at = cellAt(grid.box, x, y);
      if (at) return { grid, at };
    }
    return null;
  }
  const hitOf = (found: { grid: HeldGrid; at: Cell } | null): GridHit | null => found && { key: found.grid.key, at: found.at };

  function paint(stroke: Extract<Grasp, { kind: 'paint' }>, to: Cell) {
    let next = stroke.values;
    for (const cell of cellsBetween(stroke.last, to)) {
      const value = next[cell.row]?.[cell.column];
      if (value !== undefined && value !== stroke.ink) next = withCell(next, cell, stroke.ink);
    }
    stroke.last = to;
    if (next === stroke.values) return;
    stroke.values = next;
    onPut(stroke.grid, next, stroke.gesture);
  }

  function begin(grid: HeldGrid, at: Cell, y: number) {
    const value = grid.values[at.row]?.[at.column];
    if (value === undefined) { grasp.current = null; return; }
    const gesture = `hand-${++gestures}`;
    if (grid.how === 'pull') { grasp.current = { kind: 'pull', grid: grid.key, at, y, start: value, value, gesture, moved: false }; return; }
    const stroke: Grasp = { kind: 'paint', grid: grid.key, ink: grid.ink === undefined ? (value === 0 ? inkOf(grid.values) : 0) : value === grid.ink ? 0 : grid.ink, values: grid.values, last: at, gesture };
    grasp.current = stroke;
    paint(stroke, at);
  }

  function pull(held: Extract<Grasp, { kind: 'pull' }>, event: PointerEvent) {
    const turns = Math.round((held.y - event.clientY) / pixelsPerStep);
    if (!turns && !held.moved) return;
    const grid = of(held.grid);
    if (!grid) return;
    held.moved = true;
    const raw = event.shiftKey ? Math.round(held.start * 10 + turns) / 10 : Math.round(held.start) + turns;
    const value = Math.max(-most, Math.min(most, raw)) + 0;
    if (value === held.value || grid.values[held.at.row]?.[held.at.column] === undefined) return;
    held.value = value;
    onPut(held.grid, withCell(grid.values, held.at, value), held.gesture);
  }

  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const found = find(event);
      if (!found || event.button !== 0) return;
      const { grid, at } = found;
      if (grid.how === 'none') { onChoose?.({ key: grid.key, at }, event.pointerType); return; }
      if (!grid.free) { onRefuse?.(); onChoose?.({ key: grid.key, at }, event.pointerType); return; }
      if (event.pointerType !== 'touch') {
        event.currentTarget.setPointerCapture(event.pointerId);
        onChoose?.({ key: grid.key, at }, event.pointerType);
        begin(grid, at, event.clientY);
        return;
      }
      const y = event.clientY;
      const timer = setTimeout(() => {
        if (grid.how === 'pull') begin(grid, at, y); else grasp.current = { kind: 'shown' };
        onPoint?.({ key: grid.key, at });
      }, longPress);
      grasp.current = { kind: 'waiting', grid, at, x: event.clientX, y, timer };
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      if (held?.kind === 'paint') { const to = find(event); if (to?.grid.key === held.grid) paint(held, to.at); return; }
      if (held?.kind === 'pull') { pull(held, event); return; }
      if (held?.kind === 'waiting') {
        const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
        if (Math.max(dx, dy) < slack) return;
        clearTimeout(held.timer);
        grasp.current = null;
        if (dx > dy && held.grid.how === 'paint') begin(of(held.grid.key) ?? held.grid, held.at, event.clientY);
        return;
      }
      if (event.pointerType !== 'touch') onPoint?.(hitOf(find(event)));
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind !== 'waiting') return;
      clearTimeout(held.timer);
      onChoose?.({ key: held.grid.key, at: held.at }, event.pointerType);
      if (held.grid.how === 'paint') { begin(of(held.grid.key) ?? held.grid, held.at, event.clientY); grasp.current = null; }
    },
    onPointerCancel() {
      if (grasp.current?.kind === 'waiting') clearTimeout(grasp.current.timer);
      grasp.current = null;
    },
    onPointerLeave(event: PointerEvent<SVGSVGElement>) {
      if (!grasp.current && event.pointerType !== 'touch') onPoint?.(null);
    },
    onContextMenu(event: { preventDefault(): void }) { if (grasp.current) event.preventDefault(); },
  };
}
