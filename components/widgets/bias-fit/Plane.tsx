'use client';

import { useRef, useState } from 'react';
import { Grip } from '@/components/figure/Grip.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import { useGrips, type Held, type Place } from '@/components/figure/useGrips.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { Ground, Nail } from './Ground.tsx';
import { fitPane, tenth, type Pane } from './layout.ts';
import { Lines, Misses } from './Lines.tsx';

interface Props {
  size: { width: number; height: number };
  points: Matrix;
  frame: Frame;
  words: Words['view'];
  bias: boolean;
  squares: boolean;
  asked: boolean;
  chosen: number;
  /** Which points may be moved, and whether points may come and go. */
  movable(index: number): boolean;
  growing: boolean;
  guessing: boolean;
  onMove(index: number, x: number, y: number, held: Held): void;
  onGuess(slope: number, held: Held): void;
  onAdd(x: number, y: number): void;
  onRemove(index: number, gesture?: string): void;
  onChoose(index: number): void;
  onHint(text: string | null): void;
}

/** Above so many, only the chosen point is a tab stop. */
const crowd = 16;
/** How far out a point is let go to be taken away, pixels. */
const outside = 14;
/** The handle of the reader's line stands where the line leaves a box of these sides, in units of the plane. */
const hold = { x: 7.5, y: 9 } as const;
const leastX = 0.3;

const handleOf = (slope: number): [x: number, y: number] => {
  const x = Math.min(hold.x, hold.y / Math.max(1e-9, Math.abs(slope)));
  // Downhill the plane ends just below zero: the handle stays near.
  const inside = slope < 0 ? Math.min(x, 0.8 / -slope) : x;
  return [inside, slope * inside];
};

/** The points, the two best lines, the reader's own, and the squares on what they miss. */
export function Plane(props: Props) {
  const { size, points, frame, words, bias, squares, asked, chosen, movable, growing, guessing, onMove, onGuess, onAdd, onRemove, onChoose, onHint } = props;
  const mark = useRef<SVGGElement>(null);
  const drag = useRef('');
  const [leaving, setLeaving] = useState<number | null>(null);
  const pane: Pane = fitPane(size, Math.min(...points.flat()));
  const { x, y } = pane;
  const many = points.length > crowd;
  const line = (bias ? frame.with : frame.without) ?? { slope: 0, intercept: 0 };
  const [slope = 0, intercept = 0] = useGlide([line.slope, line.intercept], `${points.join(';')} ${size.width} ${size.height}`, mark);

  const spots = points.map(([px, py], i) => ({ key: `p${i}`, x: x.toPx(px!), y: y.toPx(py!), free: movable(i) }));
  const own = frame.own;
  const [handleX, handleY] = handleOf(own?.slope ?? 0);
  const handle = own && guessing ? [{ key: 'own', x: x.toPx(handleX), y: y.toPx(handleY) }] : [];
  const slopeTo = ({ x: px, y: py }: Place) => y.fromPx(py) / Math.max(leastX, x.fromPx(px));
  const tell = (i: number) => {
    const [px, py] = points[i]!;
    const says = slope * px! + intercept;
    return asked ? words.at(showNumber(px!), showNumber(py!)) : words.tells(showNumber(px!), showNumber(says), showNumber(py!), showNumber(says - py!), showNumber((says - py!) ** 2));
  };

  const hands = useGrips({
    width: size.width, grips: [...spots.filter(spot => spot.free), ...handle],
    onDrag: (key, at, held) => {
      if (key === 'own') return onGuess(slopeTo(at), held);
      const index = Number(key.slice(1));
      drag.current = held.gesture;
      const out = growing && points.length > 2 && (at.x < -outside || at.x > size.width + outside || at.y < -outside || at.y > size.height + outside);
      if (out !== (leaving === index)) { setLeaving(out ? index : null); onHint(out ? words.leaving : null); }
      onMove(index, x.fromPx(Math.max(0, Math.min(size.width, at.x))), y.fromPx(Math.max(0, Math.min(size.height, at.y))), held);
      return undefined;
    },
    onGrab: key => { onHint(null); if (key !== 'own') onChoose(Number(key.slice(1))); },
    onDrop: key => {
      if (leaving !== null && key === `p${leaving}`) onRemove(leaving, drag.current);
      setLeaving(null);
    },
    onTap: growing ? at => onAdd(x.fromPx(at.x), y.fromPx(at.y)) : undefined,
    onPoint: (at, near) => onHint(at && near && near !== 'own' ? tell(Number(near.slice(1))) : null),
  });

  return (
    <svg className={`fg-canvas bf-pane${growing ? ' bf-growing' : ''}`} viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={words.plane} {...hands}>
      <rect className="bf-paper" width={size.width} height={size.height} />
      <svg width={size.width} height={size.height} x={0} y={0} aria-hidden="true">
        <Ground pane={pane} />
        <g ref={mark} />
        {!asked && <>
          {squares && <Misses pane={pane} points={points} slope={slope} intercept={intercept} chosen={chosen} />}
          <Lines pane={pane} frame={frame} bias={bias} slope={slope} intercept={intercept} words={words} />
        </>}
        {own && <path className="bf-own" d={`M${tenth(x.toPx(x.domain[0]))},${tenth(y.toPx(own.slope * x.domain[0]))}L${tenth(x.toPx(x.domain[1]))},${tenth(y.toPx(own.slope * x.domain[1]))}`} />}
        {(!bias || asked) && <Nail x={x.toPx(0)} y={y.toPx(0)} />}
      </svg>
      <rect className="bf-frame" width={size.width} height={size.height} />
      {points.map(([px, py], i) => (
        <Grip key={i} name={`point ${i}`} kind="bare" x={spots[i]!.x} y={spots[i]!.y} locked={!spots[i]!.free} stop={!many || i === chosen} label={words.point(i + 1)} value={py!} valueText={words.at(showNumber(px!), showNumber(py!))}
          onNudge={(by, held) => onMove(i, px! + by[0] * (held.fine ? 0.05 : 0.25), py! + by[1] * (held.fine ? 0.05 : 0.25), held)}
          onRemove={growing ? () => onRemove(i) : undefined} onFocus={() => onChoose(i)}>
          <circle className={`bf-point${i === chosen && !asked ? ' bf-chosen' : ''}${i === leaving ? ' bf-leaving' : ''}${spots[i]!.free ? '' : ' bf-fixed'}`} r={many ? 5 : 6.5} />
        </Grip>
      ))}
      {own && guessing && (
        <Grip name="guess" x={handle[0]!.x} y={handle[0]!.y} label={words.ownHandle} value={own.slope} valueText={words.slopeIs(showNumber(own.slope))}
          onNudge={(by, held) => onGuess(own.slope + (by[0] + by[1]) * (held.fine ? 0.01 : 0.05), held)} />
      )}
    </svg>
  );
}
