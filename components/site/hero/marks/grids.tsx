import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { pictures, shrunk } from '../pictures.ts';
import { read } from '../pixels.ts';
import { filtered, kernelNames, kernels } from '../window.ts';
import { Box, Cells, Line } from './shapes.tsx';

/** Marks of lessons about grids: each is computed by the operation that it stands for. */

const seven = read(pictures()[0]!);
const small = shrunk(seven, 4);

/** A picture, and one of its rows in the flat buffer. */
export function ImagesAsTensors() {
  const values = small.slice(1, 6).map(cells => cells.slice(1, 6));
  const [cell, flatCell, x, row] = [9.6, 4, 12, 2];
  const [rowTop, rowBottom, flatX] = [row * cell, (row + 1) * cell, x + row * 5 * flatCell];
  return (
    <>
      <Cells values={values} most={largest(small)} x={x} y={0} cell={cell} />
      <Cells values={[values.flat()]} most={largest(small)} x={x} y={57} cell={flatCell} />
      <Box of="input" strength={1.75} x={x} y={rowTop} width={5 * cell} height={cell} />
      <Box of="input" strength={1.75} x={flatX} y={56} width={5 * flatCell} height={6} />
      <Line of="input" strength={0.75} through={[[x, rowBottom], [flatX, 56]]} />
      <Line of="input" strength={0.75} through={[[x + 5 * cell, rowBottom], [flatX + 5 * flatCell, 56]]} />
    </>
  );
}

export function Convolution() {
  const answer = filtered(small, kernels.sobelY);
  const [cell, row, column] = [8, 1, 2];
  return (
    <>
      <Cells values={small} most={largest(small)} x={0} y={4} cell={cell} />
      <Box of="input" x={0} y={4} width={7 * cell} />
      <Cells values={answer} most={largest(answer)} x={72} y={12} cell={cell} />
      <Box of="output" x={72} y={12} width={5 * cell} />
      <Box of="kernel" strength={2.25} x={column * cell} y={4 + row * cell} width={3 * cell} />
      <Line of="output" through={[[7 * cell, 4 + (row + 1.5) * cell], [72 + column * cell, 12 + (row + 0.5) * cell]]} />
      <Box of="output" strength={2} x={72 + column * cell} y={12 + row * cell} width={cell} />
    </>
  );
}

/** One picture, three filters. */
export function Filters() {
  return kernelNames.map((name, i) => {
    const answer = filtered(shrunk(seven, 2), kernels[name]);
    return (
      <g key={name} transform={`translate(${i * 38},14)`}>
        <Cells values={answer} most={largest(answer)} x={0} y={0} cell={3} />
        <Box of="output" strength={1} x={0} y={0} width={36} />
      </g>
    );
  });
}

const loud: Matrix = [[1, 3, 2, 0], [5, 2, 1, 7], [0, 1, 4, 3], [2, 8, 6, 1]];
/** The largest of each 2 × 2 window, and where it stands. */
const winners = [0, 1].map(r => [0, 1].map(c => {
  const places = [[0, 0], [0, 1], [1, 0], [1, 1]].map(([i, j]) => ({ row: 2 * r + i!, column: 2 * c + j! }));
  const best = places.reduce((a, b) => (loud[b.row]![b.column]! > loud[a.row]![a.column]! ? b : a));
  return { ...best, value: loud[best.row]![best.column]! };
}));
const pooled = winners.map(cells => cells.map(({ value }) => value));

export const MaxPooling = () => (
  <>
    <Cells values={loud} most={8} x={2} y={6} cell={13} />
    <Box of="input" x={2} y={6} width={52} />
    {winners.flat().map(({ row, column }) => <Box key={`${row} ${column}`} of="output" strength={2} x={3 + column * 13} y={7 + row * 13} width={11} />)}
    <Cells values={pooled} most={8} x={78} y={15} cell={17} />
    <Box of="output" strength={1.5} x={78} y={15} width={34} />
  </>
);

/** Back to where the winners stood; zeros elsewhere. */
export function Unpooling() {
  const filled = loud.map((cells, r) => cells.map((value, c) => (winners.flat().some(({ row, column }) => row === r && column === c) ? value : 0)));
  return (
    <>
      <Cells values={pooled} most={8} x={0} y={15} cell={17} />
      <Box of="output" strength={1.5} x={0} y={15} width={34} />
      <Cells values={filled} most={8} x={58} y={6} cell={13} />
      <Box of="axis" x={58} y={6} width={52} />
      {winners.flatMap((cells, r) => cells.map(({ row, column }, c) => (
        <Line key={`${r} ${c}`} of="output" strength={0.9} through={[[8.5 + c * 17, 23.5 + r * 17], [64.5 + column * 13, 12.5 + row * 13]]} />
      )))}
    </>
  );
}

/** How often a kernel of three, set down at every second cell, covers each cell of the output. */
export function TransposedConvolution() {
  const [count, stride, kernel] = [4, 2, 3];
  const size = (count - 1) * stride + kernel;
  const along = Array.from({ length: size }, (_, at) => Array.from({ length: count }, (_, i) => i * stride).filter(start => at >= start && at < start + kernel).length);
  return (
    <>
      <Cells values={Array.from({ length: count }, () => Array<number>(count).fill(1))} most={4} x={0} y={18} cell={7} />
      <Box of="input" x={0} y={18} width={count * 7} />
      <Cells values={along.map(a => along.map(b => a * b))} most={4} x={46} y={0.5} cell={7} />
      <Box of="output" x={46} y={0.5} width={size * 7} />
    </>
  );
}
