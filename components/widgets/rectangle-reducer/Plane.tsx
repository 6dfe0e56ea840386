'use client';

import { useId, useRef, type KeyboardEvent } from 'react';
import { useGlide } from '@/components/figure/useGlide.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { middleOf, type Line, type Point } from './blind.ts';
import type { Words } from './en.ts';
import { boundsOf, clippedLine, type Scales, type Stand, type Window } from './plane.ts';
import type { Handle, Held } from './useHands.ts';

interface Props {
  words: Words['view'];
  window: Window;
  stand: Stand;
  scales: Scales;
  a: Matrix;
  b: Matrix;
  free: Record<'a' | 'b', boolean>;
  /** Lines on which a corner gives what A's corner gives: their common normal and their offsets. */
  levels: { normal: Point; offsets: readonly number[]; step: 1 | 2 } | null;
  /** Where the held thing makes both numbers equal. */
  line: Line | null;
  met: boolean;
  held: Held | null;
  /** Changes whenever the corners must not glide: while a hand carries them. */
  scene: string;
  onKey: (held: Held, event: KeyboardEvent) => void;
  onFocus: (held: Held | null) => void;
}

const outside = 17;

/** The handles of both rectangles in the drawing: their middles and their corners. */
export const handlesOf = (a: Matrix, b: Matrix, { toX, toY }: Scales): Handle[] => (['a', 'b'] as const).flatMap(rectangle => {
  const corners = rectangle === 'a' ? a : b;
  const [x, y] = middleOf(corners);
  return [
    { rectangle, corner: null, x: toX(x), y: toY(y) },
    ...corners.map((c, corner) => ({ rectangle, corner, x: toX(c[0]!), y: toY(c[1]!) })),
  ];
});

export function Plane(props: Props) {
  const { words, window, stand, scales, a, b, free, levels, line, met, held, scene, onKey, onFocus } = props;
  const clip = useId();
  const mark = useRef<SVGGElement>(null);
  const glided = useGlide([...a.flat(), ...b.flat()], `${scene} ${stand.square} ${window.unit}`, mark);
  const at = (from: number): Matrix => Array.from({ length: 4 }, (_, i) => [glided[from + 2 * i]!, glided[from + 2 * i + 1]!]);
  const shown = { a: at(0), b: at(8) };
  const { toX, toY } = scales;
  const [width, height] = [window.columns * stand.square, window.rows * stand.square];
  const bounds = boundsOf(window);
  const path = (of: { normal: Point; offset: number }) => {
    const ends = clippedLine(of.normal, of.offset, bounds);
    return ends ? `M${toX(ends[0])},${toY(ends[1])}L${toX(ends[2])},${toY(ends[3])}` : '';
  };
  return (
    <g ref={mark}>
      <clipPath id={clip}><rect x={stand.x} y={stand.y} width={width} height={height} /></clipPath>
      <rect className="fg-back" x={stand.x} y={stand.y} width={width} height={height} />
      <Lattice window={window} stand={stand} scales={scales} />
      <g clipPath={`url(#${clip})`} aria-hidden="true">
        {levels?.offsets.map((offset, i) => <path key={i} className="rr-level" d={path({ normal: levels.normal, offset })} />)}
        {line && <path className={met ? 'rr-collide rr-met' : 'rr-collide'} d={path(line)} />}
        {(['a', 'b'] as const).map(name => (
          <path key={name} className={`rr-shape rr-${name}`} d={`M${shown[name].map(([x, y]) => `${toX(x!)},${toY(y!)}`).join('L')}Z`} />
        ))}
      </g>
      <rect className="rr-border" x={stand.x} y={stand.y} width={width} height={height} />
      {(['a', 'b'] as const).map(name => (
        <Handles key={name} words={words} name={name} corners={shown[name]} exact={name === 'a' ? a : b} scales={scales} free={free[name]} held={held} bounds={bounds} onKey={onKey} onFocus={onFocus} />
      ))}
      <Key words={words} right={stand.x + width} y={stand.y - 15} levels={levels?.step ?? null} line={line !== null} met={met} />
    </g>
  );
}

