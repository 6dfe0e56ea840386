'use client';

import type { ReactNode } from 'react';
import { Grip, type NudgeBy } from '@/components/figure/Grip.tsx';
import { useGrips, type Held, type Place, type Spot } from '@/components/figure/useGrips.ts';
import { project, type Camera, type Vector } from './camera.ts';

/** A point or an arrow's end that the reader moves. */
export interface Knob {
  key: string;
  at: Vector;
  label: string;
  valueText: string;
  /** Where it is drawn, if not by the pane's own camera. */
  camera?: Camera;
  onRemove?(): void;
}

interface Props {
  part: 'input' | 'output';
  label: string;
  width: number;
  height: number;
  camera: Camera;
  knobs: readonly Knob[];
  onMove(key: string, at: Place, held: Held): void;
  onNudge(key: string, by: NudgeBy, held: Held): void;
  onGrab(key: string): void;
  onDrop(): void;
  onPoint(at: Place | null, near: string | null): void;
  onTap?(at: Place): void;
  /** Turns the space; absent where it lies flat. */
  onTurn?(by: Place, held: Held): void;
  children: ReactNode;
  /** Marks above the scene that may stand over the pane's edge. */
  above?: ReactNode;
}

/** One space in its frame. The scene is clipped by a drawing inside the drawing, so that no names are needed. */
export function Pane({ part, label, width, height, camera, knobs, onMove, onNudge, onGrab, onDrop, onPoint, onTap, onTurn, children, above }: Props) {
  const spots: Spot[] = knobs.map(({ key, at, camera: own }) => { const [x, y] = project(own ?? camera, at); return { key, x, y }; });
  const hands = useGrips({
    width, grips: spots, onGrab, onDrop, onPoint, onTap, onSweep: onTurn,
    onDrag: (key, at, held) => onMove(key, { x: Math.max(0, Math.min(width, at.x)), y: Math.max(0, Math.min(height, at.y)) }, held),
  });
  return (
    <svg className={`fg-canvas lm-pane lm-pane-${part}${onTurn ? ' lm-turns' : ''}`} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label} {...hands}>
      <rect className="lm-ground" width={width} height={height} />
      <svg width={width} height={height} x={0} y={0}>{children}</svg>
      <rect className="lm-frame" width={width} height={height} />
      {above}
      {knobs.map(({ key, label: name, valueText, at, onRemove }, i) => (
        <Grip key={key} name={key} x={spots[i]!.x} y={spots[i]!.y} label={name} valueText={valueText} value={at[0] ?? 0} onNudge={(by, held) => onNudge(key, by, held)} onRemove={onRemove}
          onFocus={() => onGrab(`focus ${key}`)} />
      ))}
    </svg>
  );
}
