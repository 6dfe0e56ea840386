'use client';

import { useRef } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import { cellsRead } from '@/lib/arith/window.ts';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import type { Frame } from './compute.ts';
import { threadOf, type Layout } from './layout.ts';
import type { Plans } from './plan.ts';
import type { Step } from './step.ts';

/** Below this side rings and threads would cover the cells; beyond so many windows threads are a grey mass. */
const smallestCell = 18;
const mostThreads = 64;

export interface Reach { from: Cell; rows: readonly number[]; columns: readonly number[] }
interface Props { frame: Frame; layout: Layout; plans: Plans; step: Step; reach: Reach | null; term: Cell | null }

const at = (box: Box, row: number, column: number, rows = 1, columns = 1) =>
  ({ x: box.x + column * box.cell, y: box.y + row * box.cell, width: columns * box.cell, height: rows * box.cell });

/** Cells that hold a winner's value beside it in a window, and win in none. */
function equalsOf({ picture, output, switches }: Frame, { rows, columns }: Plans): Cell[] {
  const winners = new Set(switches.flat());
  const found = new Map<number, Cell>();
  switches.forEach((line, r) => line.forEach((_, c) => {
    for (const row of cellsRead(rows, r)) for (const column of cellsRead(columns, c)) {
      const flat = row * columns.size + column;
      if (picture[row]?.[column] !== undefined && !winners.has(flat) && picture[row]![column] === output[r]![c]) found.set(flat, { row, column });
    }
  }));
  return [...found.values()];
}

function useStanding(layout: Layout, plans: Plans, { row, column }: Cell) {
  const mark = useRef<SVGGElement>(null);
  const scene = [layout.width, layout.height, layout.input.cell, layout.padded.rows, layout.padded.columns, layout.output.rows, layout.output.columns, plans.rows.kernel].join();
  const [windowRow, windowColumn, r, c] = useGlide([row * plans.rows.stride, column * plans.columns.stride, row, column], scene, mark) as [number, number, number, number];
  return { mark, windowRow, windowColumn, row: r, column: c };
}

/** Behind the grids: what flows from the window's rows to the row of its output. */
export function Flow({ layout, plans, step }: Pick<Props, 'layout' | 'plans' | 'step'>) {
  const { mark, ...standing } = useStanding(layout, plans, step);
  const { padded, output, across } = layout;
  const { kernel } = plans.rows;
  return (
    <g ref={mark} className="fg-flow" aria-hidden="true">
      {across
        ? <Ribbon meaning="input" from={{ at: padded.x + boxWidth(padded), from: padded.y + standing.windowRow * padded.cell, to: padded.y + (standing.windowRow + kernel) * padded.cell }}
          to={{ at: output.x, from: output.y + standing.row * output.cell, to: output.y + (standing.row + 1) * output.cell }} />
        : <Ribbon down meaning="input" from={{ at: padded.y + boxHeight(padded), from: padded.x + standing.windowColumn * padded.cell, to: padded.x + (standing.windowColumn + kernel) * padded.cell }}
          to={{ at: output.y, from: output.x + standing.column * output.cell, to: output.x + (standing.column + 1) * output.cell }} />}
    </g>
  );
}

/** Rings on the winners, dotted ones on equals, threads to the output, the window, and what a cell pointed at reaches. */
export function Marks({ frame, layout, plans, step, reach, term }: Props) {
  const { mark, ...standing } = useStanding(layout, plans, step);
  const { input, padded, output, inputGradient, upstream } = layout;
  const { kernel, stride } = plans.rows;
  const place = (flat: number): Cell => ({ row: Math.floor(flat / input.columns), column: flat % input.columns });
  const all = frame.switches.flatMap((line, r) => line.map((flat, c) => ({ from: place(flat), to: { row: r, column: c } })));
  const chosen = all.find(({ to }) => to.row === step.row && to.column === step.column);
  const legible = input.cell >= smallestCell;
  const apart = stride >= kernel && kernel > 1;
  return (
    <g ref={mark} className="fg-marks" aria-hidden="true">
      {apart && legible && <path className="mp-tiles" d={frame.output.flatMap((line, r) => line.map((_, c) => {
        const { x, y, width, height } = at(padded, r * stride, c * stride, kernel, kernel);
        return `M${x},${y}h${width}v${height}h${-width}z`;
      })).join('')} />}
      <rect className="mp-own" x={input.x} y={input.y} width={boxWidth(input)} height={boxHeight(input)} />
      {legible && all.length <= mostThreads && all.filter(each => each !== chosen).map(({ from, to }) => <path key={`${to.row} ${to.column}`} className="mp-thread" d={threadOf(layout, from, to)} />)}
      <g className="fg-of-kernel"><Mark kind="pair" {...at(padded, standing.windowRow, standing.windowColumn, kernel, kernel)} /></g>
      {legible && [...new Set(frame.switches.flat())].map(flat => <Ring key={flat} kind="winner" box={input} at={place(flat)} />)}
      {legible && equalsOf(frame, plans).map(cell => <Ring key={`${cell.row} ${cell.column}`} kind="equal" box={input} at={cell} />)}
      {chosen && <path className="mp-thread mp-on" d={threadOf(layout, chosen.from, chosen.to)} />}
      <g className="fg-of-output"><Mark kind="chosen" {...at(output, standing.row, standing.column)} /></g>
      {upstream && inputGradient && (
        <>
          <Mark kind="pair" {...at(upstream, standing.row, standing.column)} />
          {chosen && <path className="mp-thread mp-back" d={threadOf({ across: layout.across, input: inputGradient, padded: { ...padded, x: inputGradient.x - (input.x - padded.x), y: inputGradient.y - (input.y - padded.y) }, output: upstream }, chosen.from, chosen.to)} />}
          {chosen && <Ring kind="winner" box={inputGradient} at={chosen.from} />}
        </>
      )}
      {term && <Mark kind="pair" inset={2} {...at(input, term.row, term.column)} />}
      {reach && (
        <>
          {reach.rows.flatMap(r => reach.columns.map(c => <Mark key={`${r},${c}`} kind="reached" inset={Math.min(3, output.cell / 5)} {...at(output, r, c)} />))}
          <Mark kind="source" {...at(input, reach.from.row, reach.from.column)} />
        </>
      )}
    </g>
  );
}

function Ring({ kind, box, at: { row, column } }: { kind: 'winner' | 'equal'; box: Box; at: Cell }) {
  const r = Math.round(box.cell * 3.8) / 10;
  return (
    <g className={`mp-${kind}`} transform={`translate(${box.x + (column + 0.5) * box.cell},${box.y + (row + 0.5) * box.cell})`}>
      <circle className="mp-halo" r={r} /><circle className="mp-ring" r={r} />
    </g>
  );
}
