import { memo, type SVGProps } from 'react';
import { Frame } from '@/components/figure/Frame.tsx';
import { Heatmap } from '@/components/figure/Heatmap.tsx';
import { Ribbon, Thread } from '@/components/figure/Ribbon.tsx';
import { toneStyle } from '@/components/figure/ToneFill.tsx';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { largest, toneOf } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** Units of the drawing: CSS pixels where it has its full width. */
export const width = 592;
const height = 232;
const side = 8;
const kernelSide = 34;
export const input: Box = { x: 1, y: 4, cell: side, rows: 28, columns: 28 };
export const output: Box = { x: width - 1 - 26 * side, y: input.y + side, cell: side, rows: 26, columns: 26 };
const inputEnd = input.x + boxWidth(input);
const weights: Box = { x: (inputEnd + output.x - 3 * kernelSide) / 2, y: input.y + 66, cell: kernelSide, rows: 3, columns: 3 };

interface Props extends Pick<SVGProps<SVGSVGElement>, 'onPointerMove' | 'onPointerDown' | 'onPointerLeave'> {
  picture: Matrix;
  answer: Matrix;
  kernel: Matrix;
  place: Cell;
  label: string;
  slider: SVGProps<SVGGElement>;
}

/** Input, kernel, output, and the window with the ribbons that follow it. */
export function Drawing({ picture, answer, kernel, place, label, slider, ...pointer }: Props) {
  return (
    <svg className="fg-canvas" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label} {...pointer}>
      <Map box={input} values={picture} most={1} meaning="input" />
      <Map box={output} values={answer} most={largest(answer)} meaning="output" />
      <g role="slider" tabIndex={0} aria-valuemin={1} aria-valuemax={output.rows * output.columns} {...slider}>
        <Window place={place} />
      </g>
      <Kernel kernel={kernel} />
    </svg>
  );
}

const gridLines = ({ cell, rows, columns }: Box) =>
  Array.from({ length: rows - 1 }, (_, r) => `M0,${(r + 1) * cell}h${columns * cell}`).join('') +
  Array.from({ length: columns - 1 }, (_, c) => `M${(c + 1) * cell},0v${rows * cell}`).join('');

const Map = memo(function Map({ box, values, most, meaning }: { box: Box; values: Matrix; most: number; meaning: 'input' | 'output' }) {
  const size = { width: boxWidth(box), height: boxHeight(box) };
  return (
    <g className={`fg-${meaning}`} transform={`translate(${box.x},${box.y})`} aria-hidden="true">
      <rect className="fg-back" {...size} />
      <Heatmap values={values} most={most} cell={box.cell} />
      <path className="fg-lines hero-lines" d={gridLines(box)} />
      <rect className="fg-frame" {...size} />
    </g>
  );
});

const Kernel = memo(function Kernel({ kernel }: { kernel: Matrix }) {
  const most = largest(kernel);
  return (
    <g className="fg-kernel hero-kernel" aria-hidden="true">
      {kernel.flatMap((cells, r) => cells.map((weight, c) => {
        const { side: sign, amount } = toneOf(weight, most);
        const [x, y] = [weights.x + c * kernelSide, weights.y + r * kernelSide];
        return (
          <g key={`${r} ${c}`} className={`fg-cell fg-${sign}`} style={toneStyle(amount)}>
            <rect className="fg-tone" x={x} y={y} width={kernelSide} height={kernelSide} />
            <text className="fg-numeral" x={x + kernelSide / 2} y={y + kernelSide / 2}>{String(weight).replace('-', '\u2212')}</text>
          </g>
        );
      }))}
      <rect className="fg-frame" x={weights.x} y={weights.y} width={boxWidth(weights)} height={boxHeight(weights)} />
    </g>
  );
});

/** Ribbons leave and enter at the edges; inside the grids they go on as threads, so that no cell is covered. */
function Window({ place: { row, column } }: { place: Cell }) {
  const [x, top, bottom] = [input.x + column * side, input.y + row * side, input.y + (row + 3) * side];
  const [outX, outTop, outBottom] = [output.x + column * side, output.y + row * side, output.y + (row + 1) * side];
  const kernelEdge = { from: weights.y, to: weights.y + boxHeight(weights) };
  const weightsEnd = weights.x + boxWidth(weights);
  return (
    <>
      <Ribbon meaning="input" from={{ at: inputEnd, from: top, to: bottom }} to={{ at: weights.x, ...kernelEdge }} />
      <Ribbon meaning="output" from={{ at: weightsEnd, ...kernelEdge }} to={{ at: output.x, from: outTop, to: outBottom }} />
      {[top, bottom].map(y => <Thread key={y} meaning="input" x1={x + 3 * side} y1={y} x2={inputEnd} y2={y} />)}
      {[outTop, outBottom].map(y => <Thread key={y} meaning="output" x1={output.x} y1={y} x2={outX} y2={y} />)}
      <Frame kind="window" x={x} y={top} width={3 * side} height={3 * side} />
      <Frame kind="chosen" x={outX} y={outTop} width={side} height={side} />
    </>
  );
}
