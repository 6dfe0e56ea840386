'use client';

import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { side } from './filter.ts';

export interface Spot { x: number; y: number }

interface Props {
  canvas: RefObject<HTMLCanvasElement | null>;
  name: string;
  part: 'input' | 'output';
  /** The patch under the pointer, in pixels of the picture. */
  spot: Spot | null;
  rows: number;
  columns: number;
  label: string;
  onSpot: (spot: Spot | null) => void;
  onTake: (spot: Spot) => void;
}

const steps: Record<string, [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const stride = 8;
const within = (value: number) => Math.max(0, Math.min(side - 1, value));

/** One picture; its patches are taken by click or tap, and by arrows (with Shift pixel by pixel) and Enter. */
export function Pane({ canvas, name, part, spot, rows, columns, label, onSpot, onTake }: Props) {
  const at = (event: PointerEvent<HTMLElement>): Spot => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: within(Math.floor(((event.clientX - box.left) / box.width) * side)), y: within(Math.floor(((event.clientY - box.top) / box.height) * side)) };
  };
  const key = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = spot ?? { x: side / 2, y: side / 2 };
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onTake(from); }
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 1 : stride;
    onSpot({ x: within(from.x + step[0] * far), y: within(from.y + step[1] * far) });
  };
  const share = (pixels: number) => `${(100 * pixels) / side}%`;
  return (
    <div className={`fg-pane fg-pane-${part}`}>
      <span className={`fg-pane-name fg-${part}-word`}>{name}</span>
      <button
        type="button" className="fg-pane-picture" aria-label={`${name}. ${label}`}
        onPointerMove={event => onSpot(at(event))} onPointerLeave={() => onSpot(null)} onPointerUp={event => onTake(at(event))}
        onKeyDown={key} onFocus={event => { if (event.currentTarget.matches(':focus-visible') && !spot) onSpot({ x: side / 2, y: side / 2 }); }}
      >
        <canvas ref={canvas} width={side} height={side} />
        {spot && <span className="fg-pane-patch" style={{ left: share(spot.x - (columns >> 1)), top: share(spot.y - (rows >> 1)), width: share(columns), height: share(rows) }} />}
      </button>
    </div>
  );
}
