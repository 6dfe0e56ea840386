'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import { cellsBetween, type Cell } from '@/lib/geometry/cells.ts';
import type { Hit } from './hit.ts';

export interface Grip {
  drawing: { width: number; height: number };
  hitAt: (x: number, y: number) => Hit | null;
  /** Whether a press on the picture paints. */
  painting: boolean;
  /** The number that a press on a channel drags; null where it is not to be changed. */
  valueAt: (hit: Extract<Hit, { part: 'plane' }>) => number | null;
  paint: (cells: readonly Cell[], gesture: string) => void;
  pull: (hit: Extract<Hit, { part: 'plane' }>, value: number, gesture: string) => void;
  travel: (to: { row: number; column: number }, gesture: string) => void;
  point: (hit: Hit | null) => void;
  choose: (hit: Hit, pointer: string) => void;
}

type Grasp =
  | { kind: 'paint'; last: Cell; gesture: string }
  | { kind: 'value'; hit: Extract<Hit, { part: 'plane' }>; y: number; start: number; gesture: string; moved: boolean }
  | { kind: 'window'; gesture: string };

const pixelsPerStep = 2;
let strokes = 0;

/** The reader's pointer: points, chooses, paints pixels, pulls a channel's number up or down, moves the window over a large picture. */
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

  const hit = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return grip.hitAt(((event.clientX - box.left) * grip.drawing.width) / box.width, ((event.clientY - box.top) * grip.drawing.height) / box.height);
  };
  const hold = (event: PointerEvent<SVGSVGElement>, grasped: Grasp) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grasp.current = grasped;
  };

  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const found = hit(event);
      if (!found || event.button !== 0) return;
      const gesture = `stroke-${++strokes}`;
      if (found.part === 'overview') {
        hold(event, { kind: 'window', gesture });
        return grip.travel(found, gesture);
      }
      if (found.part === 'picture' && grip.painting) {
        hold(event, { kind: 'paint', last: found.place, gesture });
        return grip.paint([found.place], gesture);
      }
      const start = found.part === 'plane' && event.pointerType !== 'touch' ? grip.valueAt(found) : null;
      if (found.part === 'plane' && start !== null) return hold(event, { kind: 'value', hit: found, y: event.clientY, start, gesture, moved: false });
      return grip.choose(found, event.pointerType);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      if (held?.kind === 'window') { const to = hit(event); return to?.part === 'overview' ? grip.travel(to, held.gesture) : undefined; }
      if (held?.kind === 'paint') {
        const to = hit(event);
        if (to?.part !== 'picture' || (to.place.row === held.last.row && to.place.column === held.last.column)) return undefined;
        const cells = cellsBetween(held.last, to.place);
        held.last = to.place;
        return grip.paint(cells, held.gesture);
      }
      if (held?.kind === 'value') {
        const turns = Math.round((held.y - event.clientY) / pixelsPerStep);
        held.moved ||= turns !== 0;
        return held.moved ? grip.pull(held.hit, Math.max(0, Math.min(255, held.start + turns)), held.gesture) : undefined;
      }
      return event.pointerType === 'touch' ? undefined : grip.point(hit(event));
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind === 'value' && !held.moved) grip.choose(held.hit, event.pointerType);
    },
    onPointerCancel() { grasp.current = null; },
    onPointerLeave(event: PointerEvent<SVGSVGElement>) { if (!grasp.current && event.pointerType !== 'touch') grip.point(null); },
  };
}
export type Hands = ReturnType<typeof useHands>;
