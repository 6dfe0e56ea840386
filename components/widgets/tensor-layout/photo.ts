import { packed, wholeSide, type Window } from './pixels.ts';
import type { Params } from './widget.ts';

/** Files larger than this are not opened: decoding would stop the page. */
const largestFile = 40 * 2 ** 20;
const longestSide = 2048;
const samples = 96;

/** Why there is no picture: a key of the widget's words. */
export class NoPhoto extends Error {
  constructor(readonly reason: 'badFile' | 'hugeFile') { super(reason); }
}

type Part = Pick<Params, 'values' | 'values2' | 'values3'>;
const matrices = ['values', 'values2', 'values3'] as const;

/** A picture file in memory, RGBA, row by row. */
export class Photo {
  private thumb: number[][] | null = null;
  constructor(readonly name: string, readonly width: number, readonly height: number, readonly rgba: Uint8ClampedArray, readonly source: CanvasImageSource) {}

  private pixel(row: number, column: number): number[] {
    const at = 4 * (row * this.width + column);
    return [this.rgba[at]!, this.rgba[at + 1]!, this.rgba[at + 2]!];
  }

  /** Red, green and blue of a part. */
  part({ top, left, rows, columns }: Window): Part {
    const plane = (channel: number) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => this.pixel(top + r, left + c)[channel]!));
    return { values: plane(0), values2: plane(1), values3: plane(2) };
  }

  /** Whether these values are this photo's at that place. */
  shows(window: Window, values: Part): boolean {
    const part = this.part(window);
    return matrices.every(name => part[name].every((row, r) => row.every((v, c) => values[name][r]?.[c] === v)));
  }

  /** The whole photo, sampled, as packed colours. */
  overview(): number[][] {
    const [rows, columns] = [Math.min(samples, this.height), Math.min(samples, this.width)];
    this.thumb ??= Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) =>
      packed(this.pixel(Math.floor(((r + 0.5) * this.height) / rows), Math.floor(((c + 0.5) * this.width) / columns)))));
    return this.thumb;
  }
}

/** Draws a source at that size on white and reads its pixels. */
function photoOf(name: string, source: CanvasImageSource, width: number, height: number): Photo {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, width, height);
  return new Photo(name, width, height, pen.getImageData(0, 0, width, height).data, canvas);
}

/** Sides of a picture that is at most `longest` long, with the same proportions. */
export function sidesWithin(width: number, height: number, longest: number): [width: number, height: number] {
  const scale = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** Reads a picture file; sides above 2,048 are scaled down. Nothing leaves the browser. Rejects with `NoPhoto`. */
export async function readFile(file: File): Promise<Photo> {
  if (file.size > largestFile) throw new NoPhoto('hugeFile');
  try {
    const bitmap = await createImageBitmap(file);
    const photo = photoOf(file.name, bitmap, ...sidesWithin(bitmap.width, bitmap.height, longestSide));
    bitmap.close();
    return photo;
  } catch {
    throw new NoPhoto('badFile');
  }
}

/** The same picture so small that every number of it is on show. Halved step by step, so that every pixel counts. */
export function shrunk(photo: Photo): Photo {
  let at = photo;
  while (Math.max(at.width, at.height) > wholeSide * 2) at = photoOf(photo.name, at.source, Math.max(1, Math.ceil(at.width / 2)), Math.max(1, Math.ceil(at.height / 2)));
  return photoOf(photo.name, at.source, ...sidesWithin(photo.width, photo.height, wholeSide));
}
