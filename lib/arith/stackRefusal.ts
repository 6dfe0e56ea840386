/**
 * Why a stack cannot work. `layer` counts from 1. `mends` are what would let this layer work, best first; each can be
 * applied by `mendStack`.
 */
export interface StackRefusal {
  code: 'windowTooLarge' | 'padTooLarge' | 'cropsEverything' | 'needsPicture' | 'noPoolingToUndo' | 'poolingDiffers' | 'reshapeDiffers' | 'tooLarge';
  layer: number;
  expected: number;
  got: number;
  mends: readonly Mend[];
}

/** Rows, columns and channels. */
export type PictureShape = readonly [height: number, width: number, channels: number];

/** What would mend a layer. `AtMost` and `Exactly` speak of one of its numbers; `removeFlatten` of every flatten since the last picture. */
export type Mend = { code: 'paddingSame' }
  | { code: 'windowAtMost' | 'windowExactly' | 'padAtMost' | 'factorAtMost' | 'filtersAtMost' | 'unitsAtMost'; value: number }
  | { code: 'removeLayer' } | { code: 'poolFirst' } | { code: 'removeFlatten' }
  | { code: 'reshapeFirst' | 'reshapeTo'; shape: PictureShape };

/** Thrown inside `planStack` only, which turns it into a `StackRefusal`. */
export class CannotWork extends Error {
  constructor(readonly code: StackRefusal['code'], readonly expected: number, readonly got: number, readonly mends: readonly Mend[]) { super(code); }
}

/**
 * A picture of `count` numbers: a square with the longest side that they allow, or with `channels` channels where a
 * square has so many.
 */
export function squarest(count: number, channels?: number): PictureShape {
  const asked = channels === undefined ? 0 : Math.sqrt(count / channels);
  if (asked >= 1 && Number.isInteger(asked)) return [asked, asked, channels as number];
  let side = Math.floor(Math.sqrt(count));
  while (count % side ** 2 !== 0) side--;
  return [side, side, count / side ** 2];
}
