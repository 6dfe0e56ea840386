'use client';

import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { gridKey, typeInto, type Typed } from '@/components/figure/gridKeys.ts';
import { Head } from '@/components/figure/Head.tsx';
import { boxHeight, boxWidth, cellAt, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { readTable, writeTable } from '@/lib/geometry/table.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Arithmetic } from './Arithmetic.tsx';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { plansOf } from './plan.ts';
import { Rings } from './Rings.tsx';
import { stepOf } from './step.ts';
import { Tools } from './Tools.tsx';
import { widget } from './widget.ts';

type Props = ViewProps<typeof widget, Words>;
type Editable = 'input' | 'upstream';
const pixelsPerStep = 12;
const lineHeight = 96;
const withCell = (m: Matrix, { row, column }: Cell, value: number): Matrix => m.map((line, r) => (r === row ? line.map((v, c) => (c === column ? value : v)) : line));
let edits = 0;

/** Input and output of a pooling, its winners, and the gradient's way back. */
export function View({ params, frame, step: at, words, width, height, locked, lit, actions }: Props) {
  const plans = useMemo(() => plansOf(params), [params]);
  const layout = layoutOf(plans, { width, height: height === null ? null : height - lineHeight }, params.gradient);
  const step = stepOf(params, frame, at);
  const [active, setActive] = useState<Record<Editable | 'inputGradient', Cell>>({ input: { row: 0, column: 0 }, upstream: { row: 0, column: 0 }, inputGradient: { row: 0, column: 0 } });
  const pull = useRef<{ part: Editable; at: Cell; y: number; from: number; gesture: string } | null>(null);
  const typing = useRef<{ key: string; until: number; typed: Typed; gesture: string } | null>(null);
  const matrices = { input: frame.picture, upstream: frame.upstream };
  const put = (part: Editable, to: Cell, value: number, gesture: string) =>
    actions.set(part === 'input' ? { input: withCell(frame.picture, to, value), shift: 0, shiftDown: 0 } : { upstream: withCell(frame.upstream, to, value) }, gesture);
  const goTo = ({ row, column }: Cell) => actions.goTo(row * plans.columns.output + column);

  function key(part: Editable | 'output' | 'inputGradient', event: KeyboardEvent, from: Cell) {
    const m = part === 'output' ? frame.output : part === 'inputGradient' ? frame.inputGradient : matrices[part];
    const meaning = gridKey(event, from, m.length, m[0]!.length);
    if (!meaning || meaning.kind === 'leave') return;
    event.preventDefault();
    if (meaning.kind === 'move') return part === 'output' ? goTo(meaning.to) : setActive(before => ({ ...before, [part]: meaning.to }));
    if (part === 'output' || part === 'inputGradient' || locked.has(part)) return;
    if (meaning.kind === 'clear') return put(part, from, 0, `clear-${++edits}`);
    if (meaning.kind !== 'type') return;
    const name = `${part} ${from.row} ${from.column}`;
    const before = typing.current?.key === name && event.timeStamp < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, m[from.row]![from.column]!, meaning.text);
    if (Math.abs(typed.value) > 1e6) return;
    typing.current = { key: name, until: event.timeStamp + 1200, typed, gesture: before?.gesture ?? `typed-${++edits}` };
    put(part, from, typed.value, typing.current.gesture);
  }

  function clip(event: ClipboardEvent, act: 'copy' | 'paste') {
    const part = (event.target as Element).closest?.('[role="grid"]')?.getAttribute('aria-label') === words.params.input.label ? 'input' : null;
    if (!part) return;
    event.preventDefault();
    if (act === 'copy') return event.clipboardData.setData('text/plain', writeTable(frame.picture));
    const read = readTable(event.clipboardData.getData('text/plain'));
    const matrix = 'matrix' in read ? widget.params.input.accept(read.matrix) : undefined;
    if (!matrix || locked.has('input')) return actions.announce(words.view.notPasted);
    actions.set({ input: matrix, shift: 0, shiftDown: 0 }, `paste-${++edits}`);
  }

  const spot = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const [x, y] = [((event.clientX - bounds.left) * layout.width) / bounds.width, ((event.clientY - bounds.top) * layout.height) / bounds.height];
    const hit = (box: Box | null) => box && cellAt(box, x, y);
    return { input: hit(layout.input), output: hit(layout.output), upstream: hit(layout.upstream) };
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    const found = spot(event);
    const part = found.input ? 'input' : found.upstream ? 'upstream' : null;
    if (found.output) goTo(found.output);
    if (!part || locked.has(part) || event.button !== 0) return;
    const cell = found[part]!;
    setActive(before => ({ ...before, [part]: cell }));
    if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = { part, at: cell, y: event.clientY, from: matrices[part][cell.row]![cell.column]!, gesture: `pull-${++edits}` };
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const held = pull.current;
    if (held) {
      const value = Math.round(held.from) + Math.round((held.y - event.clientY) / pixelsPerStep);
      if (value !== matrices[held.part][held.at.row]?.[held.at.column] && Math.abs(held.y - event.clientY) >= pixelsPerStep / 2) put(held.part, held.at, value, held.gesture);
    } else if (event.pointerType !== 'touch') { const { output } = spot(event); if (output) goTo(output); }
  };
  const up = () => { pull.current = null; };

  const { view } = words;
  const chosen = frame.picture[active.input.row]?.[active.input.column];
  const common = { cellLabel: view.cell, share: 0.34 };
  const [inputMost, outputMost] = [Math.max(1, largest(frame.picture)), Math.max(1, largest(frame.output))];
  const { input, padded, output, inputGradient, upstream } = layout;
  const windowAt = { x: padded.x + step.column * params.stride * input.cell, y: padded.y + step.row * params.stride * input.cell, width: params.window * input.cell, height: params.window * input.cell };
  return (
    <div className="fg-figure" onCopy={event => clip(event, 'copy')} onPaste={event => clip(event, 'paste')}>
      <svg className="fg-canvas mp-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-lit={lit ?? undefined}
        onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
        <g className="fg-of-input">
          <Head box={padded} part="input" name={words.params.input.label} detail={`${plans.rows.size} × ${plans.columns.size} ${params.mode === 'average' ? view.unwon : view.winners}`} />
          <rect className="fg-dotted" x={padded.x} y={padded.y} width={boxWidth(padded)} height={boxHeight(padded)} />
          <Grid {...common} box={input} values={frame.picture} most={inputMost} part="input" label={words.params.input.label} active={active.input} readOnly={locked.has('input')} onKey={(event, cell) => key('input', event, cell)} />
        </g>
        <g className="fg-of-output">
          <Head box={output} part="output" name={view.output} detail={`${plans.rows.output} × ${plans.columns.output}`} />
          <Grid {...common} box={output} values={frame.output} most={outputMost} part="output" label={view.output} active={step} readOnly onKey={(event, cell) => key('output', event, cell)} />
        </g>
        {inputGradient && upstream && (
          <g className="fg-of-gradient">
            <Head box={inputGradient} part="gradient" name={view.inputGradient} />
            <Grid {...common} box={inputGradient} values={frame.inputGradient} most={Math.max(1, largest(frame.inputGradient))} part="gradient" label={view.inputGradient} active={active.inputGradient} readOnly onKey={(event, cell) => key('inputGradient', event, cell)} />
            <Head box={upstream} part="gradient" name={view.upstream} />
            <Grid {...common} box={upstream} values={frame.upstream} most={Math.max(1, largest(frame.upstream))} part="gradient" label={view.upstream} active={active.upstream} readOnly={locked.has('upstream')} onKey={(event, cell) => key('upstream', event, cell)} />
          </g>
        )}
        <Mark kind="pair" {...windowAt} />
        <Mark kind="chosen" x={output.x + step.column * output.cell} y={output.y + step.row * output.cell} width={output.cell} height={output.cell} />
        <Rings frame={frame} layout={layout} step={step} />
      </svg>
      <Arithmetic words={words} step={step} columns={params.window} sentence={words.step(widget.describe(params, frame, at))} />
      {height === null && (
        <Tools words={words} shift={params.shift} shiftDown={params.shiftDown} locked={locked} chosen={chosen === undefined ? null : { at: active.input, value: chosen }}
          onShift={(name, to) => actions.set({ [name]: to })} onValue={value => put('input', active.input, value, `nudge-${++edits}`)} />
      )}
    </div>
  );
}
