import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';

/** Input; the kernel above its turned twin; the two outputs; their difference. On a phone pairs stand side by side. CSS pixels. */
export interface Layout { width: number; height: number; stacked: boolean; input: Box; kernel: Box; turned: Box; transposed: Box; convolved: Box; difference: Box; radius: number }

type Size = readonly [rows: number, columns: number];
const stackBelow = 700;
const heading = 30;
const apart = 44;

const box = (x: number, y: number, cell: number, [rows, columns]: Size): Box => ({ x: Math.round(x), y: Math.round(y), cell, rows, columns });
const fit = (most: number, ...limits: number[]) => Math.max(3, Math.floor(Math.min(most, ...limits) * 2) / 2);

function wide(input: Size, side: number, width: number, share: number): Layout {
  const gap = Math.max(44, width * 0.075);
  const cell = fit(42 * share, (width - 3 * gap) / (3 * input[1] + side * 1.1), (230 * share) / input[0]);
  const kernelCell = fit(46 * share, cell * 1.1, (190 * share) / side);
  const tall = cell * input[0];
  const kernelTall = kernelCell * side;
  const rowTall = Math.max(tall, kernelTall + 28);
  const second = heading + rowTall + apart + heading - 10;
  const kernelX = cell * input[1] + gap;
  const outX = kernelX + kernelCell * side + gap;
  const centre = (second + rowTall + heading) / 2;
  const diffX = outX + cell * input[1] + gap;
  const rest = Math.max(0, Math.round((width - diffX - cell * input[1]) / 2));
  const at = (x: number, y: number, c: number, size: Size) => box(x + rest, y, c, size);
  return {
    width, height: second + rowTall + 8, stacked: false, radius: kernelTall * 0.5 * Math.SQRT2 + 10,
    input: at(0, centre - tall / 2, cell, input), kernel: at(kernelX, heading + (rowTall - kernelTall) / 2, kernelCell, [side, side]), turned: at(kernelX, second + (rowTall - kernelTall) / 2, kernelCell, [side, side]),
    transposed: at(outX, heading + (rowTall - tall) / 2, cell, input), convolved: at(outX, second + (rowTall - tall) / 2, cell, input), difference: at(diffX, centre - tall / 2, cell, input),
  };
}

function stack(input: Size, side: number, width: number, share: number): Layout {
  const half = (width - 28) / 2;
  const cell = fit(40 * share, half / input[1], (220 * share) / input[0]);
  const inputCell = fit(44 * share, width / input[1], (240 * share) / input[0]);
  const kernelCell = fit(40 * share, (half - 40) / side);
  const inputBox = box((width - inputCell * input[1]) / 2, heading, inputCell, input);
  const kernelY = inputBox.y + boxHeight(inputBox) + apart + heading;
  const kernelBox = box((half - kernelCell * side) / 2, kernelY, kernelCell, [side, side]);
  const turned = box(half + 28 + (half - kernelCell * side) / 2, kernelY, kernelCell, [side, side]);
  const outY = kernelY + boxHeight(kernelBox) + apart + heading;
  const transposed = box((half - cell * input[1]) / 2, outY, cell, input);
  const convolved = box(half + 28 + (half - cell * input[1]) / 2, outY, cell, input);
  const difference = box((width - inputCell * input[1]) / 2, outY + boxHeight(transposed) + apart + heading, inputCell, input);
  return { width, height: difference.y + boxHeight(difference) + 8, stacked: true, radius: kernelCell * side * 0.5 * Math.SQRT2 + 8, input: inputBox, kernel: kernelBox, turned, transposed, convolved, difference };
}

/** The largest cells that fit; on a slide smaller ones until the height fits too. */
export function layoutOf(input: Size, side: number, { width, height }: { width: number; height: number | null }): Layout {
  const arrange = width < stackBelow ? stack : wide;
  let layout = arrange(input, side, width, 1);
  for (let share = 0.95; height !== null && layout.height > height && share > 0.2; share -= 0.05) layout = arrange(input, side, width, share);
  return layout;
}

export const centreOf = (b: Box) => ({ x: b.x + boxWidth(b) / 2, y: b.y + boxHeight(b) / 2 });
