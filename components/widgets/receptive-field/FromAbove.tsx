'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Heatmap } from '@/components/figure/Heatmap.tsx';
import { Legend } from '@/components/figure/Legend.tsx';
import type { Run } from '@/lib/arith/fieldLink.ts';
import type { Block } from './ink.ts';
import type { Layout } from './layout.ts';
import { sharedOf } from './look.ts';

interface Runs { rows: readonly Run[]; columns: readonly Run[] }
interface Cell { row: number; column: number }

interface Props {
  layout: Layout;
  side: number;
  /** What the ink is: a value for every pixel, the largest, and the block that holds half of it; null without ink. */
  ink: { map: readonly (readonly number[])[]; most: number; middle: Block | null } | null;
  /** The pixels that the chosen cell sees, and the second cell; null while the reader is asked. */
  field: Runs | null;
  second: Runs | null;
  guess: Block | null;
  drawing: boolean;
  name: string;
  detail: string;
  /** Lines under the picture. */
  told: readonly string[];
  label: string;
  cellLabel: (cell: Cell) => string;
  at: Cell;
  onAt: (cell: Cell) => void;
  /** Moves and stretches the reader's block: null where there is none to draw. */
  onBlock: ((key: KeyboardEvent) => boolean) | null;
}

const legendWidth = 130;
/** More hatched pixels than these are not hatched one by one. */
const mostHatched = 3000;

const box = ({ rows, columns }: Runs, cell: number) => (rows.length && columns.length
  ? { x: columns[0]![0] * cell, y: rows[0]![0] * cell, width: (columns.at(-1)![1] - columns[0]![0] + 1) * cell, height: (rows.at(-1)![1] - rows[0]![0] + 1) * cell } : null);
const blockBox = ({ top, left, bottom, right }: Block, cell: number) => ({ x: left * cell, y: top * cell, width: (right - left + 1) * cell, height: (bottom - top + 1) * cell });

const filled = ({ rows, columns }: Runs, cell: number): string => rows.flatMap(([top, bottom]) => columns.map(([left, right]) =>
  `M${left * cell},${top * cell}h${(right - left + 1) * cell}v${(bottom - top + 1) * cell}h${-(right - left + 1) * cell}z`)).join('');

/** A stroke through every pixel inside the field that is not read. */
function hatched({ rows, columns }: Runs, cell: number): string {
  if (!rows.length || !columns.length) return '';
  const inside = (runs: readonly Run[], at: number) => runs.some(([first, last]) => at >= first && at <= last);
  let d = '';
  let count = 0;
  for (let row = rows[0]![0]; row <= rows.at(-1)![1]; row++) for (let column = columns[0]![0]; column <= columns.at(-1)![1]; column++) {
    if (inside(rows, row) && inside(columns, column)) continue;
    if (++count > mostHatched) return '';
    d += `M${column * cell + 1},${(row + 1) * cell - 1}L${(column + 1) * cell - 1},${row * cell + 1}`;
  }
  return d;
}

/** The input from above: how much each pixel has to say in the chosen cell, and the field around it. */
export function FromAbove(props: Props) {
  const { layout: { map: { x, y, cell } }, side, ink, field, second, guess, drawing, at } = props;
  const root = useRef<SVGGElement>(null);
  const size = cell * side;
  useEffect(() => { if (root.current?.contains(document.activeElement)) root.current.querySelector<SVGGElement>('[tabindex="0"]')?.focus({ preventScroll: true }); }, [at.row, at.column]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (props.onBlock) { if (props.onBlock(event)) event.preventDefault(); return; }
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const within = (value: number) => Math.max(0, Math.min(side - 1, value));
    props.onAt({ row: within(at.row + step[0]!), column: within(at.column + step[1]!) });
  };
  const fieldBox = field && box(field, cell);
  const secondBox = second && box(second, cell);
  const shared = field && second ? { rows: sharedOf(field.rows, second.rows), columns: sharedOf(field.columns, second.columns) } : null;
  const narrow = size < legendWidth + 190;
  return (
    <g className={`rf-map${drawing ? ' rf-drawing' : ''}`} transform={`translate(${x},${y})`} data-part="input">
      <text className="fg-head fg-input" y={-12} aria-hidden="true">{props.name}<tspan className="fg-detail" dx={7}>{props.detail}</tspan></text>
      <g ref={root} role="grid" aria-label={props.label} aria-readonly={!drawing} aria-rowcount={side} aria-colcount={side} className="fg-grid fg-input">
        <rect className="fg-back" width={size} height={size} aria-hidden="true" />
        {field && !ink && <path className="rf-read" d={filled(field, cell)} aria-hidden="true" />}
        <Heatmap values={ink?.map ?? Array.from({ length: side }, () => new Array<number>(side).fill(0))} most={ink?.most ?? 1} cell={cell} />
        <g aria-hidden="true" className="rf-marks">
          {field && <path className="rf-hatch" d={hatched(field, cell)} />}
          {shared && <path className="rf-shared" d={filled(shared, cell)} />}
          {ink?.middle && <><rect className="rf-halo" {...blockBox(ink.middle, cell)} /><rect className="rf-middle" {...blockBox(ink.middle, cell)} /></>}
          {secondBox && <><rect className="rf-halo" {...secondBox} /><rect className="rf-second-box" {...secondBox} /></>}
          {fieldBox && <><rect className="rf-halo" {...fieldBox} /><rect className="rf-field-box" {...fieldBox} /></>}
          {guess && <><rect className="rf-halo" {...blockBox(guess, cell)} /><rect className="rf-guess" {...blockBox(guess, cell)} /></>}
          {guess && drawing && <circle className="rf-corner" cx={(guess.right + 1) * cell} cy={(guess.bottom + 1) * cell} r={8} />}
        </g>
        <rect className="fg-frame" width={size} height={size} aria-hidden="true" />
        <g role="row" aria-rowindex={at.row + 1}>
          <g role="gridcell" key={`${at.row},${at.column}`} aria-colindex={at.column + 1} tabIndex={0} aria-label={props.cellLabel(at)} onKeyDown={onKeyDown}>
            <rect className="fg-proxy" x={at.column * cell} y={at.row * cell} width={cell} height={cell} />
          </g>
        </g>
        <rect className="fg-caret" x={at.column * cell + 1} y={at.row * cell + 1} width={Math.max(2, cell - 2)} height={Math.max(2, cell - 2)} aria-hidden="true" />
      </g>
      <g aria-hidden="true">
        {props.told.map((line, row) => <text key={row} className="rf-told" y={size + 20 + row * 17}>{line}</text>)}
        {ink && ink.most > 0 && !narrow && <Legend x={size - legendWidth} y={size + 12} width={legendWidth} most={ink.most} signed={false} />}
      </g>
    </g>
  );
}
