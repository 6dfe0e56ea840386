import type { Matrix } from '@/lib/params/kinds.ts';

/** Side of the picture, pixels. */
export const side = 512;

/** What is done to a picture: padding with zeros, stride 1, so that it keeps its size. */
export interface Recipe { kernel: Matrix; dilation: number; bias: number; relu: boolean; colour: boolean }

/** Tones of the value scale as RGB triples, from zero to full: `levels` of them each. */
export interface Palette { positive: Uint8ClampedArray; negative: Uint8ClampedArray }
export const levels = 65;

/** A picture as planes of 0…255: grey (Rec. 601 luma), red, green, blue; `side` × `side`, row by row. */
export interface Planes { grey: Float32Array; colour: [Float32Array, Float32Array, Float32Array] }

export function planesOf(rgba: Uint8ClampedArray): Planes {
  const count = rgba.length / 4;
  const [grey, red, green, blue] = Array.from({ length: 4 }, () => new Float32Array(count)) as [Float32Array, Float32Array, Float32Array, Float32Array];
  for (let i = 0; i < count; i++) {
    red[i] = rgba[4 * i]!;
    green[i] = rgba[4 * i + 1]!;
    blue[i] = rgba[4 * i + 2]!;
    grey[i] = 0.299 * red[i]! + 0.587 * green[i]! + 0.114 * blue[i]!;
  }
  return { grey, colour: [red, green, blue] };
}

/**
 * How answers become light. A kernel whose weights add up to something keeps the picture's light (divided by their sum
 * where it exceeds 1, so that nothing burns out); one whose weights cancel gives signed answers: `most` is full tone.
 */
export type Display = { kind: 'light'; scale: number } | { kind: 'signed'; most: number };

export function displayOf(kernel: Matrix): Display {
  const weights = kernel.flat();
  const sum = weights.reduce((a, w) => a + w, 0);
  const size = weights.reduce((a, w) => a + Math.abs(w), 0);
  if (size === 0 || sum > 0.1 * size) return { kind: 'light', scale: 1 / Math.max(1, sum) };
  // Half of the strongest answer there can be: real edges are soft.
  return { kind: 'signed', most: Math.max(1e-9, (255 * size) / 4) };
}

/** Adds the window's products along one row of the picture to `sums`, which holds the bias. */
function sumRow(plane: Float32Array, { kernel, dilation }: Recipe, y: number, sums: Float32Array): void {
  const [top, left] = [((kernel.length - 1) * dilation) >> 1, ((kernel[0]!.length - 1) * dilation) >> 1];
  for (let i = 0; i < kernel.length; i++) {
    const row = y + i * dilation - top;
    if (row < 0 || row >= side) continue;
    for (let j = 0; j < kernel[i]!.length; j++) {
      const weight = kernel[i]![j]!;
      if (weight === 0) continue;
      const shift = j * dilation - left;
      const end = Math.min(side, side - shift);
      for (let x = Math.max(0, -shift), from = row * side + x + shift; x < end; x++, from++) sums[x]! += weight * plane[from]!;
    }
  }
}

function paintSigned(sums: Float32Array, most: number, { positive, negative }: Palette, out: Uint8ClampedArray, at: number): void {
  for (let x = 0; x < side; x++) {
    const value = sums[x]!;
    const tones = value < 0 ? negative : positive;
    const level = 3 * Math.min(levels - 1, Math.round((Math.abs(value) / most) * (levels - 1)));
    out[at + 4 * x] = tones[level]!;
    out[at + 4 * x + 1] = tones[level + 1]!;
    out[at + 4 * x + 2] = tones[level + 2]!;
  }
}

/** Filters rows `from` up to `to` into `out` (RGBA). Colour channels with signed answers show half light for zero. */
export function filterRows(planes: Planes, recipe: Recipe, palette: Palette, out: Uint8ClampedArray, from: number, to: number): void {
  const display = displayOf(recipe.kernel);
  const sums = new Float32Array(side);
  const sources = recipe.colour ? planes.colour : [planes.grey];
  for (let y = from; y < to; y++) {
    const at = y * side * 4;
    for (const [channel, plane] of sources.entries()) {
      sums.fill(recipe.bias);
      sumRow(plane, recipe, y, sums);
      if (recipe.relu) for (let x = 0; x < side; x++) if (sums[x]! < 0) sums[x] = 0;
      if (display.kind === 'signed' && !recipe.colour) { paintSigned(sums, display.most, palette, out, at); continue; }
      const [scale, middle] = display.kind === 'light' ? [display.scale, 0] : [127.5 / display.most, 127.5];
      for (let x = 0; x < side; x++) {
        const light = sums[x]! * scale + middle;
        if (recipe.colour) out[at + 4 * x + channel] = light;
        else out[at + 4 * x] = out[at + 4 * x + 1] = out[at + 4 * x + 2] = light;
      }
    }
    for (let x = 0; x < side; x++) out[at + 4 * x + 3] = 255;
  }
}

/** The values of one plane around a pixel, `rows` × `columns`, whole numbers 0…255; beyond the border 0. */
export const patchOf = (plane: Float32Array, x: number, y: number, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => {
    const [px, py] = [x + c - (columns >> 1), y + r - (rows >> 1)];
    return px >= 0 && px < side && py >= 0 && py < side ? Math.round(plane[py * side + px]!) : 0;
  }));
