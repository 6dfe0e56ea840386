/** Where a number of a picture lies in memory. Everything counts from 0; strides are in elements, not in bytes. */
export interface Shape { height: number; width: number; channels: number }
export interface Place { row: number; column: number; channel: number }
/** Which axis varies slowest: `hwc` keeps a pixel's channels together, `chw` keeps a channel together. */
export type Order = 'hwc' | 'chw';
export const orders = ['hwc', 'chw'] as const;

export type Axis = 'picture' | keyof Place;
/** Axes of a batch, slowest first. */
export const axesOf: Readonly<Record<Order, readonly Axis[]>> = {
  hwc: ['picture', 'row', 'column', 'channel'],
  chw: ['picture', 'channel', 'row', 'column'],
};

const lengths = ({ height, width, channels }: Shape): Record<keyof Place, number> => ({ row: height, column: width, channel: channels });

/** How many numbers one picture is. */
export const sizeOf = ({ height, width, channels }: Shape): number => height * width * channels;

/** Lengths of a picture's axes in that order, without the batch. */
export const shapeIn = (shape: Shape, order: Order): number[] => axesOf[order].slice(1).map(axis => lengths(shape)[axis as keyof Place]);

/** Elements from one place to the next along each axis of a contiguous batch (row-major: the last axis is fastest). */
export function stridesOf(shape: Shape, order: Order): Record<Axis, number> {
  const strides: Record<Axis, number> = { picture: sizeOf(shape), row: 1, column: 1, channel: 1 };
  let step = 1;
  for (const axis of [...axesOf[order]].reverse()) {
    strides[axis] = step;
    if (axis !== 'picture') step *= lengths(shape)[axis];
  }
  return strides;
}

/** The flat index: place times stride, summed over the axes. `picture` is the place in the batch. */
export function indexOf(shape: Shape, order: Order, { row, column, channel }: Place, picture = 0): number {
  const strides = stridesOf(shape, order);
  return picture * strides.picture + row * strides.row + column * strides.column + channel * strides.channel;
}

/** The place at an index within one picture: the inverse of `indexOf` for picture 0. */
export function placeAt(shape: Shape, order: Order, index: number): Place {
  const strides = stridesOf(shape, order);
  const place: Place = { row: 0, column: 0, channel: 0 };
  let rest = index;
  for (const axis of axesOf[order]) {
    if (axis === 'picture') continue;
    place[axis] = Math.floor(rest / strides[axis]);
    rest -= place[axis] * strides[axis];
  }
  return place;
}
