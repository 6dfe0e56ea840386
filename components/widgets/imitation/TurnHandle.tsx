'use client';

import { useRef, type PointerEvent } from 'react';
import { Grip } from '@/components/figure/Grip.tsx';

/** Where the handle stands while nothing is turned, degrees clockwise from the right. */
const rest = 135;
const quarter = 90;

interface Props { x: number; y: number; radius: number; turn: number; label: string; says: string; drawing: { width: number }; onTurn(turn: number): void }

/** A round handle on an arc around a kernel: dragged (or moved by arrows) it turns in quarters. */
export function TurnHandle({ x, y, radius, turn, label, says, drawing, onTurn }: Props) {
  const held = useRef(false);
  const angle = ((rest + turn) * Math.PI) / 180;
  const at = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  const begin = { x: x + radius * Math.cos((rest * Math.PI) / 180), y: y + radius * Math.sin((rest * Math.PI) / 180) };
  const pull = (event: PointerEvent<SVGGElement>) => {
    if (!held.current) return;
    event.stopPropagation();
    const bounds = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    const scale = drawing.width / (bounds.width || 1);
    const [dx, dy] = [(event.clientX - bounds.left) * scale - x, (event.clientY - bounds.top) * scale - y];
    const turned = (Math.round(((Math.atan2(dy, dx) * 180) / Math.PI - rest) / quarter) * quarter + 720) % 360;
    if (turned !== turn) onTurn(turned);
  };
  return (
    <g className="im-turn" onPointerDown={event => { if (event.button !== 0) return; event.stopPropagation(); event.currentTarget.setPointerCapture(event.pointerId); held.current = true; }}
      onPointerMove={pull} onPointerUp={() => { held.current = false; }} onPointerCancel={() => { held.current = false; }}>
      <circle className="im-orbit" cx={x} cy={y} r={radius} />
      {turn > 0 && <path className="im-arc" d={`M${begin.x},${begin.y}A${radius},${radius} 0 ${turn > 180 ? 1 : 0} 1 ${at.x},${at.y}`} />}
      <circle className="im-reach" cx={at.x} cy={at.y} r={22} />
      <Grip x={at.x} y={at.y} name="turn" label={label} valueText={says} value={turn} onNudge={([right, up]) => onTurn((turn + quarter * (right - up) + 720) % 360)} />
    </g>
  );
}
