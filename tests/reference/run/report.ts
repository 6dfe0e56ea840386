import type { Result } from './shape.ts';

const short = (deviation: number) => (deviation === 0 ? '0' : deviation.toExponential(1));

/** A table: the largest deviation of every operator on every backend. */
export function table(results: readonly Result[]): string {
  const backends = [...new Set(results.map(({ backend }) => backend))];
  const ops = [...new Set(results.map(({ op }) => op))].sort();
  const cell = (op: string, backend: string): string => {
    const here = results.filter(each => each.op === op && each.backend === backend);
    if (here.length === 0) return '–';
    const failed = here.filter(({ problem }) => problem !== null).length;
    const largest = short(here.reduce((most, { deviation }) => Math.max(most, deviation ?? 0), 0));
    return failed > 0 ? `${largest} (${failed} failed)` : largest;
  };
  const rows = [['largest deviation', ...backends], ...ops.map(op => [op, ...backends.map(backend => cell(op, backend))])];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  return rows.map(row => row.map((text, column) => text.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

/** A line for every case that failed, and how far it was off. */
export const failures = (results: readonly Result[]): string[] => results.filter(({ problem }) => problem !== null)
  .map(({ id, backend, deviation, problem }) => `FAILED ${id} on ${backend}: ${deviation === null ? '' : `largest deviation ${deviation}: `}${problem}`);
