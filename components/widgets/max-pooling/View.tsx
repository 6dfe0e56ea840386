'use client';

import { useMemo, useRef } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Legend } from '@/components/figure/Legend.tsx';
import { inkOf } from '@/components/figure/useGridHands.ts';
import { useRest } from '@/components/figure/useRest.ts';
import { useSlowTerms } from '@/components/figure/useSlowTerms.ts';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { Asked } from './Asked.tsx';
import { Arithmetic, Facts } from './Arithmetic.tsx';
import { layoutOf } from './layout.ts';
import { Flow, Marks } from './Marks.tsx';
import { plansOf } from './plan.ts';
import { stepOf } from './step.ts';
import { Tools } from './Tools.tsx';
import { useGestures, type Part, type Props } from './useGestures.ts';

/** What a slide needs beside the drawing, before it is measured, CSS pixels. */
const lineHeight = 60;

/** A pooling, or a question about it. */
export const View = (props: Props) => (props.params.ask ? <Asked {...props} /> : <Machine {...props} />);

/** Input and output of a pooling, its winners, and the gradient's way back. */
function Machine(props: Props) {
  const { params, frame, words, width, height, locked, lit, playing, speed, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.mp-canvas', lineHeight);
  const { input: matrix, window: side, stride, padding } = params;
  const plans = useMemo(() => plansOf({ input: matrix, window: side, stride, padding }), [matrix, side, stride, padding]);
  const layout = useMemo(() => layoutOf(plans, { width, height: height === null ? null : height - rest }, params.gradient), [plans, width, height, rest, params.gradient]);
  const step = useMemo(() => stepOf(params, frame, props.step), [params, frame, props.step]);
  const added = useSlowTerms(playing && speed < 1, props.step, step.reads.length);
  const gestures = useGestures(props, plans, layout);
  const { typing, active, reach } = gestures;
  const { view } = words;
  const { input, padded, output, inputGradient, upstream } = layout;
  const index = step.row * plans.columns.output + step.column;
  const inputMost = Math.max(inkOf(frame.picture), largest(frame.output));
  const isRead = (r: number, c: number) => !reach && step.reads.some(({ row, column }) => row === r && column === c);

  const grid = (part: Part, box: Box, values: Matrix, colour: 'input' | 'output' | 'gradient', label: string, most: number, at: Cell, more: object = {}) => (
    <g data-part-name={part}>
      <Grid box={box} values={values} most={most} part={colour} label={label} cellLabel={view.cell} active={at} readOnly={part === 'output' || part === 'inputGradient' || !gestures.free(part)}
        share={height === null ? 0.34 : 0.42} onKey={(event, cell) => gestures.onKey(part, event, cell)} onFocusCell={(cell, byKeyboard) => gestures.onFocusCell(part, cell, byKeyboard)} {...more} />
    </g>
  );
  const editorBox = typing.editing?.key === 'upstream' ? upstream : input;
  const editorValue = typing.editing && (typing.editing.key === 'upstream' ? frame.upstream : frame.picture)[typing.editing.at.row]?.[typing.editing.at.column];
  return (
    <div ref={root} className="fg-figure mp-figure" data-layout={props.layout} onCopy={event => gestures.clip(event, 'copy')} onPaste={event => gestures.clip(event, 'paste')}>
      <div className="fg-stage">
        <svg className="fg-canvas mp-canvas" data-drag={params.drag} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-lit={lit ?? undefined} {...gestures.hands}>
          {!reach && <Flow layout={layout} plans={plans} step={step} />}
          <g className="fg-of-input">
            <Head box={padded} part="input" name={words.params.input.label} detail={`${plans.rows.size} × ${plans.columns.size}${width < 480 ? '' : `, ${params.mode === 'average' ? view.unwon : view.winners}`}`} />
            {(padded.rows > input.rows || padded.columns > input.columns) && <rect className="fg-dotted" x={padded.x} y={padded.y} width={boxWidth(padded)} height={boxHeight(padded)} />}
            {grid('input', input, frame.picture, 'input', words.params.input.label, inputMost, active.input, { bold: isRead })}
          </g>
          <g className="fg-of-output">
            {grid('output', output, frame.output, 'output', view.output, inputMost, step, { blank: playing ? (r: number, c: number) => r * plans.columns.output + c > index - (added === null ? 0 : 1) : undefined })}
            {layout.legend && <Legend {...layout.legend} most={inputMost} signed={frame.picture.some(line => line.some(v => v < 0))} />}
          </g>
          {inputGradient && upstream && (
            <g className="fg-of-gradient">
              <Head box={{ x: padded.x, y: inputGradient.y }} part="gradient" name={view.inputGradient} detail={width < 480 ? undefined : params.mode === 'average' ? view.shared : view.toWinners} />
              {grid('inputGradient', inputGradient, frame.inputGradient, 'gradient', view.inputGradient, Math.max(1, largest(frame.inputGradient), largest(frame.upstream)), active.inputGradient)}
              <Head box={upstream} part="gradient" name={view.upstream} />
              {grid('upstream', upstream, frame.upstream, 'gradient', view.upstream, Math.max(1, largest(frame.inputGradient), largest(frame.upstream)), active.upstream)}
            </g>
          )}
          <Marks frame={frame} layout={layout} plans={plans} step={step} reach={reach} term={gestures.term} />
          <g className="fg-of-output"><Head box={output} part="output" name={view.output} detail={`${plans.rows.output} × ${plans.columns.output}`} /></g>
        </svg>
        {typing.editing && editorBox && editorValue !== undefined && editorValue !== null && (
          <CellEditor box={editorBox} at={typing.editing.at} value={editorValue} label={view.edit(typing.editing.at.row + 1, typing.editing.at.column + 1)} drawing={layout} onDone={typing.finish} />
        )}
      </div>
      {height === null ? (
        <>
          <Arithmetic words={view} mode={params.mode} step={step} columns={params.window} width={width} added={added} term={gestures.term} onPoint={gestures.point} />
          <Facts words={view} frame={frame} mode={params.mode} />
          <Tools words={words} shift={params.shift} shiftDown={params.shiftDown} locked={locked} chosen={gestures.chosen} size={{ rows: plans.rows.size, columns: plans.columns.size }}
            onShift={(name, to) => actions.set({ [name]: to })} onValue={gestures.nudge} onSize={gestures.resize} />
        </>
      ) : (
        <p className="fg-line mp-line">
          <span className="fg-line-sum">{view.call[params.mode]}({step.reads.map(({ value }) => showNumber(value)).join(', ')}) = <b className="fg-result">{showNumber(step.value)}</b></span>
          {width >= 480 && <span className="fg-place">{view.cellAt(step.row + 1, step.column + 1)}</span>}
        </p>
      )}
    </div>
  );
}
