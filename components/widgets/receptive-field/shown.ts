import type { Frame } from './compute.ts';
import { lookAlong, type Place } from './look.ts';

/** The middle of some runs. */
const middleOf = (runs: readonly (readonly [number, number])[], otherwise: number): number => (runs.length ? Math.floor((runs[0]![0] + runs.at(-1)![1] + 1) / 2) : otherwise);

/**
 * The cell whose light is shown: the one pointed at, else the chosen one; on a step, the cell in the middle of what the
 * chosen one sees of that step's layer, so that its field grows layer by layer.
 */
export function shownAt({ links: chain, levels: sheets }: Pick<Frame, 'links' | 'levels'>, chosen: Place, step: number, pointed: Place | null): Place {
  if (pointed && pointed.level < sheets.length) {
    const { side } = sheets[pointed.level]!;
    return { level: pointed.level, row: Math.min(pointed.row, side - 1), column: Math.min(pointed.column, side - 1) };
  }
  if (step === 0 || step >= chosen.level) return chosen;
  const along = (cell: number) => {
    const runs = lookAlong(chain, chosen.level, cell)[step]!;
    return Math.min(sheets[step]!.side - 1, middleOf(runs, 0));
  };
  return { level: step, row: along(chosen.row), column: along(chosen.column) };
}
