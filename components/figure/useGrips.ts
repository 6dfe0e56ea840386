'use client';

import { useEffect, useRef, type PointerEvent } from 'react';

/** A place in a drawing, in its own units. */
export interface Place { x: number; y: number }
/** Something that can be grabbed, by its name. */
export interface Spot extends Place { key: string }
/** `gesture` names one drag, so that it is one undo; `fine` while Shift is held. */
export interface Held { gesture: string; fine: boolean }

interface Options {
  /** Width of the drawing in its own units; it may be shown scaled. */
  width: number;
  /** What can be grabbed now, the uppermost last. */
  grips: readonly Spot[];
  onDrag(key: string, at: Place, held: Held): void;
  /** A grip was taken hold of, and let go again. `moved`: the reader dragged it, and did not only press. */
  onGrab?(key: string): void;
  onDrop?(key: string, moved: boolean): void;
  /** Pressed and let go beside every grip. */
  onTap?(at: Place): void;
  /** Dragged beside every grip, sideways first where the pointer is a finger: by how far since the last call. */
  onSweep?(by: Place, held: Held): void;
  /** Hovering (or pressing) there, at most `near` one grip; null: the pointer has left. */
  onPoint?(at: Place | null, near: string | null): void;
}

type Grasp =
  | { kind: 'grip'; key: string; offset: Place; start: Place; gesture: string; moved: boolean }
  | { kind: 'waiting' | 'sweep'; start: Place; last: Place; gesture: string };

/** How near to its middle a finger and a mouse take a grip, and how far a press may wander and still be one, CSS pixels. */
const reach = { touch: 24, mouse: 13 } as const;
const slack = { touch: 8, mouse: 3 } as const;
let gestures = 0;

/** The grip nearest to a place, within reach; the later one of equals, because it lies on top. */
export function nearestGrip(grips: readonly Spot[], { x, y }: Place, within: number): Spot | null {
  let found: Spot | null = null;
  let best = within;
  for (const grip of grips) {
    const distance = Math.hypot(grip.x - x, grip.y - y);
    if (distance > best) continue;
    found = grip;
    best = distance;
  }
  return found;
}

/**
 * The reader's hands on a drawing with points to drag: mouse, pen and fingers. Spread the answer on the `<svg>`.
 * A finger beside every grip scrolls the page; the nearest grip within a finger's width is taken at once.
 */
export function useGrips({ width, grips, onDrag, onGrab, onDrop, onTap, onSweep, onPoint }: Options) {
  const grasp = useRef<Grasp | null>(null);
  const surface = useRef<SVGSVGElement>(null);

  // Parts of a drawing cannot say by style sheet that a finger drags here and does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => { if (grasp.current && grasp.current.kind !== 'waiting' && event.cancelable) event.preventDefault(); };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const handOf = (event: PointerEvent) => (event.pointerType === 'mouse' ? 'mouse' : 'touch');
  const place = (event: PointerEvent<SVGSVGElement>): Place & { scale: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / (box.width || 1);
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale, scale };
  };
  const near = (event: PointerEvent<SVGSVGElement>, at: Place & { scale: number }) => nearestGrip(grips, at, reach[handOf(event)] * at.scale);

  return {
    ref: surface,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return;
      const at = place(event);
      const grip = near(event, at);
      if (!grip && !onTap && !onSweep) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const gesture = `drag ${++gestures}`;
      grasp.current = grip
        ? { kind: 'grip', key: grip.key, offset: { x: at.x - grip.x, y: at.y - grip.y }, start: at, gesture, moved: false }
        : { kind: 'waiting', start: at, last: at, gesture };
      if (grip) onGrab?.(grip.key);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const at = place(event);
      const held = grasp.current;
      if (!held) { if (event.pointerType !== 'touch') onPoint?.(at, near(event, at)?.key ?? null); return; }
      const how = { gesture: held.gesture, fine: event.shiftKey };
      const [dx, dy] = [at.x - held.start.x, at.y - held.start.y];
      const far = Math.hypot(dx, dy) > slack[handOf(event)] * at.scale;
      if (held.kind === 'grip') {
        held.moved ||= far;
        if (held.moved) onDrag(held.key, { x: at.x - held.offset.x, y: at.y - held.offset.y }, how);
        return;
      }
      if (held.kind === 'waiting') {
        if (!far) return;
        if (!onSweep || (event.pointerType === 'touch' && Math.abs(dy) > Math.abs(dx))) { grasp.current = null; return; }
        held.kind = 'sweep';
        onPoint?.(null, null);
      }
      onSweep?.({ x: at.x - held.last.x, y: at.y - held.last.y }, how);
      held.last = at;
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind === 'grip') onDrop?.(held.key, held.moved);
      if (held?.kind === 'waiting') onTap?.(place(event));
    },
    onPointerCancel() {
      const held = grasp.current;
      grasp.current = null;
      if (held?.kind === 'grip') onDrop?.(held.key, held.moved);
    },
    onPointerLeave(event: PointerEvent<SVGSVGElement>) {
      if (!grasp.current && event.pointerType !== 'touch') onPoint?.(null, null);
    },
  };
}
