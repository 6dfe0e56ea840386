'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

export interface Handle {
  name: string;
  x: number;
  y: number;
  /** What it is called, and its value in words. */
  label: string;
  says: string;
  value: number;
  min: number;
  max: number;
  /** Pixels for one more; negative where the value grows to the left. */
  pixels: number;
}

interface Props { handles: readonly Handle[]; onPull: (name: string, value: number, gesture: string) => void; onHold: (handle: Handle | null) => void }
interface Pull { x: number; scale: number; start: number; pixels: number; gesture: string; last: number }

let pulls = 0;
const within = (value: number, { min, max }: Handle) => Math.max(min, Math.min(max, value));

function Grip({ handle, onPull, onHold }: { handle: Handle } & Omit<Props, 'handles'>) {
  const pull = useRef<Pull | null>(null);
  const begin = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const svg = event.currentTarget.ownerSVGElement!;
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    // The drawing may change its scale under the hand: one more is what it was when the drag began.
    pull.current = { x: event.clientX, scale, start: handle.value, pixels: handle.pixels, gesture: `pull-${++pulls}`, last: handle.value };
    onHold(handle);
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    const held = pull.current;
    if (!held) return;
    const value = within(held.start + Math.round(((event.clientX - held.x) * held.scale) / held.pixels), handle);
    if (value === held.last) return;
    held.last = value;
    onPull(handle.name, value, held.gesture);
  };
  const end = () => {
    if (pull.current) onHold(null);
    pull.current = null;
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1, ArrowRight: Math.sign(handle.pixels), ArrowLeft: -Math.sign(handle.pixels) }[event.key];
    const to = event.key === 'Home' ? handle.min : event.key === 'End' ? handle.max : by === undefined ? undefined : handle.value + by;
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (within(to, handle) !== handle.value) onPull(handle.name, within(to, handle), `keys-${++pulls}`);
  };
  return (
    <g className="sp-handle" role="slider" tabIndex={0} aria-label={handle.label} aria-valuemin={handle.min} aria-valuemax={handle.max} aria-valuenow={handle.value}
      aria-valuetext={handle.says} data-handle={handle.name} transform={`translate(${handle.x},${handle.y})`}
      onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end} onKeyDown={key}
      onPointerEnter={event => { if (event.pointerType !== 'touch') onHold(handle); }} onPointerLeave={() => { if (!pull.current) onHold(null); }}>
      <circle className="sp-handle-reach" r={14} />
      <circle className="sp-handle-ring" r={10} />
      <circle className="sp-handle-dot" r={6.5} />
    </g>
  );
}

/** Round handles on what can be pulled: each is a slider, by pointer and by keys. */
export const Handles = ({ handles, ...rest }: Props) => handles.map(handle => <Grip key={handle.name} handle={handle} {...rest} />);
