/**
 * A small picture as a data address (BMP, 24 bits, bottom row first): one element however many pixels, the same in the
 * page's HTML, on screen and in a saved still. Colours are packed, 0xrrggbb.
 */
export function bitmapOf(colours: readonly (readonly number[])[]): string {
  const [rows, columns] = [colours.length, colours[0]?.length ?? 0];
  const line = Math.ceil((columns * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + line * rows);
  const header = new DataView(bytes.buffer);
  header.setUint16(0, 0x424d);
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, 54, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, columns, true);
  header.setInt32(22, rows, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (const [r, row] of colours.entries()) {
    for (const [c, colour] of row.entries()) bytes.set([colour & 255, (colour >> 8) & 255, colour >> 16], 54 + line * (rows - 1 - r) + 3 * c);
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
