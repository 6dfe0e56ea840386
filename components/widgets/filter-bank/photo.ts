import type { Matrix } from '@/lib/params/kinds.ts';
import { side } from './pictures.ts';

/** Files larger than this are not opened: decoding would stop the page. */
const largestFile = 40 * 2 ** 20;

/** Why there is no picture: a key of the widget's words. */
export class NoPicture extends Error {
  constructor(readonly reason: 'badFile' | 'hugeFile') { super(reason); }
}

/**
 * Grey values (0 black to 255, row by row) as ink from 0 to 1 in hundredths. The border is taken for paper: of a picture with a light
 * border the dark parts are ink, of one with a dark border the light parts.
 */
export function inkOf(grey: ArrayLike<number>): Matrix {
  const at = (row: number, column: number) => grey[row * side + column]!;
  const border = Array.from({ length: side }, (_, i) => at(0, i) + at(side - 1, i) + at(i, 0) + at(i, side - 1)).reduce((sum, value) => sum + value, 0) / (4 * side);
  const dark = border >= 127.5;
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (__, column) => Math.round((100 * (dark ? 255 - at(row, column) : at(row, column))) / 255) / 100));
}

/** The middle square of a picture, halved step by step to `side`, so that every pixel counts; its luma (Rec. 601). */
function greyOf(source: ImageBitmap): Uint8ClampedArray {
  const draw = (from: CanvasImageSource, [x, y, cut]: readonly [number, number, number], to: number) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = to;
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, to, to);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(from, x, y, cut, cut, 0, 0, to, to);
    return canvas;
  };
  const cut = Math.min(source.width, source.height);
  let size = Math.max(side, Math.min(cut, side * 2 ** Math.ceil(Math.log2(Math.max(1, cut / side)))));
  let canvas = draw(source, [(source.width - cut) / 2, (source.height - cut) / 2, cut], size);
  while (size > side) {
    const next = Math.max(side, Math.ceil(size / 2));
    canvas = draw(canvas, [0, 0, size], next);
    size = next;
  }
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, side, side);
  return Uint8ClampedArray.from({ length: side * side }, (_, i) => 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!);
}

/** Reads a picture file as ink, `side` × `side`. Nothing leaves the browser. Rejects with `NoPicture`. */
export async function readFile(file: File): Promise<Matrix> {
  if (file.size > largestFile) throw new NoPicture('hugeFile');
  try {
    const bitmap = await createImageBitmap(file);
    const ink = inkOf(greyOf(bitmap));
    bitmap.close();
    return ink;
  } catch {
    throw new NoPicture('badFile');
  }
}
