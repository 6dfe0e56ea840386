'use client';

import { Grip } from '@/components/figure/Grip.tsx';
import { useGrips, type Held, type Place } from '@/components/figure/useGrips.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Words } from './en.ts';
import { Ground, Nail } from './Ground.tsx';
import { neuronPane, tenth, type Pane } from './layout.ts';
import { footOf, relu, sumOf, type Unit as UnitOf } from './neuron.ts';

interface Props {
  size: { width: number; height: number };
  unit: UnitOf;
  /** Rows of x, y, should fire, sum, output. */
  outputs: Matrix;
  words: Words['view'];
  bias: boolean;
  chosen: number;
  free: { cases: boolean; w: boolean; b: boolean };
  onCase(index: number, x: number, y: number, held: Held): void;
  onWeights(w1: number, w2: number, held: Held): void;
  onBias(b: number, held: Held): void;
  onChoose(index: number): void;
  onHint(text: string | null): void;
}

/** How many units of output are told apart by shading. */
const bands = 8;
/** The handle of the line stands so far beside the arrow, in units of the plane. */
const beside = 3;
const margin = 16;
/** From a handle to its name, pixels. */
const apart = 20;
const far = 60;

/** The half plane where the sum exceeds `level`, as a polygon that reaches beyond every side; null where there is no direction. */
function above({ w1, w2, b }: UnitOf, level: number): [number, number][] | null {
  const length = Math.hypot(w1, w2);
  const foot = footOf({ w1, w2, b: b - level });
  if (!foot) return null;
  const [ux, uy] = [w1 / length, w2 / length];
  const corner = (along: number, out: number): [number, number] => [foot[0] - uy * along + ux * out, foot[1] + ux * along + uy * out];
  return [corner(-far, 0), corner(far, 0), corner(far, far), corner(-far, far)];
}

const path = ({ x, y }: Pane, corners: readonly (readonly [number, number])[]) => corners.map(([cx, cy], i) => `${i ? 'L' : 'M'}${tenth(x.toPx(cx))},${tenth(y.toPx(cy))}`).join('');

