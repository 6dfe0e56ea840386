import type { Plot } from '@/components/figure/chart/plot.ts';
import { linearScale, type Scale } from '@/components/figure/chart/scale.ts';
import { guessedEpoch } from './widget.ts';

const wideFrom = 720;
const top = 0.74;
const longest = 50;

/** Where the chart and the strips of last losses stand, CSS pixels: `strip` the width of one, `strips` where they begin. All share the axis of losses. */
export interface ChartLayout { wide: boolean; width: number; height: number; plot: Plot; levels: Plot; strip: number; strips: number; x: Scale; y: Scale; guessX: number; top: number }

/** Epochs at the left; then a strip for each model; names of the levels beside where there is room. */
export function layoutOf(width: number, height: number, strips: number): ChartLayout {
  const wide = width >= wideFrom;
  const strip = wide ? 92 : 46;
  const apart = wide ? 16 : 2;
  const right = width - strips * strip - apart - (wide ? 196 : 0);
  const plot = { left: 40, right, top: 12, bottom: height - 46 };
  const x = linearScale([0, longest], [plot.left, plot.right - 10]);
  return { wide, width, height, plot, levels: { ...plot, right: right + apart + strips * strip }, strip, strips: right + apart, x, y: linearScale([0, top], [plot.bottom, plot.top]), guessX: x.toPx(guessedEpoch), top };
}

const offsets = [0, 1, -1, 2, -2, 3, -3, 4, -4];

/**
 * Sideways places of dots so that none covers another: as near to the middle as that allows, in steps of `room`. The dot `first` comes first and so
 * stands in the middle. `ys` and the answer in pixels, in the same order.
 */
export function swarm(ys: readonly number[], room: number, first: number): number[] {
  const placed: { x: number; y: number }[] = [];
  const answer = ys.map(() => 0);
  const order = ys.map((_, at) => at).filter(at => at !== first).sort((a, b) => ys[a]! - ys[b]!);
  for (const i of [first, ...order]) {
    const free = (x: number) => placed.every(dot => Math.hypot(dot.x - x, dot.y - ys[i]!) >= 1.6 * room);
    const x = (offsets.find(offset => free(offset * room)) ?? 0) * room;
    placed.push({ x, y: ys[i]! });
    answer[i] = x;
  }
  return answer;
}
