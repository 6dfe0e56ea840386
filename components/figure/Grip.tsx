'use client';

import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Held } from './useGrips.ts';

/** What a key asks of a point: steps to the right, up, and towards the reader. */
export type NudgeBy = readonly [right: number, up: number, near: number];

interface Props {
  x: number;
  y: number;
  /** Its name in the drawing, for `focusGrip`. */
  name: string;
  /** What is moved. */
  label: string;
  /** Where it stands now, in words. */
  valueText: string;
  /** One number for assistive technology that knows only one. */
  value: number;
  /** `handle`: a violet ring and knob. `bare`: the children are the mark. */
  kind?: 'handle' | 'bare';
  locked?: boolean;
  /** Whether Tab comes here; of a crowd only one point is such a stop. */
  stop?: boolean;
  onNudge(by: NudgeBy, held: Held): void;
  onRemove?(): void;
  onFocus?(): void;
  onBlur?(): void;
  children?: ReactNode;
}

const directions: Readonly<Record<string, NudgeBy>> = {
  ArrowLeft: [-1, 0, 0], ArrowRight: [1, 0, 0], ArrowUp: [0, 1, 0], ArrowDown: [0, -1, 0], PageUp: [0, 0, 1], PageDown: [0, 0, -1],
};
let presses = 0;

/** When a grip goes away under the reader's keyboard, another one takes the focus. Does nothing where the focus is elsewhere. */
export function focusGrip(root: Element | null, name: string): void {
  if (!root?.contains(document.activeElement) || !document.activeElement?.closest('.fg-grip')) return;
  requestAnimationFrame(() => root.querySelector<SVGElement>(`[data-grip="${name}"]`)?.focus());
}

/** A point of a drawing that arrows move (Page keys towards the reader, Shift finely) and Delete removes. Dragging is `useGrips`. */
export function Grip({ x, y, name, label, valueText, value, kind = 'handle', locked, stop = true, onNudge, onRemove, onFocus, onBlur, children }: Props) {
  const gesture = useRef('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (locked || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) { event.preventDefault(); onRemove(); return; }
    const by = directions[event.key];
    if (!by) return;
    event.preventDefault();
    if (!event.repeat) gesture.current = `keys ${++presses}`;
    onNudge(by, { gesture: gesture.current, fine: event.shiftKey });
  };
  return (
    <g
      className={`fg-grip fg-grip-${kind}${locked ? ' fg-locked' : ''}`} transform={`translate(${Math.round(x * 10) / 10},${Math.round(y * 10) / 10})`}
      data-grip={name} role="slider" tabIndex={stop ? 0 : -1} aria-label={label} aria-valuenow={value} aria-valuetext={valueText} aria-disabled={locked || undefined}
      onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}
    >
      <circle className="fg-grip-focus" r={kind === 'handle' ? 13 : 11} />
      {kind === 'handle' && !locked && <><circle className="fg-grip-ring" r={9.5} /><circle className="fg-grip-knob" r={6.5} /></>}
      {children}
    </g>
  );
}
