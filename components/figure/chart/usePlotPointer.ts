import { useRef, type PointerEvent } from 'react';
import type { Plot } from './plot.ts';

interface Options {
  plot: Plot;
  /** Where the handle stands now, pixels: a touch near it grabs it at once. */
  handle: number | null;
  /** The pointer hovers at this x (pixels), or has left. */
  onPoint?: (px: number | null) => void;
  /** The reader drags to this x. One `drag` number per gesture. */
  onDrag?: (px: number, drag: number) => void;
}

/** How near to the handle a finger and a mouse take it, and how far a finger moves before it drags, CSS pixels. */
const reach = 24;
const mouseReach = 10;
const slack = 6;

/** `offset`: how far beside the handle it was grabbed. */
interface Gesture { drag: number; startPx: number; startY: number; held: boolean; offset: number }

/**
 * Hovering and dragging along x on a chart's drawing area. A mouse drags from anywhere. A finger drags from the handle,
 * or once it moves sideways; a tap jumps; a finger that scrolls the page changes nothing.
 */
export function usePlotPointer({ plot, handle, onPoint, onDrag }: Options) {
  const gesture = useRef<Gesture | null>(null);
  const drags = useRef(0);
  const toPx = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / (box.width || 1);
    return plot.left + Math.max(0, Math.min(1, share)) * (plot.right - plot.left);
  };
  const onPointerDown = (event: PointerEvent<SVGElement>) => {
    if (!onDrag || event.button !== 0) return;
    const px = toPx(event);
    const beside = handle === null ? Infinity : px - handle;
    const grabbed = Math.abs(beside) < (event.pointerType === 'mouse' ? mouseReach : reach);
    const held = event.pointerType === 'mouse' || grabbed;
    gesture.current = { drag: ++drags.current, startPx: px, startY: event.clientY, held, offset: grabbed ? beside : 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!held) return;
    onPoint?.(null);
    if (!grabbed) onDrag(px, drags.current);
  };
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    const px = toPx(event);
    const now = gesture.current;
    if (!now) {
      if (event.pointerType === 'mouse') onPoint?.(px);
      return;
    }
    now.held ||= Math.abs(px - now.startPx) > slack;
    if (now.held) onDrag?.(px - now.offset, now.drag);
  };
  const onPointerUp = (event: PointerEvent<SVGElement>) => {
    const now = gesture.current;
    gesture.current = null;
    if (now && !now.held && Math.abs(event.clientY - now.startY) <= slack) onDrag?.(toPx(event), now.drag);
  };
  const onPointerCancel = () => { gesture.current = null; };
  const onPointerLeave = () => onPoint?.(null);
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave };
}
