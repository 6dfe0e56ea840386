import { apply } from './algebra.ts';
import { lifted, project, type Camera, type Vector } from './camera.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Layout } from './layout.ts';
import { Arrow, Axes, pens, round, Scene, subscript, walk } from './Scene.tsx';
import { beadsThrough, fibreThrough } from './shapes.ts';
import type { Params } from './widget.ts';

interface Props {
  params: Params;
  frame: Frame;
  cameras: { input: Camera; output: Camera };
  plan: Layout;
  words: Words['view'];
  /** Index of the chosen point. */
  chosen: number;
  /** The input pointed at, in either space. */
  pointed: Vector | null;
  inputs: number;
  outputs: number;
  /** The columns at this moment of the motion, as long as the space that is drawn. */
  shownColumns: readonly Vector[];
  /** Whether the columns' ends carry handles: then they need no arrowheads. */
  knobbed: boolean;
}

const Spot = ({ camera, at, kind, label, r = 5 }: { camera: Camera; at: Vector; kind: string; label?: string; r?: number }) => {
  const [x, y] = project(camera, at);
  return (
    <g className={`lm-spot lm-spot-${kind}`} aria-hidden="true">
      <circle cx={round(x)} cy={round(y)} r={r} />
      {label && <text className="lm-name" x={round(x + 12)} y={round(y - 12)}>{label}</text>}
    </g>
  );
};

/** The line or patch of inputs that share the output of `x`, and beads on it that fall together. */
function Fibre({ camera, x, frame, to, beads }: { camera: Camera; x: Vector; frame: Frame; to(v: Vector): Vector; beads?: boolean }) {
  const fibre = fibreThrough(x, frame.nullSpace);
  if (!fibre) return null;
  const pen = pens({ camera, to });
  return (
    <g className="lm-fibre" aria-hidden="true">
      {!beads && ('line' in fibre ? <path className="lm-fibre-line" d={pen.lines([fibre.line])} /> : <path className="lm-fibre-patch" d={pen.outline(fibre.patch)} />)}
      {beadsThrough(x, frame.nullSpace).map((bead, i) => { const [cx, cy] = project(camera, to(bead)); return <circle key={i} className="lm-bead" cx={round(cx)} cy={round(cy)} r={2.75} />; })}
    </g>
  );
}

/** The space the map reads: grid, unit steps, the reader's points, and what will be lost. */
export function InputSpace({ params: p, frame, cameras, plan, words, chosen, pointed, inputs, ghost }: Props & { ghost?: boolean }) {
  const camera = cameras.input;
  const still = (v: Vector) => v;
  const x = frame.points[chosen]!;
  const pen = pens({ camera, to: still });
  const [nx, ny] = project(camera, (frame.nullSpace[0] ?? []).map(v => (v * 3.1) / Math.max(...frame.nullSpace[0]!.map(Math.abs))));
  const nameLeft = nx > plan.pane.input * 0.55;
  return (
    <>
      {!ghost && <Axes camera={camera} width={plan.pane.input} height={plan.pane.height} axes={inputs} symbol="x" />}
      <Scene camera={camera} to={still} part="input" inputs={inputs} shape={p.shape} ghost={ghost} lost={frame.nullSpace} />
      <Fibre camera={camera} x={pointed ?? x} frame={frame} to={still} />
      {frame.nullSpace.length === 1 && !ghost && <text className="lm-name lm-lost-name" x={round(nx + (nameLeft ? -10 : 10))} y={round(ny)} dy="0.34em" textAnchor={nameLeft ? 'end' : 'start'}>{words.nullSpace}</text>}
      {!ghost && Array.from({ length: inputs }, (_, i) => <Arrow key={i} camera={camera} to={x.map((_, j) => (i === j ? 1 : 0))} />)}
      <path className="lm-walk" d={pen.trail(walk(x))} aria-hidden="true" />
      {frame.points.map((at, i) => <Spot key={i} camera={camera} at={at} kind="input" label={i === chosen ? 'x' : undefined} />)}
      {pointed && <Spot camera={camera} at={pointed} kind="pointed" r={6} />}
    </>
  );
}

/** The space in which the input arrives, at this moment of the motion. */
export function OutputSpace({ params: p, frame, cameras, plan, chosen, pointed, inputs, outputs, shownColumns, knobbed }: Props) {
  const camera = cameras.output;
  const to = (v: Vector) => apply(frame.shown, v);
  const x = frame.points[chosen]!;
  const pen = pens({ camera, to });
  const arrived = p.t === 1;
  const axes = arrived ? outputs : Math.max(2, frame.shown.length);
  const drop = arrived && outputs === 3 ? shownColumns : [];
  return (
    <>
      <Axes camera={camera} width={plan.pane.output} height={plan.pane.height} axes={axes} symbol="y" />
      <Scene camera={camera} to={to} part="output" inputs={inputs} shape={p.shape} lost={frame.nullSpace} />
      {drop.map((v, i) => <path key={i} className="lm-drop" d={pens({ camera, to: w => w }).lines([[v, [v[0]!, v[1]!, 0]]])} aria-hidden="true" />)}
      <Fibre camera={camera} x={pointed ?? x} frame={frame} to={to} beads />
      <path className="lm-walk" d={pen.trail(walk(x))} aria-hidden="true" />
      {shownColumns.map((v, i) => <Arrow key={i} camera={lifted(camera, arrived && outputs === 1, i, inputs)} to={v} label={`w${subscript(i)}`} head={!knobbed} />)}
      {frame.points.map((at, i) => <Spot key={i} camera={camera} at={to(at)} kind="output" label={i === chosen ? (arrived ? 'y' : undefined) : undefined} />)}
      {pointed && <Spot camera={camera} at={to(pointed)} kind="pointed" r={6} />}
    </>
  );
}
