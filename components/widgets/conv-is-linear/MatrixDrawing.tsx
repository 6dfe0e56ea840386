'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { useGlide } from '@/components/figure/useGlide.ts';
import { exactNumber } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import { Answers } from './Answers.tsx';
import { Cells } from './Cells.tsx';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

/** What the reader points at: a place of the matrix, a column of it, or one weight with all its copies. */
export type Pointed = { kind: 'place'; row: number; column: number } | { kind: 'column'; column: number } | { kind: 'weight'; weight: number } | null;

interface Props {
  params: Params;
  frame: Frame;
  step: number;
  pointed: Pointed;
  width: number;
  /** Tallest that the matrix itself may be, CSS pixels. */
  tallest: number;
  words: Words['view'];
  onPoint: (pointed: Pointed) => void;
  onStep: (step: number) => void;
}

const largestCell = 26;
const head = 26;
/** Below this width headings say no more than they must. */
const roomy = 480;
const apart = { flat: 16, output: 12 };

/** The matrix between the input laid flat above it and the output beside it. */
export function MatrixDrawing({ params, frame, step, pointed, width, tallest, words, onPoint, onStep }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const { matrix, links, output } = frame;
  const [rows, columns] = [matrix.length, matrix[0]!.length];
  const across = params.input[0]!.length;
  const cell = Math.max(2, Math.min(largestCell, Math.floor(10 * Math.min((width - apart.output - 8) / (columns + 1.4), tallest / rows)) / 10));
  const flatHeight = Math.max(cell, 8);
  const answer = Math.max(cell * 1.4, 10);
  const at = { flat: { x: 3, y: head }, matrix: { x: 3, y: head + flatHeight + apart.flat }, output: { x: 3 + columns * cell + apart.output, y: head + flatHeight + apart.flat } };
  const drawing = { width: at.output.x + answer + 3, height: at.matrix.y + rows * cell + 26 };
  const [active, setActive] = useState(0);
  const column = pointed?.kind === 'place' || pointed?.kind === 'column' ? pointed.column : Math.min(active, columns - 1);
  const [y] = useGlide([step * cell], `${rows} ${cell}`, svg);
  const flat = [params.input.flat()];
  const row = links[step] ?? [];

  useEffect(() => {
    if (svg.current?.contains(document.activeElement)) svg.current.querySelector<SVGGElement>('[role="gridcell"]')?.focus({ preventScroll: true });
  }, [step, column]);

  const hit = (event: PointerEvent): Pointed | { row: number } => {
    const bounds = svg.current!.getBoundingClientRect();
    const scale = drawing.width / (bounds.width || 1);
    const [px, py] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale];
    const r = Math.floor((py - at.matrix.y) / cell);
    const c = Math.floor((px - at.matrix.x) / cell);
    const inRows = r >= 0 && r < rows;
    if (inRows && px >= at.output.x - 4) return { row: r };
    if (c < 0 || c >= columns) return null;
    if (inRows) return { kind: 'place', row: r, column: c };
    return py >= at.flat.y - 4 && py < at.matrix.y ? { kind: 'column', column: c } : null;
  };
  const point = (event: PointerEvent) => {
    const found = hit(event);
    if (found && !('kind' in found)) { onPoint(null); return onStep(found.row); }
    if (found?.kind === 'place') { setActive(found.column); onStep(found.row); }
    onPoint(found);
  };
  const key = (event: KeyboardEvent) => {
    const meaning = gridKey(event, { row: step, column }, rows, columns);
    if (meaning?.kind === 'leave') onPoint(null);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    setActive(meaning.to.column);
    onStep(meaning.to.row);
    onPoint({ kind: 'place', ...meaning.to });
  };
  const copies = pointed?.kind === 'weight' ? links.flatMap((line, r) => line.flatMap((weight, c) => (weight === pointed.weight ? [[r, c] as const] : []))) : [];
  const weight = row[column] ? exactNumber(matrix[step]![column]!) : null;

  return (
    <svg ref={svg} className="fg-canvas cl-matrix" viewBox={`0 0 ${drawing.width} ${drawing.height}`} style={{ maxWidth: drawing.width }}
      onPointerMove={event => { if (event.pointerType !== 'touch') point(event); }} onPointerDown={point} onPointerLeave={event => { if (event.pointerType !== 'touch') onPoint(null); }}>
      <text className="fg-head fg-input" x={at.flat.x} y={at.flat.y - 9}>{words.flat} <tspan className="fg-detail" dx="4">{width > roomy && words.flatDetail(columns, across)}</tspan></text>
      <g className="fg-of-input" transform={`translate(${at.flat.x},${at.flat.y})`}>
        <rect className="fg-back" width={columns * cell} height={flatHeight} />
        <g transform={`scale(1,${flatHeight / cell})`}><Cells values={flat} cell={cell} most={Math.max(1, largest(flat))} /></g>
        <rect className="cl-frame-input" width={columns * cell} height={flatHeight} />
        {pointed?.kind !== 'weight' && (pointed ? [pointed.column] : row.flatMap((linked, c) => (linked ? [c] : []))).map(c => (
          <line key={c} className="cl-drop" x1={(c + 0.5) * cell} x2={(c + 0.5) * cell} y1={flatHeight} y2={flatHeight + apart.flat + (pointed?.kind === 'place' ? pointed.row * cell : 0)} />
        ))}
        {pointed && pointed.kind !== 'weight' && <Mark kind="source" x={pointed.column * cell} y={0} width={cell} height={flatHeight} />}
      </g>
      <g className="fg-of-kernel" transform={`translate(${at.matrix.x},${at.matrix.y})`}>
        <rect className="fg-back" width={columns * cell} height={rows * cell} />
        <path className="cl-parts" d={Array.from({ length: columns / across - 1 }, (_, i) => `M${(i + 1) * across * cell},0v${rows * cell}`).join('')} />
        <Cells values={matrix} links={links} cell={cell} most={Math.max(1, largest(params.kernel))} bold={step} />
        <rect className="cl-frame-kernel" width={columns * cell} height={rows * cell} />
      </g>
      <g className="fg-of-output" transform={`translate(${at.output.x},${at.output.y})`}>
        <Answers values={output.flat()} width={answer} height={cell} bold={step} />
        <rect className="cl-frame-output" width={answer} height={rows * cell} />
      </g>
      <g className="fg-marks" transform={`translate(${at.matrix.x},${at.matrix.y})`}>
        {pointed?.kind !== 'column' && <g className="fg-of-kernel"><Mark kind="window" x={0} y={y!} width={columns * cell} height={cell} /></g>}
        {pointed?.kind === 'column' && <g className="fg-of-input"><Mark kind="source" x={pointed.column * cell} y={0} width={cell} height={rows * cell} /></g>}
        {pointed?.kind === 'place' && <Mark kind="pair" x={pointed.column * cell} y={pointed.row * cell} width={cell} height={cell} />}
        {copies.map(([r, c]) => <Mark key={`${r} ${c}`} kind="tap" x={c * cell} y={r * cell} width={cell} height={cell} inset={1} />)}
        <g className="fg-of-output"><Mark kind="chosen" x={at.output.x - at.matrix.x} y={y!} width={answer} height={cell} /></g>
      </g>
      <g role="grid" aria-label={words.matrixSaid(rows, columns)} aria-readonly="true" aria-rowcount={rows} aria-colcount={columns} transform={`translate(${at.matrix.x},${at.matrix.y})`} onKeyDown={key}
        onFocus={event => { if (event.target.matches(':focus-visible')) onPoint({ kind: 'place', row: step, column }); }} onBlur={() => onPoint(null)} className="cl-proxy">
        <g role="row" aria-rowindex={step + 1}>
          <g role="gridcell" tabIndex={0} aria-colindex={column + 1} aria-label={words.cellSaid(step + 1, column + 1, weight)}><rect className="fg-proxy" x={column * cell} y={step * cell} width={cell} height={cell} /></g>
        </g>
        <rect className="cl-caret" x={column * cell} y={step * cell} width={cell} height={cell} aria-hidden="true" />
      </g>
      <text className="cl-note" x={at.matrix.x} y={drawing.height - 6}>{width > roomy ? words.rowsDetail(rows, columns) : words.rowsShort(rows, columns)}</text>
    </svg>
  );
}
