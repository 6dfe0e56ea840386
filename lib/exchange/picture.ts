import { picturePixels, pictureSide } from '@/lib/data/digits.ts';
import { bad, reading, type FileFault } from './badFile.ts';

/** Largest picture that is drawn: about what a phone takes. Drawn once it needs four bytes a pixel, 100 MB. */
export const mostPixels = 25_000_000;

type Size = readonly [width: number, height: number];
const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);

function jpegSize(bytes: Uint8Array, view: DataView): Size | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): Size | null {
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (kind === 'VP8L') { const bits = view.getUint32(21, true); return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]; }
  if (kind === 'VP8X') return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(27, true) & 0xffffff) + 1];
  return null;
}

/** Width and height as the head of a PNG, JPEG, GIF, BMP or WebP file says them, before anything is drawn; null for anything else. */
export function pictureSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return [view.getUint32(16), view.getUint32(20)];
  if (starts(bytes, 0x47, 0x49, 0x46, 0x38)) return [view.getUint16(6, true), view.getUint16(8, true)];
  if (starts(bytes, 0x42, 0x4d)) return [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
  if (starts(bytes, 0xff, 0xd8)) return jpegSize(bytes, view);
  return starts(bytes, 0x52, 0x49, 0x46, 0x46) && starts(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50) ? webpSize(bytes, view) : null;
}

/** Refuses what is no picture, or too large to be drawn. */
export function checkPicture(bytes: Uint8Array, file: string): { size: Size } | { fault: FileFault } {
  return reading(() => {
    const size = pictureSize(bytes);
    if (!size || size[0] < 1 || size[1] < 1) throw bad('notPicture', file, '', 'PNG, JPEG, GIF, BMP, WebP', bytes.length);
    if (size[0] * size[1] > mostPixels) throw bad('pictureTooLarge', file, '', mostPixels, `${size[0]} × ${size[1]} = ${size[0] * size[1]}`);
    return { size };
  });
}

/** A picture as four bytes a pixel (red, green, blue, cover), row by row. */
export interface Pixels { width: number; height: number; data: ArrayLike<number> }

/** A picture made a digit, and what was done to it. */
export interface ReadDigit {
  bytes: Uint8Array;
  from: Size;
  /** Dark on light, so that ink became light. */
  isInverted: boolean;
  /** The part with ink was scaled into 20 × 20 and moved so that its weight is in the middle, as MNIST's digits are. */
  isScaled: boolean;
}

const inkSide = 20;
/** Tones from paper on that count as ink, of 255; less is noise of a camera. */
const leastInk = 40;
/** Least difference between paper and the darkest ink, of 255. */
const leastContrast = 24;

/** Luminance on white, 0 … 255 (ITU-R BT.601). */
function greys({ width, height, data }: Pixels): Float64Array {
  return Float64Array.from({ length: width * height }, (_, at) => {
    const [r, g, b, cover] = [0, 1, 2, 3].map(channel => data[4 * at + channel]!) as [number, number, number, number];
    return 255 + (cover / 255) * (0.299 * r + 0.587 * g + 0.114 * b - 255);
  });
}

/** Mean tone along the rim, where paper is. */
function rimOf(tones: Float64Array, width: number, height: number): number {
  let [sum, count] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1)) [sum, count] = [sum + tones[y * width + x]!, count + 1];
  }
  return sum / count;
}

interface Box { left: number; top: number; right: number; bottom: number }

function inkBox(ink: Float64Array, width: number): Box | null {
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  ink.forEach((tone, at) => {
    if (tone < leastInk) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    Object.assign(box, { left: Math.min(box.left, x), right: Math.max(box.right, x), top: Math.min(box.top, y), bottom: Math.max(box.bottom, y) });
  });
  return box.right < 0 ? null : box;
}

/** Mean ink over a rectangle with fractional edges, in pixels. */
function meanInk(ink: Float64Array, width: number, height: number, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    const rows = Math.min(y + 1, bottom) - Math.max(y, top);
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) sum += rows * (Math.min(x + 1, right) - Math.max(x, left)) * ink[y * width + x]!;
  }
  return sum / ((right - left) * (bottom - top));
}

/** Where the weight of the ink in the box lies, in pixels. */
function centreOf(ink: Float64Array, width: number, { left, top, right, bottom }: Box): readonly [x: number, y: number] {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const tone = ink[y * width + x]!;
      [sum, sumX, sumY] = [sum + tone, sumX + tone * (x + 0.5), sumY + tone * (y + 0.5)];
    }
  }
  return [sumX / sum, sumY / sum];
}

/**
 * A picture as one of the lab's digits: 28 × 28 bytes, 0 paper, 255 ink. One of 28 × 28 keeps its pixels; any other is cut to its ink, scaled into 20 × 20 and
 * put with its weight in the middle, as LeCun et al. 1998 made MNIST's. Light paper is turned into 0. A picture of one tone is a fault.
 */
export function digitFrom(pixels: Pixels, file: string): ReadDigit | { fault: FileFault } {
  return reading(() => {
    const { width, height } = pixels;
    const tones = greys(pixels);
    const paper = rimOf(tones, width, height);
    const isInverted = paper >= 128;
    const ink = tones.map(tone => Math.max(0, isInverted ? paper - tone : tone - paper));
    const darkest = ink.reduce((most, tone) => Math.max(most, tone), 0);
    if (darkest < leastContrast) throw bad('pictureEmpty', file, '', leastContrast, Math.round(darkest));
    const from: Size = [width, height];
    if (width === pictureSide && height === pictureSide) {
      return { bytes: Uint8Array.from(tones, tone => Math.round(isInverted ? 255 - tone : tone)), from, isInverted, isScaled: false };
    }
    const full = ink.map(tone => tone * 255 / darkest);
    const box = inkBox(full, width)!;
    const scale = Math.max(box.right - box.left + 1, box.bottom - box.top + 1) / inkSide;
    const [x, y] = centreOf(full, width, box);
    const inside = (from: number, to: number, low: number, high: number) => [Math.max(from, low), Math.min(to, high)] as const;
    const bytes = Uint8Array.from({ length: picturePixels }, (_, at) => {
      const [column, row] = [at % pictureSide - pictureSide / 2, Math.floor(at / pictureSide) - pictureSide / 2];
      const [left, right] = inside(x + column * scale, x + (column + 1) * scale, box.left, box.right + 1);
      const [top, bottom] = inside(y + row * scale, y + (row + 1) * scale, box.top, box.bottom + 1);
      if (right <= left || bottom <= top) return 0;
      const covered = (right - left) * (bottom - top) / scale ** 2;
      return Math.round(covered * meanInk(full, width, height, left, top, right, bottom));
    });
    return { bytes, from, isInverted, isScaled: true };
  });
}
