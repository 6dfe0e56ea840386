/** Two samples of one quantity, such as the last losses of two models over several seeds: how far apart they are, and how surely. */
export interface TwoSamples {
  medians: readonly [first: number, second: number];
  /** Median of all differences first − second (Hodges & Lehmann 1963). */
  shift: number;
  /**
   * Where the shift lies with at least 95 % confidence, whatever the distribution, if one is the other moved (Lehmann 1975 §2.5). Null where the samples are
   * too small for any such statement: three against three, for one.
   */
  interval: readonly [low: number, high: number] | null;
  /** Chance that a number of the first sample is smaller than one of the second; ties count half (Vargha & Delaney 2000). 0.5: no difference. */
  firstIsSmaller: number;
  /** Two-sided, exact: the share of all ways to deal the numbers out whose rank sum is at least as far from its mean (Wilcoxon 1945; Mann & Whitney 1947). Ties share their mean rank. */
  p: number;
  /** The smallest p that samples of these sizes can reach at all. */
  leastP: number;
}

const confidence = 0.95;

/** The middle number; of an even count the mean of the two. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Twice the rank of each number among all, from 2; equal ones share their mean. Twice, so that it is whole. */
function doubledRanks(values: readonly number[]): number[] {
  return values.map(value => 1 + 2 * values.filter(other => other < value).length + values.filter(other => other === value).length);
}

/** Among all choices of `chosen` from `weights` (whole, ≥ 0): the share of each sum, by the sum. */
function shareOfSums(weights: readonly number[], chosen: number): Float64Array {
  const largest = weights.reduce((sum, weight) => sum + weight, 0);
  // ways[k][s]: choices of k with the sum s. Counts up to 2^53 are exact, beyond that relative to 1e-16.
  const ways = Array.from({ length: chosen + 1 }, () => new Float64Array(largest + 1));
  ways[0]![0] = 1;
  for (const weight of weights) {
    for (let k = chosen; k > 0; k--) {
      for (let sum = largest; sum >= weight; sum--) ways[k]![sum]! += ways[k - 1]![sum - weight]!;
    }
  }
  const all = ways[chosen]!.reduce((total, count) => total + count, 0);
  return ways[chosen]!.map(count => count / all);
}

function exactP(first: readonly number[], second: readonly number[]): number {
  const ranks = doubledRanks([...first, ...second]);
  const shares = shareOfSums(ranks, first.length);
  const mean = first.length * (first.length + second.length + 1);
  const seen = Math.abs(ranks.slice(0, first.length).reduce((sum, rank) => sum + rank, 0) - mean);
  return Math.min(1, shares.reduce((p, share, sum) => (Math.abs(sum - mean) >= seen ? p + share : p), 0));
}

/** How many of the sorted differences lie outside of the interval on either side, plus one; 0 where none may. */
function cutOff(first: number, second: number): number {
  const fewest = first * (first + 1) / 2;
  const shares = shareOfSums(Array.from({ length: first + second }, (_, place) => place + 1), first);
  let [tail, cut] = [0, 0];
  while (tail + shares[fewest + cut]! <= (1 - confidence) / 2) tail += shares[fewest + cut++]!;
  return cut;
}

/** Both samples compared by ranks, exactly. Throws a RangeError where one is empty or holds what is no number; made for up to about fifty each. */
export function compareSamples(first: readonly number[], second: readonly number[]): TwoSamples {
  if (first.length === 0 || second.length === 0 || [...first, ...second].some(value => !Number.isFinite(value))) {
    throw new RangeError(`compareSamples: expected two samples of finite numbers, got ${first.length} and ${second.length}`);
  }
  const differences = first.flatMap(a => second.map(b => a - b)).toSorted((a, b) => a - b);
  const cut = cutOff(first.length, second.length);
  const smaller = differences.filter(difference => difference < 0).length + differences.filter(difference => difference === 0).length / 2;
  return {
    medians: [median(first), median(second)],
    shift: median(differences),
    interval: cut === 0 ? null : [differences[cut - 1]!, differences.at(-cut)!],
    firstIsSmaller: smaller / differences.length,
    p: exactP(first, second),
    leastP: exactP(first.map((_, place) => place), second.map((_, place) => first.length + place)),
  };
}
