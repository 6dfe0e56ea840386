/** The longest side of a picture on the axis, pixels. */
export const largestSide = 4096;

export interface Size { width: number; height: number }

const side = (px: number) => Math.max(1, Math.min(largestSide, Math.round(px)));

/** The picture of about that many pixels and that shape (width over height), in whole pixels. */
export function sizeOf(pixels: number, aspect: number): Size {
  const height = side(Math.min(Math.sqrt(pixels / aspect), largestSide / aspect));
  return { width: side(height * aspect), height };
}

/** The picture `factor` times as wide and high, no side longer than the axis allows; at least one pixel is won or lost. */
export function scaledSize({ width, height }: Size, aspect: number, factor: number): Size {
  const long = Math.max(width, height);
  const least = factor > 1 ? long + 1 : long - 1;
  const wanted = factor > 1 ? Math.max(least, Math.round(long * factor)) : Math.min(least, Math.round(long * factor));
  return sizeOfLongSide(wanted, aspect);
}

/** The picture of that shape whose longer side is that long. */
export function sizeOfLongSide(long: number, aspect: number): Size {
  const held = side(long);
  return aspect >= 1 ? { width: held, height: side(held / aspect) } : { width: side(held * aspect), height: held };
}
