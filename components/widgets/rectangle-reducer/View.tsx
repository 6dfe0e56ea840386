'use client';

import { useMemo, type ClipboardEvent } from 'react';
import { Buttons } from '@/components/controls/Buttons.tsx';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { useSlowTerms } from '@/components/figure/useSlowTerms.ts';
import type { Box, Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { Arithmetic, Line } from './Arithmetic.tsx';
import { Corners, Flow, Kernels, Marks, Results } from './Network.tsx';
import { Plane } from './Plane.tsx';
import { Told } from './Told.tsx';
import { useGestures, type Gestures } from './useGestures.ts';
import type { MatrixName } from './useHands.ts';
import { useModel, type Model, type Props } from './useModel.ts';
import { widget } from './widget.ts';

/** Room for the buttons beside a slide's arithmetic, CSS pixels. */
const toolsWidth = 380;

/** Two rectangles in the plane, the network that turns each into one number, and the arithmetic of the step. */
export function View(props: Props) {
  const { params, frame, words, width, playing, speed, lit, step: index } = props;
  const say = words.view;
  const model = useModel(props);
  const gestures = useGestures(props, model);
  const { embed, hidden, layout, step, met, free } = model;
  const { held, hovered, typing } = gestures;
  const numbers = useMemo(() => widget.describe(params, frame, index), [params, frame, index]);
  const added = useSlowTerms(playing && speed < 1, index, step.terms.length);
  const term = gestures.term ?? (added === null ? null : added - 1);
  const corner = hovered && hovered.corner !== null ? { rectangle: hovered.rectangle, row: hovered.corner } : null;
  const shared = {
    words: say, params, frame, layout, step, stepIndex: index, playing, met, active: gestures.active, free, term, corner, share: embed ? 0.4 : 0.36,
    onKey: typing.key, onResultKey: gestures.resultKey, onFocusCell: (name: MatrixName, at: Cell | null) => { if (at) gestures.move(name, at); },
  };
  return (
    <div className="fg-figure rectangle-reducer" data-layout={props.layout} onCopy={event => clip(gestures, event, 'copy')} onPaste={event => clip(gestures, event, 'paste')}>
      <div className="fg-stage">
        <svg className="fg-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={say.canvas} data-lit={lit ?? undefined} data-low={layout.low ? '' : undefined}
          {...gestures.hands} onDoubleClick={event => openEditor(event, gestures)}>
          {!params.ask && <g className="fg-flow"><Flow {...shared} /></g>}
          <g className="fg-of-input">
            {!embed && <text className="fg-head fg-input" x={layout.plane.x} y={layout.plane.y - 11}>{layout.arrangement === 'stack' ? say.planeShort : say.plane}</text>}
            <Plane
              words={say} window={model.window} stand={layout.plane} scales={model.scales} a={params.a} b={params.b} free={{ a: free('a'), b: free('b') }} levels={model.levels}
              line={model.lineOf(held)} met={met} held={hovered ?? held} scene={String(gestures.scene)} onKey={gestures.handleKey}
              onFocus={next => { if (next) gestures.setHeld(next); gestures.hover(next); }}
            />
            <Corners {...shared} />
          </g>
          <g className="fg-of-kernel"><Kernels {...shared} /></g>
          <g className="fg-of-output"><Results {...shared} /></g>
          {!params.ask && <Marks {...shared} />}
        </svg>
        {typing.editing && (
          <CellEditor {...editorPlace(model, typing.editing)} value={gestures.matrix(typing.editing.name)[typing.editing.at.row]![typing.editing.at.column]!}
            label={say.edit(say.nameOf(typing.editing.name), typing.editing.at.row + 1, typing.editing.at.column + 1)} drawing={layout} onDone={typing.finish} />
        )}
      </div>
      {params.ask ? <Tools props={props} model={model} gestures={gestures} /> : embed ? (
        <div className="rr-slide">
          <Line words={say} step={step} hidden={hidden} width={model.beside ? width - toolsWidth : width} added={added} />
          <Tools props={props} model={model} gestures={gestures} />
        </div>
      ) : (
        <>
          <Told words={say} numbers={numbers} params={params} frame={frame} onMultiply={free('hidden') && free('w1') && free('w2') ? gestures.multiply : null} />
          <Arithmetic words={say} step={step} hidden={hidden} width={width} term={term} added={added} onPoint={gestures.setTerm} />
          <Tools props={props} model={model} gestures={gestures} />
        </>
      )}
    </div>
  );
}

/** What the reader does beside the drawing: choose the network, look for a collision, change the chosen number. */
function Tools({ props: { params, words: { view: say } }, model, gestures }: { props: Props; model: Model; gestures: Gestures }) {
  const { name, at } = gestures.chosen;
  const value = gestures.matrix(name)[at.row]?.[at.column];
  return (
    <div className="fg-tools rr-tools ui">
      {!params.ask && <Buttons label={say.firstLayer} disabled={!model.free('hidden')} onChoose={key => gestures.choosePlan(key === '3' ? 3 : 1)}
        options={(['1', '3'] as const).map(key => ({ key, label: say.plan(key), pressed: String(model.hidden) === key }))} />}
      {!params.ask && model.free('b') && <button type="button" className="fg-button rr-search" onClick={gestures.search}>{say.search}</button>}
      {(!model.embed || params.ask) && model.free(name) && value !== undefined && (
        <Nudge label={say.chosen(say.nameOf(name), at.row + 1, at.column + 1)} shown={showNumber(value)} less={say.less} more={say.more} onLess={() => gestures.nudge(-0.5)} onMore={() => gestures.nudge(0.5)} />
      )}
    </div>
  );
}

function boxOf({ layout }: Model, name: MatrixName): { box: Box; flat: boolean } {
  if (name === 'a' || name === 'b') return { box: layout[name][0]!, flat: false };
  const i = Number(name[1]) - 1;
  return { box: layout.w[i]!, flat: layout.flat[i]! };
}

function editorPlace(model: Model, { name, at }: { name: MatrixName; at: Cell }): { box: Box; at: Cell } {
  const { box, flat } = boxOf(model, name);
  return { box, at: flat ? { row: at.column, column: at.row } : at };
}

const matrixAt = (target: EventTarget): MatrixName | undefined => (target as Element).closest?.('[data-matrix]')?.getAttribute('data-matrix') as MatrixName | undefined;

function clip(gestures: Gestures, event: ClipboardEvent, act: 'copy' | 'paste') {
  const name = matrixAt(event.target);
  if (!name) return;
  if (act === 'copy') gestures.typing.copy(name, event);
  else gestures.typing.paste(name, gestures.active[name], event);
}

/** The pointer is captured by the drawing, so the event does not say which cell it is over. */
function openEditor({ clientX, clientY }: { clientX: number; clientY: number }, gestures: Gestures) {
  const cell = document.elementFromPoint(clientX, clientY);
  const name = cell ? matrixAt(cell) : undefined;
  if (name) gestures.typing.open(name, gestures.active[name]);
}
