import type { Plot } from '@/components/figure/chart/plot.ts';

/** Where the plane of points and the chart of errors stand, CSS pixels. */
export interface Layout {
  wide: boolean;
  plane: { width: number; height: number };
  chart: { width: number; height: number; plot: Plot };
}

const wideFrom = 640;
const margins = { left: 52, right: 14, top: 14, bottom: 36 };
/** What a slide keeps for headings, the two errors and the tools until that is measured. */
export const firstRest = 118;

/** `rest`: what a slide keeps beside the plane. */
export function planLayout(width: number, height: number | null, rest: number): Layout {
  const wide = width >= wideFrom;
  const gap = wide ? Math.round(width * 0.04) : 0;
  const planeWidth = wide ? Math.round((width - gap) * 0.57) : width;
  const chartWidth = wide ? width - gap - planeWidth : width;
  const high = height !== null && wide ? Math.max(140, height - rest) : wide ? Math.min(360, Math.round(width * 0.36)) : 270;
  return {
    wide,
    plane: { width: planeWidth, height: high },
    chart: { width: chartWidth, height: high, plot: { left: wide ? margins.left : 44, right: chartWidth - margins.right, top: margins.top, bottom: high - margins.bottom } },
  };
}
