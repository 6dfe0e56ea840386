'use client';

import { useRef, useState } from 'react';
import { focusGrip, type NudgeBy } from '@/components/figure/Grip.tsx';
import type { Held, Place } from '@/components/figure/useGrips.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { apply, sourceOf, transposed } from './algebra.ts';
import { extentFor, lifted, turnAt, unproject, type Camera, type Vector } from './camera.ts';
import { sizesOf } from './compute.ts';
import { canPull, pulled, snapped } from './edits.ts';
import type { Words } from './en.ts';
import { firstRest, planLayout } from './layout.ts';
import { Matrices } from './Matrices.tsx';
import { Pane, type Knob } from './Pane.tsx';
import { InputSpace, OutputSpace } from './Spaces.tsx';
import { chosenOf, fateOf, rows, stepsOf, vector } from './step.ts';
import { Sums } from './Sums.tsx';
import { Tools } from './Tools.tsx';
import { useMotion } from './useMotion.ts';
import { entries, reach, type Params, type widget } from './widget.ts';

/** Radians that a drag of one pixel turns the space. */
const turnPerPx = 0.006;
const mostTurned = 1.2;
const limited = (v: number, low: number, high: number) => Math.round(Math.max(low, Math.min(high, v)) * 1000) / 1000;

export function View(props: ViewProps<typeof widget, Words>) {
  const { params: p, frame, words: { view: words, params: labels }, width, height, layout, lit, locked, speed, step, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Vector | null>(null);
  /** The scale stays while the reader drags, or the pane would run away from the hand. */
  const [kept, setKept] = useState<number | null>(null);
  const { inputs, middle, outputs } = sizesOf(p);
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const place = p.view === 'place';
  const short = layout === 'embed';
  const matrices = p.compose ? [p.matrix, p.second, frame.map] : [p.matrix];
  const sizes = matrices.map(m => [m.length, m[0]!.length] as const);
  const rest = useRest(root, '.lm-pane', firstRest);
  const plan = planLayout({ width, height, rest, place, matrices: sizes });

  const columns = transposed(frame.map);
  const shownColumns = transposed(frame.shown).slice(0, inputs);
  const most = Math.max(...[...columns, ...shownColumns, ...frame.points, ...frame.outputs].map(v => (v.length === 3 ? Math.hypot(...v) : Math.max(...v.map(Math.abs)))));
  const extent = kept ?? extentFor(most, inputs === 3);
  const stations = p.compose ? [inputs, middle, outputs] : [inputs, outputs];
  const camera = (paneWidth: number, turn: number): Camera =>
    ({ x: paneWidth / 2, y: plan.pane.height / 2, unit: Math.min(plan.pane.height, plan.pane.input, plan.pane.output) / 2 / extent, yaw: p.yaw * turn, tilt: p.tilt * turn });
  const turnOut = turnAt(p.t, stations);
  const cameras = { input: camera(plan.pane.input, place ? turnOut : inputs === 3 ? 1 : 0), output: camera(plan.pane.output, turnOut) };
  if (place) cameras.input = cameras.output;

  const chosen = chosenOf(p);
  const set = (patch: Partial<Params>, gesture?: string) => actions.set(patch, gesture);
  const motion = useMotion(p.t, p.compose ? 2 : 1, speed, root, (t, gesture) => set({ t }, gesture));
  const sums = stepsOf(p, frame);

  const movePoint = (index: number, to: Vector, { gesture, fine }: Held) => {
    if (!p.points[index]) return;
    const at = Array.from({ length: inputs }, (_, i) => snapped(to[i] ?? 0, fine, Math.min(reach.high, extent)));
    set({ points: p.points.map((_, i) => (i === index ? at : frame.points[i]!)), chosen: index + 1 }, gesture);
  };
  const moveColumn = (column: number, to: Vector, { gesture, fine }: Held) => {
    motion.stop();
    const at = Array.from({ length: outputs }, (_, i) => snapped(to[i] ?? 0, fine, Math.min(entries.high, 2 * extent)));
    set({ matrix: pulled(p, column, at, entries.high), t: 1 }, gesture);
  };
  const cameraOf = (key: string) => (key[0] === 'p' ? cameras.input : cameras.output);
  const valueOf = (key: string): Vector => (key[0] === 'p' ? frame.points[Number(key.slice(1))] ?? [] : columns[Number(key.slice(1))] ?? []);
  const put = (key: string, to: Vector, held: Held) => (key[0] === 'p' ? movePoint : moveColumn)(Number(key.slice(1)), to, held);
  const onMove = (key: string, { x, y }: Place, held: Held) => put(key, unproject(cameraOf(key), x, y, valueOf(key)[2] ?? 0), held);
  const onNudge = (key: string, by: NudgeBy, held: Held) => put(key, valueOf(key).map((v, i) => v + by[i]! * (held.fine ? 0.1 : 0.5)), held);
  const onGrab = (key: string) => {
    if (!key.startsWith('focus')) { setKept(extent); setPointed(null); actions.hint(null); }
    const name = key.replace('focus ', '');
    if (name[0] === 'p' && Number(name.slice(1)) !== chosen && free('chosen')) set({ chosen: Number(name.slice(1)) + 1 }, `choose ${name}`);
  };
  const turn = free('yaw', 'tilt') ? (by: Place, { gesture }: Held) =>
    set({ yaw: limited(p.yaw - by.x * turnPerPx, -mostTurned, mostTurned), tilt: limited(p.tilt + by.y * turnPerPx, 0, mostTurned) }, gesture) : undefined;

  const point = (x: Vector | null) => {
    setPointed(x);
    if (!x) return actions.hint(null);
    const told = frame.nullSpace.length === 0 || frame.nullSpace.length === inputs ? words.pointed : frame.nullSpace.length === 1 ? words.pointedLine : words.pointedPlane;
    return actions.hint(told(vector(x), vector(apply(frame.map, x))));
  };
  const pointInput = (at: Place | null, near: string | null) => {
    if (near?.[0] === 'p') return point(frame.points[Number(near.slice(1))] ?? null);
    return point(at && !near && inputs === 2 && !place ? unproject(cameras.input, at.x, at.y).slice(0, 2).map(v => Math.round(v * 10) / 10 + 0) : null);
  };
  const pointOutput = (at: Place | null, near: string | null) => {
    if (place) return pointInput(at, near);
    return point(at && !near && outputs < 3 && p.t === 1 ? sourceOf(frame.map, unproject(cameras.output, at.x, at.y).slice(0, outputs)).map(v => Math.round(v * 10) / 10 + 0) : null);
  };

  const addAt = (at: Vector) => {
    if (!free('points')) return;
    if (p.points.length >= reach.points) { actions.announce(words.full); return; }
    set({ points: [...frame.points, at as number[]], chosen: p.points.length + 1 });
    actions.announce(words.added(vector(at)));
  };
  const removeAt = (index: number) => {
    if (!free('points') || p.points.length < 2) return;
    focusGrip(root.current, `p${Math.min(index, p.points.length - 2)}`);
    set({ points: frame.points.filter((_, i) => i !== index), chosen: Math.max(1, Math.min(p.points.length - 1, index)) });
    actions.announce(words.removed(index + 1));
  };
  const tap = free('points') ? ({ x, y }: Place) => addAt(unproject(cameras.input, x, y).slice(0, inputs).map(v => snapped(v, false, reach.high))) : undefined;

  const pointKnobs: Knob[] = frame.points.map((at, i) => ({ key: `p${i}`, at, label: words.point(i + 1), valueText: words.at(vector(at)), onRemove: p.points.length > 1 ? () => removeAt(i) : undefined }));
  const columnKnobs: Knob[] = shownColumns.map((at, j) => ({ key: `w${j}`, at, label: words.column(j + 1), valueText: words.at(vector(columns[j]!)), camera: lifted(cameras.output, p.t === 1 && outputs === 1, j, inputs) }));
  const knobs = { points: free('points') ? pointKnobs : [], columns: free('matrix') && canPull(p) ? columnKnobs : [] };
  const shared = { height: plan.pane.height, onMove, onNudge, onGrab, onDrop: () => setKept(null) };
  const spaces = { params: p, frame, cameras, plan, words, chosen, pointed, inputs, outputs, shownColumns, knobbed: knobs.columns.length > 0 };
  const facts = [
    frame.determinant !== null && words.determinant(showNumber(frame.determinant)), inputs === 2 && outputs > 1 && words.areas(showNumber(frame.growth)), inputs === 3 && outputs === 3 && words.volumes(showNumber(frame.growth)), words.rank(frame.rank),
  ].filter(Boolean).join(' · ');

  return (
    <div ref={root} className={`linear-map fg-figure ui${plan.wide ? ' lm-wide' : ''}${short ? ' lm-slide' : ''}`} data-lit={lit ?? undefined}>
      <div className="lm-stage">
        {!place && (
          <div className="lm-space fg-of-input" style={{ width: plan.pane.input }}>
            <p className="lm-head"><b className="lm-x">{words.input}</b> <span>{words.gives(inputs)}</span></p>
            <Pane {...shared} part="input" label={words.inputPane} width={plan.pane.input} camera={cameras.input} knobs={knobs.points} onPoint={pointInput} onTap={tap} onTurn={inputs === 3 ? turn : undefined}>
              <InputSpace {...spaces} />
            </Pane>
          </div>
        )}
        <Matrices params={p} frame={frame} words={words} labels={{ first: labels.matrix.label, second: labels.second.label }} cell={plan.cell} width={plan.middle} upright={plan.wide} sum={sums[step]} free={free} set={(patch, gesture) => { motion.stop(); set({ ...patch, t: 1 }, gesture); }} say={actions.announce} />
        <div className="lm-space fg-of-output" style={{ width: plan.pane.output }}>
          <p className="lm-head">{place && <><b className="lm-x">{words.input}</b> → </>}<b className="lm-y">{words.output}</b> <span>{facts}</span></p>
          <Pane {...shared} part="output" label={place ? words.placePane : words.outputPane} width={plan.pane.output} camera={cameras.output} knobs={place ? [...knobs.columns, ...knobs.points] : knobs.columns} onPoint={pointOutput} onTap={place ? tap : undefined} onTurn={turnOut > 0 ? turn : undefined}>
            {place && <InputSpace {...spaces} ghost />}
            <OutputSpace {...spaces} />
          </Pane>
        </div>
      </div>
      {!short && <p className="lm-told">{words.told(fateOf(p, frame))}{p.compose && <> {words.counts(p.matrix.length * inputs + p.second.length * middle, outputs * inputs)}</>}{frame.swapped && <> {words.otherOrder(rows(frame.swapped) === rows(frame.map), rows(frame.swapped))}</>}</p>}
      <Sums sums={sums} step={step} words={words} short={short} maps={p.compose ? 2 : 1} onStep={at => { if (at !== step) actions.goTo(at); }} />
      <Tools params={p} words={words} free={free} motion={motion} short={short} set={set} onAdd={() => addAt(Array.from({ length: inputs }, (_, i) => [-1, 2, 1][i]! - 0.5 * p.points.length))} onRemove={removeAt} />
    </div>
  );
}
