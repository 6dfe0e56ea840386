'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import { cellAt, cellsBetween, type Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { held as bounded, inkOf, withCell, type Editable } from './edits.ts';
import type { Layout } from './layout.ts';

export type Part = 'input' | 'kernel' | 'products' | 'output';
export interface Hit { part: Part; at: Cell }

/** Cells of the input count from its own corner: in the ring of zeros they are negative or too large. */
export function hitAt(layout: Stand, pads: { top: number; left: number }, x: number, y: number): Hit | null {
  for (const part of ['input', 'kernel', 'products', 'output'] as const) {
    const at = cellAt(layout[part], x, y);
    if (at) return { part, at: part === 'input' ? { row: at.row - pads.top, column: at.column - pads.left } : at };
  }
  return null;
}

/** Where the grids stand in the drawing. */
export type Stand = Pick<Layout, 'width' | 'height' | Part>;

export interface Grip {
  layout: Stand;
  pads: { top: number; left: number };
  matrix: (part: Editable) => Matrix;
  free: (part: Editable) => boolean;
  put: (part: Editable, matrix: Matrix, gesture: string) => void;
  point: (hit: Hit | null, pointer: string) => void;
  choose: (hit: Hit, pointer: string) => void;
  refuse: () => void;
}

type Grasp =
  | { kind: 'paint'; ink: number; matrix: Matrix; last: Cell; gesture: string }
  | { kind: 'weight'; at: Cell; y: number; start: number; value: number; gesture: string; moved: boolean }
  | { kind: 'waiting'; at: Cell; x: number; y: number; timer: ReturnType<typeof setTimeout> }
  | { kind: 'shown' };

const pixelsPerStep = 12;
const longPress = 450;
const slack = 8;
let strokes = 0;

/**
 * The reader's hands: painting the input, dragging weights, pointing, tapping.
 * A finger that moves up or down first scrolls the page; one that rests shows what the cell reaches.
 */
export function useHands(grip: Grip) {
  const grasp = useRef<Grasp | null>(null);
  const surface = useRef<SVGSVGElement>(null);

  // Parts of a drawing cannot say by style sheet that a finger drags here and does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => {
      const dragging = grasp.current?.kind === 'weight' || grasp.current?.kind === 'paint' || (event.target as Element).closest('.fg-handle');
      if (dragging && event.cancelable) event.preventDefault();
    };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const place = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - bounds.left) * grip.layout.width) / bounds.width, ((event.clientY - bounds.top) * grip.layout.height) / bounds.height] as const;
  };
  const hit = (event: PointerEvent<SVGSVGElement>) => hitAt(grip.layout, grip.pads, ...place(event));
  const inside = ({ row, column }: Cell) => grip.matrix('input')[row]?.[column] !== undefined;

  function paint(stroke: Extract<Grasp, { kind: 'paint' }>, to: Cell) {
    let next = stroke.matrix;
    for (const cell of cellsBetween(stroke.last, to)) {
      const value = next[cell.row]?.[cell.column];
      if (value !== undefined && value !== stroke.ink) next = withCell(next, cell, stroke.ink);
    }
    stroke.last = to;
    if (next === stroke.matrix) return;
    stroke.matrix = next;
    grip.put('input', next, stroke.gesture);
  }

  function beginStroke(at: Cell, pointer: string) {
    if (pointer === 'touch') grip.point(null, pointer);
    const matrix = grip.matrix('input');
    const value = matrix[at.row]?.[at.column];
    // The cell may have gone under a resting finger: the page around the figure can change it too.
    if (value === undefined) { grasp.current = null; return; }
    const ink = value > 0 ? 0 : inkOf(matrix);
    const stroke: Grasp = { kind: 'paint', ink, matrix, last: at, gesture: `stroke-${++strokes}` };
    grasp.current = stroke;
    paint(stroke, at);
  }

  function drag(event: PointerEvent<SVGSVGElement>, held: Extract<Grasp, { kind: 'weight' }>) {
    const turns = Math.round((held.y - event.clientY) / pixelsPerStep);
    if (!turns && !held.moved) return;
    const value = bounded(event.shiftKey ? Math.round(held.start * 10 + turns) / 10 : Math.round(held.start) + turns);
    held.moved = true;
    if (value === held.value) return;
    held.value = value;
    grip.put('kernel', withCell(grip.matrix('kernel'), held.at, value), held.gesture);
  }

  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const found = hit(event);
      if (!found || event.button !== 0) return;
      const touch = event.pointerType === 'touch';
      if (found.part === 'input' && inside(found.at)) {
        if (!grip.free('input')) return touch ? grip.point(found, 'touch') : grip.refuse();
        if (!touch) { event.currentTarget.setPointerCapture(event.pointerId); return beginStroke(found.at, event.pointerType); }
        const timer = setTimeout(() => { grasp.current = { kind: 'shown' }; grip.point(found, 'touch'); }, longPress);
        grasp.current = { kind: 'waiting', at: found.at, x: event.clientX, y: event.clientY, timer };
        return undefined;
      }
      if (found.part === 'kernel' && grip.free('kernel')) {
        event.currentTarget.setPointerCapture(event.pointerId);
        const value = grip.matrix('kernel')[found.at.row]![found.at.column]!;
        grasp.current = { kind: 'weight', at: found.at, y: event.clientY, start: value, value, gesture: `weight-${++strokes}`, moved: false };
        return undefined;
      }
      return grip.choose(found, event.pointerType);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      if (held?.kind === 'paint') { const to = hit(event); return to?.part === 'input' ? paint(held, to.at) : undefined; }
      if (held?.kind === 'weight') return drag(event, held);
      if (held?.kind === 'waiting') {
        const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
        if (Math.max(dx, dy) < slack) return undefined;
        clearTimeout(held.timer);
        if (dx > dy) beginStroke(held.at, 'touch'); else grasp.current = null;
        return undefined;
      }
      return event.pointerType === 'touch' ? undefined : grip.point(hit(event), event.pointerType);
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind === 'waiting') { clearTimeout(held.timer); beginStroke(held.at, 'touch'); grasp.current = null; }
      if (held?.kind === 'weight' && !held.moved) grip.choose({ part: 'kernel', at: held.at }, event.pointerType);
    },
    onPointerCancel() {
      if (grasp.current?.kind === 'waiting') clearTimeout(grasp.current.timer);
      grasp.current = null;
    },
    onPointerLeave(event: PointerEvent<SVGSVGElement>) {
      if (!grasp.current && event.pointerType !== 'touch') grip.point(null, event.pointerType);
    },
    onContextMenu(event: { preventDefault(): void }) {
      if (grasp.current?.kind === 'waiting' || grasp.current?.kind === 'shown') event.preventDefault();
    },
  };
}

export type Hands = ReturnType<typeof useHands>;
