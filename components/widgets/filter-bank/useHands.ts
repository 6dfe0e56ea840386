'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import { cellAt, type Cell } from '@/lib/geometry/cells.ts';
import type { Entry, Layout } from './layout.ts';

/** What lies under the pointer: a cell of the picture, or an entry of the bank, with a cell where it is its map. */
export type Hit = { part: 'input'; cell: Cell } | { part: 'bank'; tile: number; entry: number; cell: Cell | null };

interface Options {
  layout: Layout;
  /** Whether the picture is being painted: a stroke then begins at once, with a finger too. */
  painting: boolean;
  onPoint(hit: Hit | null): void;
  /** Pressed, or dragged over: the choice is kept. `gesture` names one drag. */
  onChoose(hit: Hit, gesture: string): void;
  onStroke(from: Cell, to: Cell, gesture: string): void;
}

type Grasp =
  | { kind: 'stroke'; last: Cell; gesture: string }
  | { kind: 'choose'; gesture: string }
  | { kind: 'waiting'; x: number; y: number; hit: Hit; gesture: string };

/** How far a finger wanders and still taps, CSS pixels. */
const slack = 8;
let gestures = 0;

const inEntry = ({ kernel, map }: Entry, x: number, y: number): boolean =>
  x >= Math.min(kernel.x, map.x) && y >= Math.min(kernel.y, map.y) && x < map.x + map.cell * map.columns && y < map.y + map.cell * map.rows;

export function hitAt({ input, tiles }: Layout, x: number, y: number): Hit | null {
  const cell = cellAt(input, x, y);
  if (cell) return { part: 'input', cell };
  for (const [tile, entries] of tiles.entries()) for (const [entry, own] of entries.entries()) {
    if (inEntry(own, x, y)) return { part: 'bank', tile, entry, cell: cellAt(own.map, x, y) };
  }
  return null;
}

/** The reader's pointer: hovering shows, pressing keeps, dragging follows; on the picture a pen draws. Fingers scroll upright, but when they draw. */
export function useHands({ layout, painting, onPoint, onChoose, onStroke }: Options) {
  const grasp = useRef<Grasp | null>(null);
  const surface = useRef<SVGSVGElement>(null);

  // Parts of a drawing cannot say by style sheet that a finger draws here and does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => { if (grasp.current && grasp.current.kind !== 'waiting' && event.cancelable) event.preventDefault(); };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const hit = (event: PointerEvent<SVGSVGElement>): Hit | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = layout.width / (box.width || 1);
    return hitAt(layout, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const found = hit(event);
      if (!found || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const gesture = `hand-${++gestures}`;
      if (painting && found.part === 'input') {
        grasp.current = { kind: 'stroke', last: found.cell, gesture };
        onStroke(found.cell, found.cell, gesture);
      } else if (event.pointerType === 'touch') {
        grasp.current = { kind: 'waiting', x: event.clientX, y: event.clientY, hit: found, gesture };
      } else {
        grasp.current = { kind: 'choose', gesture };
        onChoose(found, gesture);
      }
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      const found = hit(event);
      if (!held) { if (event.pointerType !== 'touch') onPoint(found); return; }
      if (held.kind === 'waiting') {
        const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
        if (Math.max(dx, dy) <= slack) return;
        if (dy > dx) { grasp.current = null; return; }
        grasp.current = { kind: 'choose', gesture: held.gesture };
      }
      if (!found) return;
      if (held.kind === 'stroke') {
        if (found.part !== 'input' || (found.cell.row === held.last.row && found.cell.column === held.last.column)) return;
        onStroke(held.last, found.cell, held.gesture);
        held.last = found.cell;
      } else onChoose(found, held.gesture);
    },
    onPointerUp() {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind === 'waiting') onChoose(held.hit, held.gesture);
    },
    onPointerCancel() { grasp.current = null; },
    onPointerLeave(event: PointerEvent<SVGSVGElement>) { if (!grasp.current && event.pointerType !== 'touch') onPoint(null); },
  };
}
