import type { Pair } from '@/lib/arith/grid.ts';
import type { Volume } from './numbers.ts';

/** How an effective receptive field is spread. Places are rows and columns of the input, from 0. */
export interface FieldStatistics {
  /** Σ |gradient|. */
  sum: number;
  /** Mean place, weighted with |gradient|. */
  centroid: Pair;
  /** Standard deviation of the place, in cells, weighted with |gradient|. */
  sigma: Pair;
  /** First and last row and column that hold anything; null where the gradient is 0 everywhere. */
  box: { top: number; left: number; bottom: number; right: number } | null;
  /** Cells with a gradient other than 0. */
  cells: number;
  /** Cells above 4.55 % of the largest |gradient|: inside two standard deviations of a Gaussian peak (Luo et al. 2016, §3). */
  cellsNearPeak: number;
}

/** Share of the peak at two standard deviations, as Luo et al. count it: 1 − 95.45 %. */
export const nearPeak = 0.0455;

/** Statistics of |gradient|, summed over the channels. Where it is 0 everywhere, centroid and sigma are 0 and the box is null. */
export function fieldStatistics({ shape: [height, width, channels], values }: Volume): FieldStatistics {
  const weights = Array.from({ length: height * width }, (_, cell) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += Math.abs(values[cell * channels + channel]!);
    return sum;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const peak = Math.max(0, ...weights);
  const along = (place: (cell: number) => number): [centre: number, sigma: number] => {
    if (sum === 0) return [0, 0];
    const centre = weights.reduce((total, weight, cell) => total + weight * place(cell), 0) / sum;
    return [centre, Math.sqrt(weights.reduce((total, weight, cell) => total + weight * (place(cell) - centre) ** 2, 0) / sum)];
  };
  const [down, across] = [along(cell => Math.floor(cell / width)), along(cell => cell % width)];
  const held = weights.flatMap((weight, cell) => (weight > 0 ? [cell] : []));
  const rows = held.map(cell => Math.floor(cell / width));
  const columns = held.map(cell => cell % width);
  return {
    sum, centroid: [down[0], across[0]], sigma: [down[1], across[1]], cells: held.length,
    box: held.length === 0 ? null : { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) },
    cellsNearPeak: weights.filter(weight => weight > nearPeak * peak).length,
  };
}
