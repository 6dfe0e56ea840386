'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import type { Block } from './ink.ts';
import { cellUnder, nearestCell, type Layout } from './layout.ts';
import type { Place } from './look.ts';
import type { Sheet } from './model.ts';

interface Cell { row: number; column: number }

interface Options {
  layout: Layout;
  sheets: readonly Sheet[];
  /** Whether cells can be picked; whether a block can be drawn on the input from above. */
  picks: boolean;
  draws: boolean;
  block: Block | null;
  onPick: (place: Place) => void;
  /** A drag over a sheet: the cell where it began stays, the other follows. */
  onCompare: (from: Place, to: Place, gesture: string) => void;
  onDraw: (block: Block, gesture: string) => void;
  onPoint: (place: Place | null) => void;
  onPointMap: (cell: Cell | null) => void;
}

type Grasp =
  | { kind: 'sheet'; from: Place; x: number; y: number; moved: boolean; gesture: string }
  | { kind: 'map'; anchor: Cell; gesture: string };

/** How far a press may wander and still be one, and how near a corner is taken, CSS pixels. */
const slack = { mouse: 3, touch: 8 } as const;
const cornerReach = { mouse: 10, touch: 22 } as const;
let gestures = 0;

export const blockOf = (a: Cell, b: Cell): Block => ({ top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) });

/** The corner of a block that a hand takes, as the corner that stays. */
export function cornerTaken({ top, left, bottom, right }: Block, x: number, y: number, cell: number, reach: number): Cell | null {
  const corners = [[bottom + 1, right + 1, top, left], [top, left, bottom, right], [top, right + 1, bottom, left], [bottom + 1, left, top, right]] as const;
  const found = corners.find(([row, column]) => Math.hypot(column * cell - x, row * cell - y) <= reach);
  return found ? { row: found[2], column: found[3] } : null;
}

/** The reader's hands on the drawing: pick and compare on the sheets, draw a block on the input from above. */
export function useHands(options: Options) {
  const { layout, sheets, picks, draws, block, onPick, onCompare, onDraw, onPoint, onPointMap } = options;
  const { tower, map } = layout;
  const grasp = useRef<Grasp | null>(null);
  const surface = useRef<SVGSVGElement>(null);

  // While a finger draws or compares it does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => {
      const held = grasp.current;
      if (held && (held.kind === 'map' || held.moved) && event.cancelable) event.preventDefault();
    };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const handOf = (event: PointerEvent) => (event.pointerType === 'mouse' ? 'mouse' : 'touch');
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = layout.width / (box.width || 1);
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
  };
  const side = sheets[0]!.side;
  const mapCell = ({ x, y }: { x: number; y: number }, beyond = false): Cell | null => {
    const [row, column] = [Math.floor((y - map.y) / map.cell), Math.floor((x - map.x) / map.cell)];
    if (beyond) return { row: Math.max(0, Math.min(side - 1, row)), column: Math.max(0, Math.min(side - 1, column)) };
    return row >= 0 && column >= 0 && row < side && column < side ? { row, column } : null;
  };
  /** The topmost sheet under a point. */
  const placeUnder = ({ x, y }: { x: number; y: number }): Place | null => {
    for (let level = sheets.length - 1; level >= 0; level--) {
      const cell = cellUnder(tower, sheets[level]!, level, x, y);
      if (cell) return { level, ...cell };
    }
    return null;
  };

  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return;
      const point = at(event);
      const corner = draws && block ? cornerTaken(block, point.x - map.x, point.y - map.y, map.cell, cornerReach[handOf(event)]) : null;
      const cell = corner ?? (draws ? mapCell(point) : null);
      if (cell) {
        event.currentTarget.setPointerCapture(event.pointerId);
        grasp.current = { kind: 'map', anchor: cell, gesture: `block-${++gestures}` };
        if (!corner) onDraw(blockOf(cell, cell), grasp.current.gesture);
        return;
      }
      const from = picks ? placeUnder(point) : null;
      if (!from) { if (!draws) onPointMap(mapCell(point)); return; }
      event.currentTarget.setPointerCapture(event.pointerId);
      grasp.current = { kind: 'sheet', from, ...point, moved: false, gesture: `compare-${++gestures}` };
      if (event.pointerType === 'mouse') onPick(from);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const point = at(event);
      const held = grasp.current;
      if (held?.kind === 'map') return onDraw(blockOf(held.anchor, mapCell(point, true)!), held.gesture);
      if (held) {
        held.moved ||= Math.hypot(point.x - held.x, point.y - held.y) > slack[handOf(event)];
        const to = { level: held.from.level, ...nearestCell(tower, sheets[held.from.level]!, held.from.level, point.x, point.y) };
        if (held.moved && (to.row !== held.from.row || to.column !== held.from.column)) onCompare(held.from, to, held.gesture);
        return;
      }
      if (event.pointerType === 'touch') return;
      const cell = mapCell(point);
      onPointMap(draws ? null : cell);
      onPoint(picks && !cell ? placeUnder(point) : null);
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind === 'sheet' && !held.moved && event.pointerType !== 'mouse') onPick(held.from);
    },
    onPointerCancel() { grasp.current = null; },
    onPointerLeave(event: PointerEvent<SVGSVGElement>) {
      if (grasp.current || event.pointerType === 'touch') return;
      onPoint(null);
      onPointMap(null);
    },
  };
}
