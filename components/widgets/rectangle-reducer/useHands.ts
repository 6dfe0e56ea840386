'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import { cellAt, type Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Layout } from './layout.ts';
import type { WeightName } from './network.ts';

/** What can be taken hold of in the plane: a rectangle by its middle (`corner` null) or one of its corners. */
export interface Held { rectangle: 'a' | 'b'; corner: number | null }
export type MatrixName = 'a' | 'b' | WeightName;
export type Hit =
  | { kind: 'matrix'; name: MatrixName; at: Cell }
  | { kind: 'result'; rectangle: 'a' | 'b'; layer: number; at: Cell };

export interface Handle extends Held { x: number; y: number }

export interface Grip {
  layout: Layout;
  handles: readonly Handle[];
  matrix: (name: MatrixName) => Matrix;
  free: (name: MatrixName) => boolean;
  refuse: () => void;
  point: (hit: Hit | null) => void;
  choose: (hit: Hit) => void;
  hover: (held: Held | null) => void;
  /** A drag in the plane: begins, goes to a place in the drawing, ends. */
  lift: (held: Held) => void;
  carry: (held: Held, dx: number, dy: number, gesture: string) => void;
  drop: () => void;
  turn: (name: MatrixName, at: Cell, value: number, gesture: string) => void;
}

type Grasp =
  | { kind: 'handle'; held: Held; x: number; y: number; gesture: string; moved: boolean }
  | { kind: 'weight'; hit: Extract<Hit, { kind: 'matrix' }>; y: number; start: number; value: number; gesture: string; moved: boolean };

const pixelsPerStep = 12;
const reach = { touch: 26, mouse: 16 };
let gestures = 0;

/** The kernel cell that stands at a place of the drawing: four weights may lie in a row. */
const upright = (flat: boolean, at: Cell): Cell => (flat ? { row: at.column, column: at.row } : at);

export function hitAt({ a, b, w, flat }: Layout, x: number, y: number): Hit | null {
  for (const rectangle of ['a', 'b'] as const) {
    for (const [layer, box] of (rectangle === 'a' ? a : b).entries()) {
      const at = cellAt(box, x, y);
      if (at) return layer === 0 ? { kind: 'matrix', name: rectangle, at } : { kind: 'result', rectangle, layer, at };
    }
  }
  for (const [i, box] of w.entries()) {
    const at = cellAt(box, x, y);
    if (at) return { kind: 'matrix', name: `w${i + 1}` as WeightName, at: upright(flat[i]!, at) };
  }
  return null;
}

/** The reader's hands: corners and rectangles are carried, weights turned, results pointed at. */
export function useHands(grip: Grip) {
  const grasp = useRef<Grasp | null>(null);
  const surface = useRef<SVGSVGElement>(null);

  // Parts of a drawing cannot say by style sheet that a finger drags here and does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => { if (grasp.current && event.cancelable) event.preventDefault(); };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const place = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - bounds.left) * grip.layout.width) / bounds.width, ((event.clientY - bounds.top) * grip.layout.height) / bounds.height] as const;
  };
  function handleAt(event: PointerEvent<SVGSVGElement>): Handle | null {
    const [x, y] = place(event);
    const near = event.pointerType === 'touch' ? reach.touch : reach.mouse;
    const distance = (h: Handle) => Math.hypot(h.x - x, h.y - y);
    const free = grip.handles.filter(h => grip.free(h.rectangle) && distance(h) <= near);
    return free.length ? free.reduce((best, h) => (distance(h) < distance(best) ? h : best)) : null;
  }

  function turn(event: PointerEvent, held: Extract<Grasp, { kind: 'weight' }>) {
    const turns = Math.round((held.y - event.clientY) / pixelsPerStep);
    if (!turns && !held.moved) return;
    const value = event.shiftKey ? Math.round(held.start * 10 + turns) / 10 : Math.round(held.start * 2 + turns) / 2;
    held.moved = true;
    if (value === held.value) return;
    held.value = value;
    grip.turn(held.hit.name, held.hit.at, value, held.gesture);
  }

  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return;
      const [x, y] = place(event);
      const handle = handleAt(event);
      if (handle) {
        event.currentTarget.setPointerCapture(event.pointerId);
        grasp.current = { kind: 'handle', held: { rectangle: handle.rectangle, corner: handle.corner }, x, y, gesture: `carry-${++gestures}`, moved: false };
        grip.lift(grasp.current.held);
        return;
      }
      const hit = hitAt(grip.layout, x, y);
      if (!hit) return;
      if (hit.kind === 'matrix' && !grip.free(hit.name)) { grip.choose(hit); grip.refuse(); return; }
      if (hit.kind === 'matrix') {
        event.currentTarget.setPointerCapture(event.pointerId);
        const value = grip.matrix(hit.name)[hit.at.row]![hit.at.column]!;
        grasp.current = { kind: 'weight', hit, y: event.clientY, start: value, value, gesture: `turn-${++gestures}`, moved: false };
      }
      grip.choose(hit);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      const [x, y] = place(event);
      if (held?.kind === 'weight') return turn(event, held);
      if (held?.kind === 'handle') {
        if (!held.moved && Math.hypot(x - held.x, y - held.y) < 2) return undefined;
        held.moved = true;
        return grip.carry(held.held, x - held.x, y - held.y, held.gesture);
      }
      if (event.pointerType === 'touch') return undefined;
      const handle = handleAt(event);
      grip.hover(handle);
      return grip.point(handle ? null : hitAt(grip.layout, x, y));
    },
    onPointerUp() {
      if (grasp.current?.kind === 'handle') grip.drop();
      grasp.current = null;
    },
    onPointerCancel() {
      if (grasp.current?.kind === 'handle') grip.drop();
      grasp.current = null;
    },
    onPointerLeave() {
      if (grasp.current) return;
      grip.hover(null);
      grip.point(null);
    },
  };
}

export type Hands = ReturnType<typeof useHands>;
