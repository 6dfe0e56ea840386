import type { LossName, ReferenceLosses } from '@/lib/training/protocol.ts';

/** What a coin flip costs, and a little more: the height of the axis before the data's own lines are known. */
const expectedTop: Readonly<Record<LossName, number>> = { binaryCrossentropy: 0.72, meanSquaredError: 0.26 };
/** Higher losses leave the chart at its upper edge: the axis stays readable while a run blows up. */
const mostTimesExpected = 3;

/** The upper end of the loss axis: above every reference line and every loss that is not runaway. */
export function topOfAxis(loss: LossName, references: ReferenceLosses | null, losses: Iterable<number>): number {
  let top = Math.max(expectedTop[loss], (references?.coinFlip ?? 0) * 1.04);
  const limit = top * mostTimesExpected;
  for (const value of losses) if (value * 1.04 > top) top = Math.min(limit, value * 1.04);
  return top;
}

const steps = [1, 5, 10, 20, 50, 100];

/** Epochs written on the axis: the first, and every round one that keeps its distance from it. */
export function epochTicks(epochs: number, most: number): number[] {
  const step = steps.find(width => epochs / width <= most) ?? 100;
  const round = Array.from({ length: Math.floor(epochs / step) }, (_, i) => (i + 1) * step);
  return [1, ...round.filter(epoch => epoch > 1)];
}

/** The finished epoch nearest to a place on the axis; null where none is finished. */
export function nearestEpoch<T extends { epoch: number }>(history: readonly T[], place: number): T | null {
  if (history.length === 0) return null;
  return history.reduce((best, record) => (Math.abs(record.epoch - place) < Math.abs(best.epoch - place) ? record : best));
}
