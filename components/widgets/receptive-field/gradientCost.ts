import type { Frame } from './compute.ts';

/** Multiply-adds that a phone does in a few seconds of plain float64: more are not begun. */
export const mostMultiplyAdds = 600_000_000;

/** A draw runs forwards once and back once; what learns nothing costs about a visit of each cell. */
export const gradientCost = ({ layers }: Pick<Frame, 'layers'>, level: number, draws: number): number =>
  2 * draws * layers.slice(0, level).reduce((sum, { work }) => sum + work, 0);

/** Whether the trained net is this stack, or begins with it: `layers` in the shortest notation. */
export const beginsTrained = (written: string, trained: string): boolean => trained === written || trained.startsWith(`${written},`);