/** Lines at every square, the axes stronger, every second value of an axis written beside it. */
function Lattice({ window: w, stand, scales: { toX, toY } }: { window: Window; stand: Stand; scales: Scales }) {
  const along = (from: number, count: number) => Array.from({ length: count - 1 }, (_, i) => from + (i + 1) * w.unit);
  const [width, height] = [w.columns * stand.square, w.rows * stand.square];
  const [xs, ys] = [along(w.left, w.columns), along(w.bottom, w.rows)];
  const written = (v: number) => v !== 0 && Math.round(v / w.unit) % 2 === 0;
  const lines = [...xs.map(x => `M${toX(x)},${stand.y}v${height}`), ...ys.map(y => `M${stand.x},${toY(y)}h${width}`)];
  return (
    <g aria-hidden="true">
      <path className="fg-lines" d={lines.join('')} />
      <path className="rr-axis" d={`M${toX(0)},${stand.y}v${height}M${stand.x},${toY(0)}h${width}`} />
      {stand.square >= 24 && <g className="rr-ticks">
        {xs.filter(written).map(x => <text key={x} x={toX(x)} y={toY(0) + 15} textAnchor="middle">{showNumber(x)}</text>)}
        {ys.filter(written).map(y => <text key={y} x={toX(0) - 6} y={toY(y)} dy="0.34em" textAnchor="end">{showNumber(y)}</text>)}
      </g>}
    </g>
  );
}

interface HandleProps {
  words: Words['view'];
  name: 'a' | 'b';
  corners: Matrix;
  exact: Matrix;
  scales: Scales;
  free: boolean;
  held: Held | null;
  bounds: { left: number; right: number };
  onKey: Props['onKey'];
  onFocus: Props['onFocus'];
}

function Handles({ words, name, corners, exact, scales: { toX, toY }, free, held, bounds, onKey, onFocus }: HandleProps) {
  const letter = name.toUpperCase();
  const [mx, my] = middleOf(corners);
  const one = (corner: number | null, [x, y]: Point, value: Point) => {
    const on = held?.rectangle === name && held.corner === corner;
    const me: Held = { rectangle: name, corner };
    return (
      <g
        key={String(corner)} className={`rr-handle${on ? ' rr-on' : ''}${free ? '' : ' rr-fixed'}`} transform={`translate(${toX(x)},${toY(y)})`}
        role="slider" tabIndex={free ? 0 : -1} aria-disabled={free ? undefined : true} aria-label={corner === null ? words.rectangle(letter) : words.corner(corner + 1, letter)}
        aria-valuenow={value[0]} aria-valuemin={Math.min(bounds.left, value[0])} aria-valuemax={Math.max(bounds.right, value[0])} aria-valuetext={words.point(showNumber(value[0]), showNumber(value[1]))}
        onKeyDown={event => free && onKey(me, event)} onFocus={() => onFocus(me)} onBlur={() => onFocus(null)}
      >
        {free && <circle className="rr-ring" r={corner === null ? 9 : 7} />}
        <circle className="rr-knob" r={free ? (corner === null ? 6 : 4.5) : 3} />
      </g>
    );
  };
  return (
    <>
      <text className="rr-letter" x={toX(mx) - 19} y={toY(my) - 9} aria-hidden="true">{letter}</text>
      {free && one(null, [mx, my], middleOf(exact))}
      {corners.map((c, i) => {
        const [dx, dy] = [toX(c[0]!) - toX(mx), toY(c[1]!) - toY(my)];
        const length = Math.hypot(dx, dy) || 1;
        return (
          <g key={i}>
            <text className="rr-corner" x={toX(c[0]!) + (dx / length) * outside} y={toY(c[1]!) + (dy / length) * outside} dy="0.34em" aria-hidden="true">{i + 1}</text>
            {one(i, c as unknown as Point, exact[i] as unknown as Point)}
          </g>
        );
      })}
    </>
  );
}

/** What the lines in the plane mean, above it at the right. Dashes of the type, so that they keep their place at every size. */
function Key({ words, right, y, levels, line, met }: { words: Words['view']; right: number; y: number; levels: 1 | 2 | null; line: boolean; met: boolean }) {
  return (
    <text className="rr-key" x={right} y={y} dy="0.34em" textAnchor="end" aria-hidden="true">
      {levels && <><tspan className="rr-key-level">– – –</tspan><tspan dx="0.5em">{words.levelKey(levels)}</tspan></>}
      {line && <><tspan className="rr-key-line" dx={levels ? '1.1em' : undefined}>——</tspan><tspan dx="0.5em">{words.lineKey(met)}</tspan></>}
    </text>
  );
}
