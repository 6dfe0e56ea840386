import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';

/** Input, kernel above its stamp, output: side by side, or on a phone the output below. CSS pixels. */
export interface Layout { width: number; height: number; stacked: boolean; input: Box; kernel: Box; stamp: Box; output: Box }

export type Size = readonly [rows: number, columns: number];
export interface Sizes { input: Size; kernel: Size; output: Size }

const stackBelow = 620;
const heading = 28;
const largest = { input: 54, kernel: 46, output: 48, phone: 46 };

const box = (x: number, y: number, cell: number, [rows, columns]: Size): Box => ({ x: Math.round(x), y: Math.round(y), cell, rows, columns });
const fit = (most: number, ...limits: number[]) => Math.max(3, Math.floor(Math.min(most, ...limits) * 2) / 2);
const bottom = (b: Box) => b.y + boxHeight(b);

function wide({ input, kernel, output }: Sizes, width: number, share: number): Layout {
  const gap = Math.min(90, Math.max(48, width * 0.075));
  const inputCell = fit(largest.input * share, (0.25 * width) / input[1], (300 * share) / input[0]);
  const kernelCell = fit(largest.kernel * share, (0.19 * width) / kernel[1], (170 * share) / kernel[0]);
  const kernelX = inputCell * input[1] + gap;
  const outputX = kernelX + kernelCell * kernel[1] + gap;
  const outputCell = fit(largest.output * share, (width - outputX - 2) / output[1], (410 * share) / output[0]);
  const kernelBox = box(kernelX, heading, kernelCell, kernel);
  const stampBox = box(kernelX, bottom(kernelBox) + heading + 14, kernelCell, kernel);
  const tall = Math.max(bottom(stampBox) - heading, outputCell * output[0]);
  const inputY = Math.max(heading, Math.min(heading + tall - inputCell * input[0], stampBox.y + (boxHeight(stampBox) - inputCell * input[0]) / 2));
  const outputBox = box(outputX, heading + (tall - outputCell * output[0]) / 2, outputCell, output);
  // What is left beside the output stands on both sides of the drawing.
  const rest = Math.max(0, Math.round((width - outputBox.x - boxWidth(outputBox)) / 2));
  const moved = (b: Box) => ({ ...b, x: b.x + rest });
  return { width, height: heading + tall + 4, stacked: false, input: moved(box(0, inputY, inputCell, input)), kernel: moved(kernelBox), stamp: moved(stampBox), output: moved(outputBox) };
}

function stack({ input, kernel, output }: Sizes, width: number, share: number): Layout {
  const kernelCell = fit(largest.phone * share, (0.46 * width) / kernel[1], (160 * share) / kernel[0]);
  const inputCell = fit(largest.phone * share, (0.4 * width) / input[1], (240 * share) / input[0]);
  const kernelBox = box(width - kernelCell * kernel[1] - 2, heading, kernelCell, kernel);
  const stampBox = box(kernelBox.x, bottom(kernelBox) + heading + 10, kernelCell, kernel);
  const inputY = Math.max(heading, Math.min(stampBox.y + (boxHeight(stampBox) - inputCell * input[0]) / 2, bottom(stampBox) - inputCell * input[0]));
  const inputBox = box(2, inputY, inputCell, input);
  const outputCell = fit(largest.phone * share, (width - 4) / output[1], (330 * share) / output[0]);
  const outputBox = box((width - outputCell * output[1]) / 2, Math.max(bottom(stampBox), bottom(inputBox)) + 64, outputCell, output);
  return { width, height: bottom(outputBox) + 4, stacked: true, input: inputBox, kernel: kernelBox, stamp: stampBox, output: outputBox };
}

/** The largest cells that fit; on a slide smaller ones until the height fits too. */
export function layoutOf(sizes: Sizes, { width, height }: { width: number; height: number | null }): Layout {
  const arrange = width < stackBelow ? stack : wide;
  let layout = arrange(sizes, width, 1);
  for (let share = 0.95; height !== null && layout.height > height && share > 0.2; share -= 0.05) layout = arrange(sizes, width, share);
  return layout;
}
