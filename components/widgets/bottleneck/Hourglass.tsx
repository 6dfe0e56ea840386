'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { SharedHeatmap } from '@/components/figure/SharedHeatmap.tsx';
import { cellAt, cellsBetween, type Cell } from '@/lib/geometry/cells.ts';
import type { Frame, Stage } from './frame.ts';
import { hull, type Layout, type Place } from './layout.ts';
import { writeDrawing } from './drawing.ts';
import type { Words } from './en.ts';

interface Props {
  layout: Layout;
  frame: Frame;
  words: Words['view'];
  /** Absent: the picture may not be drawn on. */
  onPaint: ((drawing: string, gesture: string) => void) | null;
  /** Shows a layer's maps large; absent where that may not be changed. */
  onLook: ((layer: number) => void) | null;
  looked: number;
}

const blank = (rows: number, columns: number) => Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
const brush = [[0, 0, 1], [0, 1, 0.8], [1, 0, 0.8], [1, 1, 0.55], [0, -1, 0.25], [-1, 0, 0.25]] as const;
let strokes = 0;

function Maps({ stage, place: { x, y, unit, columns, pitch } }: { stage: Stage; place: Place }) {
  const [rows, cols, channels] = stage.shape as [number, number, number];
  return (
    <g aria-hidden="true">
      {Array.from({ length: channels }, (_, c) => {
        const [left, top] = [x + (c % columns) * pitch, y + Math.floor(c / columns) * pitch];
        return (
          <g key={c} transform={`translate(${Math.round(left * 10) / 10},${Math.round(top * 10) / 10})`}>
            <rect className="bn-paper" width={cols * unit} height={rows * unit} />
            {stage.maps[c] && <SharedHeatmap name={`${stage.layer}-${c}`} values={stage.maps[c]} most={stage.most} cell={unit} />}
            <rect className="bn-map" width={cols * unit} height={rows * unit} />
          </g>
        );
      })}
    </g>
  );
}

