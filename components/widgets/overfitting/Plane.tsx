'use client';

import { useMemo } from 'react';
import { Grip, type NudgeBy } from '@/components/figure/Grip.tsx';
import { linearScale } from '@/components/figure/chart/scale.ts';
import { useGrips, type Held, type Place } from '@/components/figure/useGrips.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import { bounds, truth } from './data.ts';
import type { Words } from './en.ts';
import { evaluate } from './fit.ts';

interface Props {
  width: number;
  height: number;
  frame: Frame;
  words: Words['view'];
  showTruth: boolean;
  /** Index of the chosen training point. */
  chosen: number;
  free: boolean;
  onMove(index: number, x: number, y: number, held: Held): void;
  onChoose(index: number): void;
  onAdd(x: number, y: number): void;
  onRemove(index: number): void;
  onHint(text: string | null): void;
}

const sides = { x: 1.06, y: 1.75 } as const;
/** Above so many, points are smaller and only the chosen one is a tab stop. */
const crowd = 24;
const samples = 280;

/** The points, the curve, and how far the held-out points lie from it. */
export function Plane({ width, height, frame, words, showTruth, chosen, free, onMove, onChoose, onAdd, onRemove, onHint }: Props) {
  const x = linearScale([-sides.x, sides.x], [0, width]);
  const y = linearScale([-sides.y, sides.y], [height, 0]);
  const { training, heldOut, weights } = frame;
  // Far outside the pane a curve's place does not matter, but its number must stay one that drawings can hold.
  const down = (value: number) => Math.round(Math.max(-3000, Math.min(3000 + height, y.toPx(value))) * 10) / 10;
  const trace = (f: (at: number) => number) => Array.from({ length: samples + 1 }, (_, i) => {
    const at = -1 + (2 * i) / samples;
    return `${i ? 'L' : 'M'}${Math.round(x.toPx(at) * 10) / 10},${down(f(at))}`;
  }).join('');
  const curve = useMemo(() => trace(at => evaluate(weights, at)), [weights, width, height]); // eslint-disable-line react-hooks/exhaustive-deps -- `trace` follows width and height
  const many = training.length > crowd;
  const r = many ? (training.length > 80 ? 3.25 : 4.5) : 6;
  const grips = training.map(([px, py], i) => ({ key: `t${i}`, x: x.toPx(px!), y: y.toPx(py!) }));
  const say = (text: number) => showNumber(text);

  const hands = useGrips({
    width, grips: free ? grips : [],
    onDrag: (key, at, held) => onMove(Number(key.slice(1)), x.fromPx(at.x), y.fromPx(at.y), held),
    onGrab: key => { onHint(null); onChoose(Number(key.slice(1))); },
    onTap: free ? ({ x: px, y: py }) => onAdd(x.fromPx(px), y.fromPx(py)) : undefined,
    onPoint: (at, near) => onHint(at && hintAt(at, near)),
  });
  function hintAt(at: Place, near: string | null): string | null {
    if (near) {
      const [px, py] = training[Number(near.slice(1))]!;
      return words.tells(say(px!), say(evaluate(weights, px!)), say(py!));
    }
    const found = heldOut.find(([px, py]) => Math.hypot(x.toPx(px!) - at.x, y.toPx(py!) - at.y) < 10);
    if (!found) return null;
    const [px, py, says] = found as [number, number, number];
    return words.missed(say(px), say(says), say(py), say(says - py), say((says - py) ** 2));
  }

  const dots = training.map(([px, py, drawn, edit], i) => (
    <Grip key={drawn! < 0 ? `a${edit}` : `d${drawn}`} name={`t${i}`} kind="bare" x={grips[i]!.x} y={grips[i]!.y} locked={!free} stop={!many || i === chosen} label={words.point(i + 1)} value={py!} valueText={words.at(say(px!), say(py!))}
      onNudge={(by: NudgeBy, held) => onMove(i, px! + by[0] * (held.fine ? 0.01 : 0.05), py! + by[1] * (held.fine ? 0.01 : 0.1), held)}
      onRemove={() => onRemove(i)} onFocus={() => onChoose(i)}>
      <circle className={`of-seen${edit! >= 0 ? ' of-own' : ''}${i === chosen && many ? ' of-chosen' : ''}`} r={r} />
    </Grip>
  ));

  return (
    <svg className="fg-canvas of-plane" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.plot} {...hands}>
      <rect className="of-ground" width={width} height={height} />
      <path className="of-axis" d={`M0,${Math.round(y.toPx(0)) + 0.5}H${width}`} aria-hidden="true" />
      {/* A crowd of points would hide the curve: it lies below. */}
      {many && dots}
      <svg width={width} height={height} x={0} y={0} className="of-over" aria-hidden="true">
        {showTruth && <path className="of-truth" d={trace(truth)} />}
        <path className="of-misses" d={heldOut.map(([px, py, says]) => `M${Math.round(x.toPx(px!) * 10) / 10},${down(py!)}V${down(says!)}`).join('')} />
        <path className="of-curve fg-of-output" d={curve} />
        {heldOut.map(([px, py], i) => <circle key={i} className="of-held" cx={Math.round(x.toPx(px!))} cy={Math.round(y.toPx(py!))} r={many ? 4 : 5} />)}
      </svg>
      <rect className="of-frame" width={width} height={height} />
      {!many && dots}
    </svg>
  );
}

/** The nearest place inside the plane of the data. */
export const within = (x: number, y: number): [number, number] => [Math.max(-bounds.x, Math.min(bounds.x, Math.round(x * 100) / 100)), Math.max(-1.7, Math.min(1.7, Math.round(y * 100) / 100))];
