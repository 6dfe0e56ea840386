import type { Pixels } from '@/lib/exchange/picture.ts';

/** Longest side in which a picture is read, pixels: nine times a digit's. */
const longest = 256;

/**
 * The pixels of a picture's file, scaled down by the browser while it is drawn. Rejects where the browser cannot draw it.
 * @param size as the file's head says it
 */
export async function drawPicture(file: Blob, [width, height]: readonly [number, number]): Promise<Pixels> {
  const scale = Math.min(1, longest / Math.max(width, height));
  const bitmap = await (scale === 1 ? createImageBitmap(file) : createImageBitmap(file, { resizeWidth: Math.max(1, Math.round(width * scale)), resizeQuality: 'high' }));
  const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new DOMException('no canvas', 'InvalidStateError');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
