import type { Model } from './model.ts';

/** Multiply-adds that a phone does in a few seconds of plain float64: more are not begun. */
export const mostMultiplyAdds = 600_000_000;

/** A draw runs forwards once and back once; what learns nothing costs about a visit of each cell. */
export function gradientCost({ planned }: Model, level: number, draws: number): number {
  const one = planned.slice(0, level).reduce((sum, { multiplyAdds, output }) => sum + multiplyAdds + output.reduce((product, side) => product * side, 1), 0);
  return 2 * draws * one;
}

/** Whether the trained net is this stack, or begins with it: `layers` in the shortest notation. */
export const beginsTrained = (written: string, trained: string): boolean => trained === written || trained.startsWith(`${written},`);
