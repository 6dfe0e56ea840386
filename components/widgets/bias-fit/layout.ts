import { linearScale, type Scale } from '@/components/figure/chart/scale.ts';

/** A square-ruled drawing: where a place of the plane stands in pixels. */
export interface Pane { width: number; height: number; x: Scale; y: Scale }

const wideFrom = 640;
const gap = 40;
/** What a slide keeps for headings, one line of arithmetic and the tools until that is measured. */
export const firstRest = 136;
const tallest = { wide: 400, phone: 300 };

/** The drawing at the left, and the column beside it (below it on phones), CSS pixels. */
export function planLayout(width: number, height: number | null, rest: number): { wide: boolean; pane: { width: number; height: number }; side: number } {
  const wide = width >= wideFrom;
  const side = wide ? Math.round(Math.min(340, width * 0.3)) : width;
  const high = wide && height !== null ? Math.max(150, height - rest) : wide ? Math.min(tallest.wide, Math.round(width * 0.44)) : Math.min(tallest.phone, width);
  return { wide, pane: { width: wide ? width - side - gap : width, height: high }, side };
}

/** From just below zero; the whole plane once a point lies below that. */
export function fitPane({ width, height }: { width: number; height: number }, lowest: number): Pane {
  const low = lowest < -1 ? -10.5 : -1;
  return { width, height, x: linearScale([low, 10.5], [0, width]), y: linearScale([low, 10.5], [height, 0]) };
}

/** Half the height of the neuron's plane, in its own units. */
const half = 5.2;

/** One scale for both axes, so that right angles are right. */
export function neuronPane({ width, height }: { width: number; height: number }): Pane {
  const unit = Math.min(height, width) / (2 * half);
  return { width, height, x: linearScale([-width / 2 / unit, width / 2 / unit], [0, width]), y: linearScale([-height / 2 / unit, height / 2 / unit], [height, 0]) };
}

export const tenth = (px: number): number => Math.round(px * 10) / 10;
