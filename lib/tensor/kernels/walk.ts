/**
 * How a window walks along one axis: cell o, weight i reads place o · stride − before + i · dilation of `size` places.
 * A `Plan` of `lib/arith/window.ts` is one.
 */
export interface AxisWalk {
  /** Places of the side that is read. */
  size: number;
  kernel: number;
  stride: number;
  dilation: number;
  /** Places in front of the first that the first window begins at; a negative number: behind it. */
  before: number;
  /** Cells that the window stops at. */
  output: number;
}

/** A window's walk over rows and columns; a `GridPlan` of `lib/arith/grid.ts` is one. */
export interface Walk { rows: AxisWalk; columns: AxisWalk }

/** Places from a window's first weight to its last. */
export const spanOf = ({ kernel, dilation }: AxisWalk): number => (kernel - 1) * dilation + 1;

/** Places that the last window reaches beyond the end; a negative number: places that no window reaches. */
export const afterOf = (axis: AxisWalk): number => (axis.output - 1) * axis.stride + spanOf(axis) - axis.size - axis.before;

/** Weights of the window, without channels. */
export const tapsOf = ({ rows, columns }: Walk): number => rows.kernel * columns.kernel;
