'use client';

import type { KeyboardEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { resultOf, type Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Layout } from './layout.ts';
import { transposed } from './network.ts';
import { stepAt, type Step } from './step.ts';
import type { MatrixName } from './useHands.ts';
import type { Params } from './widget.ts';

export interface NetworkProps {
  words: Words['view'];
  params: Params;
  frame: Frame;
  layout: Layout;
  step: Step;
  stepIndex: number;
  playing: boolean;
  met: boolean;
  active: Record<MatrixName, Cell>;
  free: (name: MatrixName) => boolean;
  /** Which product is pointed at, from 0. */
  term: number | null;
  /** A corner held or pointed at in the plane. */
  corner: { rectangle: 'a' | 'b'; row: number } | null;
  share: number;
  onKey: (name: MatrixName, event: KeyboardEvent, at: Cell, flat: boolean) => void;
  onResultKey: (event: KeyboardEvent, rectangle: 'a' | 'b', layer: number, at: Cell) => void;
  onFocusCell: (name: MatrixName, at: Cell | null) => void;
}

const cellsOf = (box: Box, row: number, column: number, rows = 1, columns = 1) =>
  ({ x: box.x + column * box.cell, y: box.y + row * box.cell, width: columns * box.cell, height: rows * box.cell });

/** The ribbon of the current sum: from the numbers it reads to the number it makes. */
export function Flow({ layout, step }: Pick<NetworkProps, 'layout' | 'step'>) {
  const boxes = layout[step.rectangle];
  const [from, to] = [boxes[step.layer - 1]!, boxes[step.layer]!];
  if (layout.arrangement === 'stack') {
    const target = { at: to.y, from: to.x + step.column * to.cell, to: to.x + (step.column + 1) * to.cell };
    return <Ribbon meaning="input" down from={{ at: from.y + boxHeight(from), from: from.x, to: from.x + boxWidth(from) }} to={target} />;
  }
  const top = step.last ? from.y : from.y + step.row * from.cell;
  const bottom = step.last ? from.y + boxHeight(from) : top + from.cell;
  const target = { at: to.x, from: to.y + step.row * to.cell, to: to.y + (step.row + 1) * to.cell };
  return <Ribbon meaning="input" from={{ at: from.x + boxWidth(from), from: top, to: bottom }} to={target} />;
}

/** Heads above, sizes below. A slide too low for them leaves them away. */
function Caption({ box, part, name, size, low }: { box: Box; part: string; name: string; size?: string; low: boolean }) {
  const x = box.x + boxWidth(box) / 2;
  return (
    <>
      {!low && <text className={`fg-head fg-${part} rr-middle`} x={x} y={box.y - 11}>{name}</text>}
      {!low && size && <text className="rr-size" x={x} y={box.y + boxHeight(box) + 20}>{size}</text>}
    </>
  );
}

const sizeOf = (m: Matrix) => `${m.length} × ${m[0]!.length}`;

/** A's and B's corners. */
export function Corners({ words, params, layout, active, free, share, onKey, onFocusCell }: NetworkProps) {
  const most = Math.max(largest(params.a), largest(params.b));
  return (['a', 'b'] as const).map(name => {
    const [box] = layout[name] as [Box];
    const stacked = layout.arrangement === 'stack';
    return (
      <g key={name} data-matrix={name}>
        {stacked
          ? <text className="rr-letter rr-middle" x={box.x + boxWidth(box) / 2} y={box.y - 12}>{name.toUpperCase()}</text>
          : <text className="rr-letter rr-middle" x={box.x - 16} y={box.y + boxHeight(box) / 2 + 7}>{name.toUpperCase()}</text>}
        {!stacked && name === 'a' && <Caption box={box} part="input" name={words.corners} low={layout.low} />}
        {!stacked && name === 'b' && !layout.low && <text className="rr-size" x={box.x + boxWidth(box) / 2} y={box.y + boxHeight(box) + 20}>4 × 2</text>}
        <Grid box={box} values={params[name]} most={most} part="input" label={words.cornersOf(name.toUpperCase())} cellLabel={words.cornerCell} active={active[name]} readOnly={!free(name)} share={share}
          onKey={(event, at) => onKey(name, event, at, false)} onFocusCell={at => onFocusCell(name, at)} />
      </g>
    );
  });
}

export function Kernels({ words, frame, layout, active, free, share, onKey, onFocusCell }: NetworkProps) {
  return ([frame.w1, frame.w2, frame.w3] as const).map((w, i) => {
    if (!w) return null;
    const name = `w${i + 1}` as 'w1' | 'w2' | 'w3';
    const [box, flat] = [layout.w[i]!, layout.flat[i]!];
    const at = active[name];
    return (
      <g key={name} data-matrix={name}>
        {layout.arrangement === 'stack'
          ? <text className="fg-head fg-kernel" x={box.x - 10} y={box.y + boxHeight(box) / 2 + 5} textAnchor="end">{words.kernel(i + 1)}</text>
          : <Caption box={box} part="kernel" name={words.kernel(i + 1)} size={sizeOf(w)} low={layout.low} />}
        <Grid box={box} values={flat ? transposed(w) : w} most={Math.max(1, largest(w))} part="kernel" label={words.kernelLong(i + 1)} cellLabel={words.cell} share={share}
          active={flat ? { row: at.column, column: at.row } : at} readOnly={!free(name)}
          onKey={(event, to) => onKey(name, event, flat ? { row: to.column, column: to.row } : to, flat)} onFocusCell={to => onFocusCell(name, to && (flat ? { row: to.column, column: to.row } : to))} />
      </g>
    );
  });
}

const emptied = (m: Matrix): Matrix => m.map(row => row.map(() => 0));

/** The results of every step, and how the two numbers stand to each other. */
export function Results({ words, params, frame, layout, step, stepIndex, playing, met, share, onResultKey }: NetworkProps) {
  const layers = frame.w3 ? [1, 2, 3] : [1, 2];
  const { x, y } = layout.verdict;
  const later = (rectangle: 'a' | 'b', layer: number) => (row: number, column: number) => stepAt(params.hidden, { rectangle, layer, row, column }) > stepIndex;
  const gap = Math.abs(frame.outputA - frame.outputB);
  const { ask } = params;
  return (
    <>
      {layers.map(layer => {
        const results = { a: resultOf(params, frame, 'a', layer), b: resultOf(params, frame, 'b', layer) };
        // While the reader is asked, the results have a place and no number.
        const values = ask ? { a: emptied(results.a), b: emptied(results.b) } : results;
        const most = Math.max(largest(values.a), largest(values.b));
        const number = layer === layers.length;
        const name = number ? words.number : words.step(layer);
        return (['a', 'b'] as const).map(rectangle => {
          const box = layout[rectangle][layer]!;
          const here = step.rectangle === rectangle && step.layer === layer;
          const stacked = layout.arrangement === 'stack';
          const titled = stacked || rectangle === 'a';
          return (
            <g key={`${rectangle}${layer}`}>
              {titled && <Caption box={box} part="output" name={name} low={layout.low} />}
              {!stacked && rectangle === 'b' && !layout.low && !number && <text className="rr-size" x={box.x + boxWidth(box) / 2} y={box.y + boxHeight(box) + 20}>{sizeOf(values.b)}</text>}
              <Grid box={box} values={values[rectangle]} most={most} part="output" label={words.resultOf(name, rectangle.toUpperCase())} cellLabel={ask ? () => '?' : number ? words.numberCell : words.cell}
                active={here ? { row: step.row, column: step.column } : { row: 0, column: 0 }} readOnly share={share} blank={ask ? () => true : playing ? later(rectangle, layer) : undefined}
                onKey={(event, at) => onResultKey(event, rectangle, layer, at)} />
            </g>
          );
        });
      })}
      {!ask && !(playing && stepIndex < stepAt(params.hidden, { rectangle: 'b', layer: layers.length, row: 0, column: 0 })) && (
        <g className={met ? 'rr-verdict rr-equal' : 'rr-verdict'}>
          <text x={x} y={y + 2}>{met ? '=' : '≠'}</text>
          {!layout.low && <text className="rr-size" x={x} y={y + 28}>{met ? words.same : words.apart(showNumber(gap))}</text>}
        </g>
      )}
    </>
  );
}

/** Frames of the current sum: what it reads, with which weights, what it makes; and of one product that is pointed at. */
export function Marks({ layout, step, term, corner, frame }: NetworkProps) {
  const boxes = layout[step.rectangle];
  const [from, to, kernel, flat] = [boxes[step.layer - 1]!, boxes[step.layer]!, layout.w[step.layer - 1]!, layout.flat[step.layer - 1]!];
  const rows = [frame.w1, frame.w2, frame.w3][step.layer - 1]!.length;
  const weight = (row: number, count: number) => (flat ? cellsOf(kernel, 0, row, 1, count) : cellsOf(kernel, row, step.column, count, 1));
  const read = step.last ? cellsOf(from, 0, 0, 4, 1) : cellsOf(from, step.row, 0, 1, from.columns);
  const readOne = (i: number) => (step.last ? cellsOf(from, i, 0) : cellsOf(from, step.row, i));
  return (
    <g className="fg-marks" aria-hidden="true">
      <g className="fg-of-input"><Mark kind="source" {...read} /></g>
      <g className="fg-of-kernel"><Mark kind="window" {...weight(0, rows)} /></g>
      <g className="fg-of-output"><Mark kind="chosen" {...cellsOf(to, step.row, step.column)} /></g>
      {term !== null && term < step.terms.length && <><Mark kind="pair" inset={2} {...readOne(term)} /><Mark kind="pair" inset={2} {...weight(term, 1)} /></>}
      {corner && <rect className="rr-held-row" {...cellsOf(layout[corner.rectangle][0]!, corner.row, 0, 1, 2)} />}
    </g>
  );
}
