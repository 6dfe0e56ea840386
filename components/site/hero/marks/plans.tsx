import { Box, Line } from './shapes.tsx';

/** Marks of lessons about sizes: how many cells, and which read which. */

/** Eight cells, a window of three in steps of two: three places, and one cell that nobody reads. */
export function StridePadding() {
  const [count, window, stride, cell, left] = [8, 3, 2, 12, 8];
  const places = Math.floor((count - window) / stride) + 1;
  const read = (places - 1) * stride + window;
  return (
    <>
      {Array.from({ length: count }, (_, i) => <Box key={i} of={i < read ? 'input' : 'gradient'} dashed={i >= read} strength={i < read ? 1 : 1.25} soft x={left + i * cell} y={6} width={cell} />)}
      {Array.from({ length: places }, (_, i) => {
        const [start, end, y] = [left + i * stride * cell + 1, left + (i * stride + window) * cell - 1, 24 + i * 5];
        return (
          <g key={i}>
            <Line of="kernel" strength={1.75} through={[[start, y - 3], [start, y], [end, y], [end, y - 3]]} />
            <Box of="output" soft x={start + cell - 1} y={46} width={cell} />
          </g>
        );
      })}
    </>
  );
}

/** A window of three in steps of two, twice: one cell of the top layer sees seven of the lowest. */
export function ReceptiveField() {
  const [cell, window, stride] = [12, 3, 2];
  const layers = [{ count: 9, seen: 7 }, { count: 4, seen: 3 }, { count: 1, seen: 1 }];
  return layers.map(({ count, seen }, layer) => {
    const step = cell * stride ** layer;
    const offset = 2 + (cell * (window - 1) * (stride ** layer - 1)) / 2 / (stride - 1);
    const y = 52 - layer * 22;
    return Array.from({ length: count }, (_, i) => (
      <g key={`${layer} ${i}`}>
        {layer > 0 && i < seen && [-1, 1].map(to => <Line key={to} of="output" strength={0.75} through={[[offset + i * step + (to < 0 ? 0 : cell), y + 10], [offset + i * step + cell / 2 + to * (step / stride + cell / 2), y + 22]]} />)}
        <Box of={i < seen ? 'output' : 'axis'} strength={i < seen ? 1.5 : 0.75} soft x={offset + i * step} y={y} width={cell} height={10} />
      </g>
    ));
  });
}

/** The sides of the published autoencoder's layers, down to the bottleneck and back. */
export function Autoencoder() {
  const sides = [28, 14, 7, 4, 8, 16, 14, 28];
  const [first, narrowest, last] = [0, sides.indexOf(Math.min(...sides)), sides.length - 1];
  return sides.map((side, i) => (
    <Box key={i} of={i === first ? 'input' : i === last ? 'output' : i === narrowest ? 'ink' : 'axis'} soft full={i === narrowest} x={3 + i * 14} y={32 - side} width={7} height={2 * side} />
  ));
}
