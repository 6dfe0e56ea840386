'use client';

import { useRef, type PointerEvent } from 'react';
import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import { bounds, type Editable } from './edits.ts';

interface Props {
  boxes: Record<Editable, Box>;
  free: Record<Editable, boolean>;
  onResize: (part: Editable, rows: number, columns: number, gesture: string) => void;
}

interface Pull { x: number; y: number; box: Box; scale: number; gesture: string; rows: number; columns: number }
let pulls = 0;
const within = (value: number, most: number) => Math.max(1, Math.min(most, Math.round(value)));

/** Round handles at the lower right corners: pulled, they add and take rows and columns. Keyboards have − and + below. */
export function Handles({ boxes, free, onResize }: Props) {
  const pull = useRef<Pull | null>(null);
  const begin = (part: Editable, event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = boxes[part];
    const svg = event.currentTarget.ownerSVGElement!;
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    pull.current = { x: event.clientX, y: event.clientY, box, scale, gesture: `size-${++pulls}`, rows: box.rows, columns: box.columns };
  };
  const move = (part: Editable, event: PointerEvent) => {
    const held = pull.current;
    if (!held) return;
    event.stopPropagation();
    const rows = within(held.box.rows + ((event.clientY - held.y) * held.scale) / held.box.cell, bounds[part]);
    const columns = within(held.box.columns + ((event.clientX - held.x) * held.scale) / held.box.cell, bounds[part]);
    if (rows === held.rows && columns === held.columns) return;
    Object.assign(held, { rows, columns });
    onResize(part, rows, columns, held.gesture);
  };
  const end = () => { pull.current = null; };
  return (['input', 'kernel'] as const).filter(part => free[part]).map(part => (
    <g
      key={part} className="fg-handle" aria-hidden="true" transform={`translate(${boxes[part].x + boxWidth(boxes[part])},${boxes[part].y + boxHeight(boxes[part])})`}
      onPointerDown={event => begin(part, event)} onPointerMove={event => move(part, event)} onPointerUp={end} onPointerCancel={end}
    >
      <circle className="fg-handle-reach" r={12} />
      <circle className="fg-handle-dot" r={4.5} />
    </g>
  ));
}
