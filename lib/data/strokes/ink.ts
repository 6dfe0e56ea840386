/** Draws capsules (thick lines with round ends) into a square of bytes. */
export interface Paper {
  readonly side: number;
  readonly bytes: Uint8Array;
}

/** Width in pixels over which an edge fades from ink to paper, as the scaling of a scanned digit leaves it. */
const fade = 1.05;

/**
 * Inks the line from (x0, y0) to (x1, y1), in pixels (pixel (0, 0) has its centre at 0.5, 0.5), with a pen of radius `r0` at its beginning and `r1` at its end.
 * A pixel keeps the darkest ink it was given.
 */
export function inkLine(paper: Paper, x0: number, y0: number, x1: number, y1: number, r0: number, r1: number): void {
  const { side, bytes } = paper;
  const reach = Math.max(r0, r1) + fade / 2;
  const left = Math.max(0, Math.ceil(Math.min(x0, x1) - reach - 0.5));
  const right = Math.min(side - 1, Math.floor(Math.max(x0, x1) + reach - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach - 0.5));
  const bottom = Math.min(side - 1, Math.floor(Math.max(y0, y1) + reach - 0.5));
  const dx = x1 - x0;
  const dy = y1 - y0;
  const lengthSquared = dx * dx + dy * dy;
  const perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - y0;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - x0;
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) * perLength));
      const ox = px - along * dx;
      const oy = py - along * dy;
      const edge = r0 + (r1 - r0) * along - Math.sqrt(ox * ox + oy * oy);
      const ink = edge / fade + 0.5;
      if (ink <= 0) continue;
      const byte = ink >= 1 ? 255 : Math.floor(255 * ink + 0.5);
      const at = row * side + column;
      if (byte > bytes[at]!) bytes[at] = byte;
    }
  }
}