/** The plane of the two inputs: where the unit fires, how strongly, and which cases it has wrong. */
export function Unit({ size, unit, outputs, words, bias, chosen, free, onCase, onWeights, onBias, onChoose, onHint }: Props) {
  const pane = neuronPane(size);
  const { x, y } = pane;
  const foot = footOf(unit);
  const length = Math.hypot(unit.w1, unit.w2) || 1;
  const inside = (px: number, most: number) => Math.max(margin, Math.min(most - margin, px));
  const side = foot && foot[0] * unit.w2 - foot[1] * unit.w1 < 0 ? 1 : -1;
  const onLine = foot && ([foot[0] - (side * beside * unit.w2) / length, foot[1] + (side * beside * unit.w1) / length] as const);
  const spots = {
    cases: outputs.map(([cx, cy], i) => ({ key: `c${i}`, x: x.toPx(cx!), y: y.toPx(cy!) })),
    b: onLine && bias ? { key: 'b', x: inside(x.toPx(onLine[0]), size.width), y: inside(y.toPx(onLine[1]), size.height) } : null,
    w: { key: 'w', x: inside(x.toPx(unit.w1), size.width), y: inside(y.toPx(unit.w2), size.height) },
  };
  const place = ({ x: px, y: py }: Place): [number, number] => [x.fromPx(Math.max(0, Math.min(size.width, px))), y.fromPx(Math.max(0, Math.min(size.height, py)))];
  const told = ([cx, cy, fires, sum, output]: number[]) => words.unitTells(showNumber(cx!), showNumber(cy!), showNumber(sum!), showNumber(output!), fires! === 1, sum! > 1e-9);
  const hands = useGrips({
    width: size.width,
    grips: [...(free.cases ? spots.cases : []), ...(free.b && spots.b ? [spots.b] : []), ...(free.w ? [spots.w] : [])],
    onDrag: (key, at, held) => {
      const [px, py] = place(at);
      if (key === 'w') onWeights(px, py, held);
      else if (key === 'b') onBias(-(unit.w1 * px + unit.w2 * py), held);
      else onCase(Number(key.slice(1)), px, py, held);
    },
    onGrab: key => { onHint(null); if (key[0] === 'c') onChoose(Number(key.slice(1))); },
    onPoint: (at, near) => {
      if (!at || near === 'w' || near === 'b') return onHint(null);
      if (near) return onHint(told(outputs[Number(near.slice(1))]!));
      const [px, py] = [Math.round(x.fromPx(at.x) * 2) / 2, Math.round(y.fromPx(at.y) * 2) / 2];
      const sum = sumOf(unit, px, py);
      return onHint(words.unitAt(showNumber(px), showNumber(py), showNumber(sum), showNumber(relu(sum))));
    },
  });
  // Names stand beside their handles, off the arrow and off the border.
  const [upX, upY] = [unit.w1 / length, -unit.w2 / length];
  const named = {
    w: [spots.w.x + upY * apart, spots.w.y - upX * apart] as const,
    b: spots.b && ([spots.b.x - upX * apart, spots.b.y - upY * apart] as const),
  };
  const zero = above(unit, 0);
  const tip: [number, number] = [x.toPx(unit.w1), y.toPx(unit.w2)];

  return (
    <svg className="fg-canvas bf-pane bf-unit" viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={words.unitPlane} {...hands}>
      <rect className="bf-paper" width={size.width} height={size.height} />
      <svg width={size.width} height={size.height} x={0} y={0} aria-hidden="true">
        <g className="fg-of-output">
          {zero ? Array.from({ length: bands }, (_, k) => <path key={k} className="bf-band" d={`${path(pane, above(unit, k)!)}Z`} />) : unit.b > 0 && <rect className="bf-band" width={size.width} height={size.height} />}
        </g>
        <Ground pane={pane} />
        <g className="fg-of-output">
          {zero && Array.from({ length: bands - 1 }, (_, k) => <path key={k} className="bf-level" d={path(pane, above(unit, k + 1)!.slice(0, 2))} />)}
          {zero && <path className="bf-line" d={path(pane, zero.slice(0, 2))} />}
        </g>
        {foot && <path className="bf-lift" d={path(pane, [[0, 0], foot])} />}
        <path className="bf-arrow" d={`M${tenth(x.toPx(0))},${tenth(y.toPx(0))}L${tenth(tip[0])},${tenth(tip[1])}`} />
        {!bias && <Nail x={x.toPx(0)} y={y.toPx(0)} />}
        <text className="bf-name" x={tenth(named.w[0])} y={tenth(named.w[1])} dy="0.34em" textAnchor="middle">w</text>
        {named.b && <text className="bf-name" x={tenth(named.b[0])} y={tenth(named.b[1])} dy="0.34em" textAnchor="middle">b</text>}
        {outputs.map((row, i) => row[3]! > 1e-9 !== (row[2] === 1) && <path key={i} className="bf-cross" transform={`translate(${tenth(spots.cases[i]!.x + 13)},${tenth(spots.cases[i]!.y - 12)})`} d="M-4,-4l8,8M4,-4l-8,8" />)}
      </svg>
      <rect className="bf-frame" width={size.width} height={size.height} />
      {outputs.map((row, i) => (
        <Grip key={i} name={`case ${i}`} kind="bare" x={spots.cases[i]!.x} y={spots.cases[i]!.y} locked={!free.cases} label={words.caseName(i + 1, row[2] === 1)} value={row[1]!}
          valueText={`${words.at(showNumber(row[0]!), showNumber(row[1]!))}. ${told(row)}`} onFocus={() => onChoose(i)}
          onNudge={(by, held) => onCase(i, row[0]! + by[0] * (held.fine ? 0.1 : 0.5), row[1]! + by[1] * (held.fine ? 0.1 : 0.5), held)}>
          <circle className={`${row[2] === 1 ? 'bf-point' : 'bf-silent'}${i === chosen ? ' bf-chosen' : ''}`} r={6.5} />
        </Grip>
      ))}
      {free.b && spots.b && <Grip name="b" x={spots.b.x} y={spots.b.y} label={words.biasHandle} value={unit.b} valueText={showNumber(unit.b)} onNudge={(by, held) => onBias(unit.b + (by[0] + by[1]) * (held.fine ? 0.1 : 0.5), held)} />}
      {free.w && <Grip name="w" x={spots.w.x} y={spots.w.y} label={words.weightHandle} value={unit.w1} valueText={words.at(showNumber(unit.w1), showNumber(unit.w2))}
        onNudge={(by, held) => onWeights(unit.w1 + by[0] * (held.fine ? 0.1 : 0.5), unit.w2 + by[1] * (held.fine ? 0.1 : 0.5), held)} />}
    </svg>
  );
}
