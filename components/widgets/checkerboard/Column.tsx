'use client';

import { useRef } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Grip } from '@/components/figure/Grip.tsx';
import { ribbonDown } from '@/lib/geometry/ribbon.ts';
import { useGridDesk, type DeskWords } from '@/components/figure/useGridDesk.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** One way to enlarge: its line of cells with what reads what, and the same in two dimensions. */
export interface Way {
  key: 'transposed' | 'resized';
  name: string;
  says: string;
  /** Input cells on the line: the middle of each and the first output cell it reaches, in output cells; how many reach on. */
  sources: readonly { middle: number; from: number; group: number }[];
  reach: number;
  counts: readonly number[];
  map: Matrix;
  mapLabel: string;
}

interface Props {
  way: Way;
  width: number;
  height: number | null;
  /** Output cell pointed at, on the line the column. */
  at: Cell;
  onAt(at: Cell): void;
  words: DeskWords & { line: string };
  handle: { index: number; label: string; says: string; value: number; onPull(kernel: number): void } | null;
}

const lineTop = 8;
const fall = 96;
const barTall = 26;
const textFrom = 13;
let pulls = 0;

export function Column({ way, width, height, at, onAt, words, handle }: Props) {
  const { counts, sources, reach, map } = way;
  const count = counts.length;
  const above = lineTop + fall + barTall + 18;
  const gutter = 34;
  const room = height === null ? Infinity : height - above - 4;
  const cell = Math.max(4, Math.floor(Math.min(28, (width - gutter - 2) / count, (room - 30) / (count + 2)) * 2) / 2);
  const left = gutter;
  const inputY = lineTop;
  const countsY = inputY + cell + fall;
  const barsY = countsY + cell + 6;
  const box = { x: left, y: barsY + barTall + 4, cell, rows: count, columns: count };
  const drawing = { width, height: box.y + cell * count + 4 };
  const most = Math.max(...counts, 1);
  const top = Math.max(largest(map), 1e-9);
  const desk = useGridDesk({
    drawing, words, say: () => undefined, onPut: () => undefined,
    grids: [{ name: way.key, box, values: map, hand: 'none', at, onMove: onAt }],
    onPoint: (name, cellAt) => { if (name && cellAt) onAt(cellAt); },
  });
  const pull = useRef<{ x: number; start: number } | null>(null);
  const reaches = (from: number) => at.column >= from && at.column < from + reach;
  const shape = ({ middle, from }: Way['sources'][number]) => ribbonDown(
    { at: inputY + cell, from: left + (middle - 0.5) * cell, to: left + (middle + 0.5) * cell },
    { at: countsY, from: left + Math.max(0, from) * cell, to: left + Math.min(count, from + reach) * cell });
  const grip = handle && sources[handle.index];
  const place = (event: { clientX: number; currentTarget: Element }) => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement ?? (event.currentTarget as SVGElement);
    const bounds = svg.getBoundingClientRect();
    return ((event.clientX - bounds.left) * drawing.width) / (bounds.width || 1);
  };
  return (
    <section className="cb-way">
      <p className="part-name">{way.name} <span>{way.says}</span></p>
      <svg className="fg-canvas cb-canvas" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="group" aria-label={way.name} {...desk.hands}>
        <g role="img" aria-label={`${words.line}: ${counts.join(', ')}`}>
          {sources.map((source, i) => <path key={i} className={reaches(source.from) ? 'cb-stamp cb-on' : 'cb-stamp'} d={shape(source)} />)}
          {sources.map(({ middle, group }, i) => (
            <g key={i}>
              <rect className="cb-input" x={left + (middle - 0.5) * cell} y={inputY} width={cell} height={cell} />
              {group > 0 && <line className="cb-group" x1={left + (middle - 0.5) * cell} x2={left + (middle - 0.5) * cell} y1={inputY} y2={inputY + cell} />}
            </g>
          ))}
          {counts.map((n, i) => (
            <g key={i} onPointerEnter={() => onAt({ row: at.row, column: i })}>
              <rect className="cb-count" x={left + i * cell} y={countsY} width={cell} height={cell} />
              {cell >= textFrom && <text className="cb-number" x={left + (i + 0.5) * cell} y={countsY + cell / 2}>{n}</text>}
              <rect className={i === at.column ? 'cb-bar cb-now' : 'cb-bar'} x={left + i * cell + 1} y={barsY + barTall * (1 - n / most)} width={Math.max(1, cell - 2)} height={(barTall * n) / most} />
            </g>
          ))}
          <rect className="cb-frame" x={left} y={countsY} width={count * cell} height={cell} />
          {counts.map((n, i) => <rect key={i} className={i === at.row ? 'cb-bar cb-now' : 'cb-bar'} x={box.x - 4 - barTall * (n / most)} y={box.y + i * cell + 1} width={(barTall * n) / most} height={Math.max(1, cell - 2)} />)}
        </g>
        <g data-hand={way.key}>
          <Grid {...desk.grid(way.key)} most={top} part="output" label={way.mapLabel} />
          <rect className="cb-cross" x={box.x} y={box.y + at.row * cell} width={count * cell} height={cell} />
          <rect className="cb-cross" x={box.x + at.column * cell} y={box.y} width={cell} height={count * cell} />
          <Mark kind="chosen" x={box.x + at.column * cell} y={box.y + at.row * cell} width={cell} height={cell} />
        </g>
        {handle && grip && (
          <g className="cb-grip"
            onPointerDown={event => { if (event.button !== 0) return; event.stopPropagation(); event.currentTarget.setPointerCapture(event.pointerId); pull.current = { x: place(event), start: handle.value }; pulls += 1; }}
            onPointerMove={event => { if (!pull.current) return; event.stopPropagation(); handle.onPull(pull.current.start + Math.round((place(event) - pull.current.x) / cell)); }}
            onPointerUp={() => { pull.current = null; }} onPointerCancel={() => { pull.current = null; }}>
            <circle className="cb-grip-reach" cx={left + (grip.from + reach) * cell} cy={countsY - 14} r={22} />
            <Grip x={left + (grip.from + reach) * cell} y={countsY - 14} name="kernel" label={handle.label} valueText={handle.says} value={handle.value} onNudge={([right, up]) => handle.onPull(handle.value + right + up)} />
          </g>
        )}
      </svg>
    </section>
  );
}

/** Name of the drag under way, so that it is one undo. */
export const pullName = () => `kernel-${pulls}`;
