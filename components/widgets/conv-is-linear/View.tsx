'use client';

import { useState } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { WeightGrid } from '@/components/figure/WeightGrid.tsx';
import type { Cell } from '@/lib/geometry/cells.ts';
import { exactNumber } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { MatrixDrawing, type Pointed } from './MatrixDrawing.tsx';
import { grown, placeIn, plansOf } from './plan.ts';
import { Sizes } from './Sizes.tsx';
import { Sum } from './Sum.tsx';
import type { widget } from './widget.ts';

/** A kernel on a picture, and the matrix that does the same: both light up together. */
export function View({ params, frame, words: all, locale, step, locked, layout, width, height, playing, lit, actions }: ViewProps<typeof widget, Words>) {
  const words = all.view;
  const embed = layout === 'embed';
  const [point, setPoint] = useState<Pointed>(null);
  const { rows, columns } = plansOf(params);
  const room = layoutOf({ rows: rows.size, columns: columns.size, kernelRows: rows.kernel, kernelColumns: columns.kernel, outputRows: rows.output, outputColumns: columns.output }, { width, height: embed ? height : null });
  const lines = frame.matrix.length;
  const entries = lines * frame.matrix[0]!.length;
  // What was pointed at may be gone when the figure is set from elsewhere.
  const pointed = point?.kind === 'weight' ? (point.weight <= rows.kernel * columns.kernel ? point : null)
    : point && point.column < frame.matrix[0]!.length && (point.kind === 'column' || point.row < lines) ? point : null;
  const chosen = placeIn(step, columns.output);
  const count = (of: (weight: number, row: number, column: number) => boolean) => frame.links.reduce((sum, line, r) => sum + line.filter((weight, c) => of(weight, r, c)).length, 0);
  const linked = count(weight => weight > 0);

  const say = (next: Pointed) => {
    setPoint(next);
    if (!next) return actions.hint(null);
    if (playing) actions.pause();
    if (next.kind === 'weight') {
      const { row, column } = placeIn(next.weight - 1, columns.kernel);
      return actions.hint(words.weightSaid(row + 1, column + 1, count(weight => weight === next.weight)));
    }
    const from = placeIn(next.column, columns.size);
    if (next.kind === 'column') return actions.hint(words.inputSaid(from.row + 1, from.column + 1, count((weight, _, c) => weight > 0 && c === next.column)));
    const to = placeIn(next.row, columns.output);
    const [value, weight] = [params.input[from.row]![from.column]!, frame.matrix[next.row]![next.column]!];
    actions.hint(frame.links[next.row]![next.column]! > 0
      ? words.linkSaid(from.row + 1, from.column + 1, exactNumber(value), exactNumber(weight), exactNumber(value * weight), to.row + 1, to.column + 1)
      : words.emptySaid(from.row + 1, from.column + 1, to.row + 1, to.column + 1));
  };
  const goTo = (at: number) => {
    if (playing) actions.pause();
    if (at !== step) actions.goTo(at);
  };
  const atCell = (name: 'input' | 'kernel' | 'output') => (at: Cell | null) => {
    if (name === 'output') { say(null); if (at) goTo(at.row * columns.output + at.column); return; }
    if (!at) return say(null);
    say(name === 'input' ? { kind: 'column', column: at.row * columns.size + at.column } : { kind: 'weight', weight: at.row * columns.kernel + at.column + 1 });
  };
  const put = (name: 'input' | 'kernel') => (locked.has(name) ? undefined : (values: Matrix, gesture: string) => actions.set({ [name]: values }, gesture));

  const top = chosen.row * rows.stride - rows.before;
  const left = chosen.column * columns.stride - columns.before;
  const clip = (from: number, span: number, size: number) => [Math.max(0, from), Math.min(size, from + span)] as const;
  const [y0, y1] = clip(top, rows.kernel, rows.size);
  const [x0, x1] = clip(left, columns.kernel, columns.size);
  const place = pointed?.kind === 'place' || pointed?.kind === 'column' ? placeIn(pointed.column, columns.size) : null;
  const weight = pointed?.kind === 'weight' ? pointed.weight : pointed?.kind === 'place' ? frame.links[pointed.row]![pointed.column]! : 0;
  const tap = weight > 0 ? placeIn(weight - 1, columns.kernel) : null;
  const reached = pointed?.kind === 'column' ? frame.links.flatMap((line, r) => (line[pointed.column]! > 0 ? [placeIn(r, columns.output)] : [])) : [];
  const { cell } = room;
  const grid = { step: 1, bounds: [-99, 99] as const, words: words.cell, onSay: actions.announce };
  const [learned, toLearn] = words.learn(rows.kernel * columns.kernel);
  const [of, size] = words.matrix(lines, frame.matrix[0]!.length);
  const [used, ofAll] = words.used(formatNumber(linked, locale, 0), formatNumber(entries, locale, 0), formatNumber((100 * linked) / entries, locale, 0));

  return (
    <div className="cl-figure fg-figure" data-layout={room.beside ? 'beside' : 'below'} data-embed={embed ? '' : undefined} data-lit={lit ?? undefined}>
      <div className="cl-top">
        <Sizes params={params} words={words} disabled={locked.has('kernel')} onChoose={(r, c) => actions.set({ kernel: grown(params.kernel, r, c) })} />
        <p className="cl-counts">
          <span><b className="fg-w">{learned}</b>{toLearn}</span> <span>{of}<b>{size}</b></span> <span><b>{used}</b>{ofAll}</span>
          <span className="cl-told">{linked === entries ? words.full(lines) : words.band(lines)}</span>
        </p>
      </div>
      <div className="cl-stage fg-stage">
        <div className="cl-given">
          <div className="cl-part fg-of-input"><p className="cl-head fg-input-word">{words.input} <small>{rows.size} × {columns.size}</small></p>
            <WeightGrid {...grid} values={params.input} cell={cell} part="input" label={words.input} onChange={put('input')} locked={locked.has('input')} onPoint={atCell('input')} onChoose={atCell('input')}
              bold={(r, c) => r >= y0 && r < y1 && c >= x0 && c < x1}
              marks={<>{y1 > y0 && x1 > x0 && pointed?.kind !== 'column' && <Mark kind="window" x={x0 * cell} y={y0 * cell} width={(x1 - x0) * cell} height={(y1 - y0) * cell} />}
                {place && <Mark kind="source" x={place.column * cell} y={place.row * cell} width={cell} height={cell} />}</>} /></div>
          <div className="cl-part fg-of-kernel"><p className="cl-head fg-kernel-word">{words.kernel} <small>{rows.kernel} × {columns.kernel}</small></p>
            <WeightGrid {...grid} values={params.kernel} cell={cell} part="kernel" label={words.kernel} onChange={put('kernel')} locked={locked.has('kernel')} onPoint={atCell('kernel')} onChoose={atCell('kernel')}
              marks={tap && <Mark kind="pair" x={tap.column * cell} y={tap.row * cell} width={cell} height={cell} />} /></div>
        </div>
        <MatrixDrawing params={params} frame={frame} step={step} pointed={pointed} width={room.matrixWidth} tallest={room.matrixHeight} words={words} onPoint={say} onStep={goTo} />
        <div className="cl-part cl-answer fg-of-output"><p className="cl-head fg-output-word">{words.output} <small>{rows.output} × {columns.output}</small></p>
          <WeightGrid {...grid} values={frame.output} cell={room.outputCell} part="output" label={words.output} onPoint={at => { if (at) atCell('output')(at); }} onChoose={atCell('output')}
            marks={<>{reached.map(({ row, column }) => <Mark key={`${row} ${column}`} kind="reached" x={column * room.outputCell} y={row * room.outputCell} width={room.outputCell} height={room.outputCell} inset={2} />)}
              {pointed?.kind !== 'column' && <Mark kind="chosen" x={chosen.column * room.outputCell} y={chosen.row * room.outputCell} width={room.outputCell} height={room.outputCell} />}</>} /></div>
      </div>
      <Sum params={params} frame={frame} step={step} words={words} short={embed} lit={pointed?.kind === 'place' && pointed.row === step ? pointed.column : null} />
    </div>
  );
}
