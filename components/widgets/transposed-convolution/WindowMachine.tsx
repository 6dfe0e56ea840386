'use client';

import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { useGridDesk } from '@/components/figure/useGridDesk.ts';
import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import { equalCells, type Machines } from './machines.ts';
import type { PanelProps } from './Machines.tsx';

const heading = 30;
const tallest = 330;
const narrow = 560;

/** An ordinary convolution with stride 1 over the input stuffed with zeros, its kernel turned by 180°. */
export function WindowMachine(props: PanelProps & { machines: Machines; own: number }) {
  const { params, frame, words, walked, machines: { window }, own, most, share, height, layout: kind, actions, onCell } = props;
  const { view } = words;
  const { padded, kernel, top, left } = window;
  const [rows, columns] = [padded.length, padded[0]!.length];
  const stacked = own < narrow;
  const high = kind === 'embed' && height !== null ? height - heading - 8 : tallest;
  const fit = (most: number, ...limits: number[]) => Math.max(3, Math.floor(Math.min(most, ...limits) * 2) / 2);
  const cell = fit(40, (own * (stacked ? 1 : 0.48)) / columns, high / rows);
  const kernelCell = fit(34, (own * 0.25) / kernel[0]!.length, 104 / kernel.length);
  const [outRows, outColumns] = [frame.output.length, frame.output[0]!.length];
  const box: Box = { x: 1, y: heading, cell, rows, columns };
  const side = stacked ? 0 : box.x + boxWidth(box) + 64;
  const kernelBox: Box = { x: side || 1, y: stacked ? heading + boxHeight(box) + 46 : heading, cell: kernelCell, rows: kernel.length, columns: kernel[0]!.length };
  const outX = stacked ? kernelBox.x + boxWidth(kernelBox) + 24 : side;
  const outY = stacked ? kernelBox.y : heading + boxHeight(kernelBox) + 40;
  const outCell = fit(stacked ? 40 : 34, (own - outX - 2) / outColumns, stacked ? 220 / outRows : (high - boxHeight(kernelBox) - 40) / outRows);
  const outBox: Box = { x: outX, y: outY, cell: outCell, rows: outRows, columns: outColumns };
  const drawing = { width: own, height: Math.max(heading + boxHeight(box), outY + boxHeight(outBox), kernelBox.y + boxHeight(kernelBox)) + 6 };
  const desk = useGridDesk({
    drawing, words: view.grid, say: actions.announce, onPut: () => undefined,
    grids: [
      { name: 'padded', box, values: padded, hand: 'none' },
      { name: 'turned', box: kernelBox, values: kernel, hand: 'none' },
      { name: 'output', box: outBox, values: window.output, hand: 'none', at: walked.cell ?? { row: 0, column: 0 }, onMove: onCell },
    ],
    onPoint: (name, at) => { if (name === 'output' && at) onCell(at); },
  });
  const own1 = (r: number, c: number) => (r - top) % params.stride === 0 && (c - left) % params.stride === 0 && frame.map[(r - top) / params.stride]?.[(c - left) / params.stride] !== undefined;
  const at = walked.cell;
  const equal = equalCells(frame.output, window.output);
  const count = outRows * outColumns;
  const upright = (x: number, b: Box, from: number, n: number) => ({ at: x, from: b.y + from * b.cell, to: b.y + (from + n) * b.cell });
  const level = (y: number, b: Box, from: number, n: number) => ({ at: y, from: b.x + from * b.cell, to: b.x + (from + n) * b.cell });
  return (
    <section className="tc-machine">
      <p className="part-name">{view.tabs.window} <span>{view.windowSays}</span></p>
      <svg className="fg-canvas" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="group" aria-label={view.tabs.window} {...desk.hands}>
        {at && (stacked
          ? <Ribbon meaning="input" down from={level(box.y + boxHeight(box), box, at.column, kernel[0]!.length)} to={level(outBox.y, outBox, at.column, 1)} />
          : <Ribbon meaning="input" from={upright(box.x + boxWidth(box), box, at.row, kernel.length)} to={upright(outBox.x, outBox, at.row, 1)} />)}
        <Head box={box} part="input" name={view.stuffed} />
        <Grid {...desk.grid('padded')} most={Math.max(largest(padded), 1e-9)} share={share} part="input" label={view.stuffed} bold={own1} />
        {padded.map((line, r) => line.map((_, c) => (own1(r, c) && cell >= 8
          ? <rect key={`${r} ${c}`} className="tc-own" x={box.x + c * cell + 1.5} y={box.y + r * cell + 1.5} width={cell - 3} height={cell - 3} /> : null)))}
        <g className="fg-of-kernel">
          <Head box={kernelBox} part="kernel" name={view.turned} detail="180°" />
          <Grid {...desk.grid('turned')} most={Math.max(largest(kernel), 1e-9)} share={share} part="kernel" label={view.turned} />
        </g>
        <g data-hand="output">
          <Head box={outBox} part="output" name={view.output} />
          <Grid {...desk.grid('output')} most={most} share={share} part="output" label={view.outputBy(view.tabs.window)} />
        </g>
        {at
          ? <><Mark kind="window" x={box.x + at.column * cell} y={box.y + at.row * cell} width={kernel[0]!.length * cell} height={kernel.length * cell} /><Mark kind="chosen" x={outBox.x + at.column * outCell} y={outBox.y + at.row * outCell} width={outCell} height={outCell} /></>
          : <Mark kind="source" x={box.x + (left + walked.from.column * params.stride) * cell} y={box.y + (top + walked.from.row * params.stride) * cell} width={cell} height={cell} />}
      </svg>
      <p className={equal === count ? 'tc-equal' : 'tc-equal tc-unequal'}>{view.equal(equal, count)}</p>
    </section>
  );
}
