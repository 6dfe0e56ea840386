import type { Cell } from '@/lib/geometry/cells.ts';
import type { Frame } from './compute.ts';
import { threadOf, type Layout } from './layout.ts';
import type { Step } from './step.ts';

const fewest = 18;

/** Rings on the winners, dotted ones on their equals in the chosen window, and threads to the output. */
export function Rings({ frame, layout, step }: { frame: Frame; layout: Layout; step: Step }) {
  const { input } = layout;
  const columns = input.columns;
  const place = (at: number): Cell => ({ row: Math.floor(at / columns), column: at % columns });
  const ring = (kind: string, { row, column }: Cell) => (
    <g key={`${kind} ${row} ${column}`} className={`mp-${kind}`} transform={`translate(${input.x + (column + 0.5) * input.cell},${input.y + (row + 0.5) * input.cell})`}>
      <circle className="mp-halo" r={input.cell * 0.38} /><circle className="mp-ring" r={input.cell * 0.38} />
    </g>
  );
  const all = frame.switches.flatMap((line, r) => line.map((at, c) => ({ from: place(at), to: { row: r, column: c } })));
  const chosen = ({ to }: { to: Cell }) => to.row === step.row && to.column === step.column;
  return (
    <g className="fg-marks" aria-hidden="true">
      {input.cell >= fewest && all.length <= 64 && all.filter(each => !chosen(each)).map(({ from, to }) => <path key={`${to.row} ${to.column}`} className="mp-thread" d={threadOf(layout, from, to)} />)}
      {all.filter(chosen).map(({ from, to }) => <path key="chosen" className="mp-thread mp-on" d={threadOf(layout, from, to)} />)}
      {[...new Set(frame.switches.flat())].map(at => ring('winner', place(at)))}
      {step.reads.filter(({ ties }) => ties).map(at => ring('equal', at))}
    </g>
  );
}
