import { ribbonAcross, ribbonDown, type End } from '@/lib/geometry/ribbon.ts';

export type Meaning = 'input' | 'kernel' | 'output' | 'gradient';

/** What flows from one grid to another, in the colour of what it is. Ribbons end at edges and never cover a number. */
export function Ribbon({ meaning, from, to, down = false }: { meaning: Meaning; from: End; to: End; down?: boolean }) {
  return <path className={`fg-ribbon fg-of-${meaning}`} d={down ? ribbonDown(from, to) : ribbonAcross(from, to)} aria-hidden="true" />;
}

/** A ribbon's edge where it goes on inside a grid: thin, so that numbers stay free. */
export function Thread({ meaning, x1, y1, x2, y2 }: { meaning: Meaning; x1: number; y1: number; x2: number; y2: number }) {
  return <line className={`fg-thread fg-of-${meaning}`} x1={x1} y1={y1} x2={x2} y2={y2} aria-hidden="true" />;
}
