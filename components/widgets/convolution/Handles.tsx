'use client';

import { useRef, type PointerEvent } from 'react';
import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import { bounds, type Editable } from './edits.ts';

type Resize = (part: Editable, rows: number, columns: number, gesture: string) => void;
interface Pull { x: number; y: number; from: Box; scale: number; gesture: string; rows: number; columns: number }

let pulls = 0;
const within = (value: number, most: number) => Math.max(1, Math.min(most, Math.round(value)));

/** A round handle at a grid's lower right corner: pulled, it adds and takes rows and columns. */
function Handle({ part, box, onResize }: { part: Editable; box: Box; onResize: Resize }) {
  const pull = useRef<Pull | null>(null);
  const begin = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const svg = event.currentTarget.ownerSVGElement!;
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    pull.current = { x: event.clientX, y: event.clientY, from: box, scale, gesture: `size-${++pulls}`, rows: box.rows, columns: box.columns };
  };
  const move = (event: PointerEvent) => {
    const held = pull.current;
    if (!held) return;
    event.stopPropagation();
    const rows = within(held.from.rows + ((event.clientY - held.y) * held.scale) / held.from.cell, bounds[part]);
    const columns = within(held.from.columns + ((event.clientX - held.x) * held.scale) / held.from.cell, bounds[part]);
    if (rows === held.rows && columns === held.columns) return;
    Object.assign(held, { rows, columns });
    onResize(part, rows, columns, held.gesture);
  };
  const end = () => { pull.current = null; };
  return (
    <g className="fg-handle" aria-hidden="true" transform={`translate(${box.x + boxWidth(box)},${box.y + boxHeight(box)})`}
      onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
      <circle className="fg-handle-reach" r={12} />
      <circle className="fg-handle-dot" r={4.5} />
    </g>
  );
}

/** Handles of the grids that may change their size. Keyboards have − and + below the figure. */
export function Handles({ boxes, free, onResize }: { boxes: Record<Editable, Box>; free: Record<Editable, boolean>; onResize: Resize }) {
  return (['input', 'kernel'] as const).filter(part => free[part]).map(part => <Handle key={part} part={part} box={boxes[part]} onResize={onResize} />);
}