/** The way down and up: the picture, the maps of each layer at one scale, and what comes back. */
export function Hourglass({ layout, frame, words, onPaint, onLook, looked }: Props) {
  const { input, output, stages: places } = layout;
  const [at, setAt] = useState<Cell>({ row: 14, column: 14 });
  const [read, setRead] = useState<Cell>({ row: 14, column: 14 });
  const surface = useRef<SVGSVGElement>(null);
  const pen = useRef<{ from: Cell; picture: number[][]; gesture: string } | null>(null);

  // Parts of a drawing cannot say by style sheet that a finger draws here and does not scroll.
  useEffect(() => {
    const svg = surface.current;
    const hold = (event: TouchEvent) => { if (pen.current && event.cancelable) event.preventDefault(); };
    svg?.addEventListener('touchmove', hold, { passive: false });
    return () => svg?.removeEventListener('touchmove', hold);
  }, []);

  const paint = (from: Cell, to: Cell, picture: number[][], gesture: string) => {
    for (const { row, column } of cellsBetween(from, to)) for (const [dr, dc, ink] of brush) {
      const line = picture[row + dr];
      if (line?.[column + dc] !== undefined) line[column + dc] = Math.max(line[column + dc]!, ink);
    }
    onPaint?.(writeDrawing(picture.flat()), gesture);
  };
  const cellOf = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = layout.width / (box.width || 1);
    return cellAt(input, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const hands = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const cell = cellOf(event);
      if (!cell || !onPaint || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pen.current = { from: cell, picture: frame.input.map(row => [...row]), gesture: `stroke ${++strokes}` };
      paint(cell, cell, pen.current.picture, pen.current.gesture);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = pen.current;
      const cell = held && cellOf(event);
      if (!held || !cell) return;
      paint(held.from, cell, held.picture, held.gesture);
      held.from = cell;
    },
    onPointerUp() { pen.current = null; },
    onPointerCancel() { pen.current = null; },
  };
  const key = (event: KeyboardEvent, cell: Cell) => {
    const meaning = gridKey(event, cell, 28, 28);
    if (!meaning || meaning.kind === 'leave') return;
    event.preventDefault();
    if (meaning.kind === 'move') return setAt(meaning.to);
    if (!onPaint) return;
    const ink = meaning.kind === 'type' && /\d/.test(meaning.text) ? Number(meaning.text) / 9 : meaning.kind === 'clear' ? 0 : frame.input[cell.row]![cell.column]! > 0.5 ? 0 : 1;
    onPaint(writeDrawing(frame.input.flatMap((row, r) => row.map((v, c) => (r === cell.row && c === cell.column ? ink : v)))), `cell ${++strokes}`);
  };
  const walk = (event: KeyboardEvent, cell: Cell) => {
    const meaning = gridKey(event, cell, 28, 28);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    setRead(meaning.to);
  };
  const changedBox = frame.changes > 0 && frame.status === 'ready' ? bounds(frame) : null;
  const waistX = places[frame.waist]!.x + places[frame.waist]!.width / 2;
  const head = (x: number, end: boolean, part: string, name: string) => <text className={`fg-head fg-${part}`} x={x} y={input.y - 8} textAnchor={end ? 'end' : 'start'}>{name}</text>;

  return (
    <svg ref={surface} className="fg-canvas bn-hourglass" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={words.hourglass} {...hands}>
      {layout.wide && <path className="bn-hull" d={hull(layout)} aria-hidden="true" />}
      {frame.stages.map((stage, i) => {
        const place = places[i]!;
        const [x, y] = layout.wide ? [place.x + place.width / 2, 14] as const : [layout.width, place.y + Math.max(14, place.height / 2)] as const;
        const size = stage.shape.join(' × ');
        const press = onLook ? { role: 'button', tabIndex: 0, 'aria-label': words.look(stage.name, size), 'aria-pressed': looked === stage.layer + 1, onClick: () => onLook(stage.layer + 1), onKeyDown: (event: KeyboardEvent) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onLook(stage.layer + 1); } } } : {};
        return (
          <g key={stage.name} className={`bn-stage${i === frame.waist ? ' bn-waist' : ''}`}>
            <g className="bn-press" {...press}>
              <rect className="bn-hit" x={place.x - 6} y={layout.wide ? place.y - 6 : place.y + place.height / 2 - 22} width={layout.wide ? place.width + 12 : layout.width} height={layout.wide ? place.height + 12 : 44} />
              <Maps stage={stage} place={place} />
            </g>
            {(i === frame.waist || !layout.wide || Math.abs(x - waistX) > 62) && <text className="bn-size" x={x} y={y} dy={layout.wide ? 0 : '0.34em'} textAnchor={layout.wide ? 'middle' : 'end'}>{size}</text>}
            {layout.wide && <text className="bn-count" x={x} y={33} textAnchor="middle">{stage.shape.reduce((a, b) => a * b, 1)}</text>}
          </g>
        );
      })}
      {head(input.x, false, 'input', words.input)}
      <Grid box={input} values={frame.input} most={1} part="input" label={words.inputGrid} cellLabel={words.cell} active={at} readOnly={!onPaint} onKey={key}
        onFocusCell={cell => { if (cell && (cell.row !== at.row || cell.column !== at.column)) setAt(cell); }} />
      {head(output.x + 28 * output.cell, true, 'output', words.output)}
      <Grid box={output} values={frame.output.length ? frame.output : blank(28, 28)} most={1} part="output" label={words.outputGrid} cellLabel={words.cell} active={read} readOnly onKey={walk}>
        {changedBox && <rect className="bn-moved" x={changedBox.x * output.cell} y={changedBox.y * output.cell} width={changedBox.width * output.cell} height={changedBox.height * output.cell} />}
      </Grid>
    </svg>
  );
}

/** The part of the output that the reader's changes moved. */
function bounds({ output, untouched }: Frame) {
  const moved = output.flatMap((row, r) => row.flatMap((v, c) => (Math.abs(v - untouched[r]![c]!) > 0.01 ? [[r, c] as const] : [])));
  if (moved.length === 0) return null;
  const [rows, columns] = [moved.map(([r]) => r), moved.map(([, c]) => c)];
  const [x, y] = [Math.min(...columns), Math.min(...rows)];
  return { x, y, width: Math.max(...columns) - x + 1, height: Math.max(...rows) - y + 1 };
}
