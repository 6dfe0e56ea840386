/** The value at or below which the share `q` (0 to 1) of the samples lie, by nearest rank. Throws on no samples. */
export function quantile(samples: readonly number[], q: number): number {
  if (samples.length === 0) throw new Error('quantile: expected at least one sample, got none');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;
}

/** "median 1.2 ms, p95 3.4 ms" */
export const spread = (milliseconds: readonly number[]): string =>
  `median ${quantile(milliseconds, 0.5).toFixed(1)} ms, p95 ${quantile(milliseconds, 0.95).toFixed(1)} ms`;
