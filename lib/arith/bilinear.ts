import { wholeNumber } from './badInput.ts';

/** What one output cell is mixed from: `(1 − share) · low + share · high`. `low` equals `high` at the border. */
export interface Mix { low: number; high: number; share: number }

/**
 * Bilinear resizing along one axis, with half-pixel centres: output cell o lies at (o + ½) · n / m − ½ of the input.
 * Beyond the outermost centres the border cell is repeated. TensorFlow 2 and Keras (`UpSampling2D`, `bilinear`), PyTorch
 * (`Upsample`, `align_corners=False`) agree on it. Shrinking does not smooth first.
 *
 * @param size cells of the input, from 1
 * @param output cells of the output, from 1
 * Throws `BadInput` (`<where>.size`, `<where>.output`).
 */
export function bilinearAxis(size: number, output: number, where = 'bilinear'): Mix[] {
  wholeNumber(`${where}.size`, size, 1, 'give an input of at least one cell');
  wholeNumber(`${where}.output`, output, 1, 'ask for at least one cell');
  return Array.from({ length: output }, (_, cell) => {
    // Whole numbers as long as possible: 2m · place, so that a place on a cell's centre has a share of exactly 0.
    const doubled = (2 * cell + 1) * size - output;
    const low = Math.floor(doubled / (2 * output));
    const clamp = (place: number) => Math.min(size - 1, Math.max(0, place));
    const [from, to] = [clamp(low), clamp(low + 1)];
    return { low: from, high: to, share: from === to ? 0 : (doubled - low * 2 * output) / (2 * output) };
  });
}
