'use client';

import { useRef } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import type { GridDesk } from '@/components/figure/useGridDesk.ts';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { exactNumber, showNumber } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Part } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { threadDown, threadUp, type Layout } from './layout.ts';
import { errorOf, methods, type Method } from './methods.ts';
import { placeOf, type Step } from './step.ts';

interface Props {
  words: Words;
  input: readonly (readonly number[])[];
  window: number;
  frame: Frame;
  layout: Layout;
  step: Step;
  at: number;
  playing: boolean;
  lit: Part | null;
  share: number;
  hand: Pick<GridDesk, 'hands' | 'grid'>;
}

/** More threads than these would be a curtain: then only the chosen one is drawn. */
const mostThreads = 36;
const level = (at: number, box: Box, from: number, count: number) => ({ at, from: box.x + from * box.cell, to: box.x + (from + count) * box.cell });
const upright = (at: number, box: Box, from: number, count: number) => ({ at, from: box.y + from * box.cell, to: box.y + (from + count) * box.cell });

/** Input, pooled map and four ways back, with ribbons for the window and threads for the switches. */
export function Canvas(props: Props) {
  const { words, input, window, frame, layout, step, at, playing, lit, share, hand } = props;
  const { view } = words;
  const most = Math.max(1, largest(input));
  const late = (r: number, c: number) => playing && r * frame.pooled[0]!.length + c > at;
  const inWindow = (r: number, c: number) => Math.floor(r / window) === step.row && Math.floor(c / window) === step.column;
  const errors = methods.map(method => errorOf(frame, method));
  const size = (m: readonly (readonly number[])[]) => `${m.length} × ${m[0]!.length}`;
  return (
    <svg className="fg-canvas up-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-lit={lit ?? undefined} {...hand.hands}>
      <Flow {...props} />
      <g className="fg-of-input" data-hand="input">
        <Head box={layout.input} part="input" name={words.params.input.label} detail={size(input)} />
        <Grid {...hand.grid('input')} most={most} share={share} part="input" label={words.params.input.label} bold={inWindow} />
        <Panes box={layout.input} frame={frame} window={window} />
      </g>
      <g className="fg-of-pooled" data-hand="pooled">
        <Head box={layout.stacked ? { x: layout.pooled.x + boxWidth(layout.pooled) + 12, y: layout.pooled.y + 27 } : layout.pooled} part="plain" name={view.pooled} {...(layout.stacked ? {} : { detail: size(frame.pooled) })} />
        <Grid {...hand.grid('pooled')} most={most} share={share} part="plain" label={view.pooled} bold={(r, c) => r === step.row && c === step.column} blank={late} />
      </g>
      {methods.map((method, i) => (
        <g key={method} className="fg-of-output" data-hand={method}>
          <Grid {...hand.grid(method)} most={most} share={share} part="output" label={view.methods[method]} bold={inWindow}
            blank={playing ? (r, c) => late(Math.floor(r / window), Math.floor(c / window)) : undefined} />
          <Miss low={layout.beside} method={method} box={layout.fills[method]} column={layout.column} error={errors[i]!} errors={errors} view={view} />
        </g>
      ))}
      <Standing {...props} />
    </svg>
  );
}

/** Borders between windows, and hatching over what none of them covers. */
function Panes({ box, frame, window }: { box: Box; frame: Frame; window: number }) {
  const [rows, columns] = [frame.part.length, frame.part[0]!.length];
  const [width, height] = [columns * box.cell, rows * box.cell];
  const down = Array.from({ length: Math.floor(rows / window) }, (_, i) => `M0,${(i + 1) * window * box.cell}H${width}`);
  const across = Array.from({ length: Math.floor(columns / window) }, (_, i) => `M${(i + 1) * window * box.cell},0V${height}`);
  const [right, below] = [boxWidth(box) - width, boxHeight(box) - height];
  const hatch = (x: number, y: number, w: number, h: number) => {
    const lines: string[] = [];
    for (let at = 6; at < w + h; at += 7) lines.push(`M${x + Math.max(0, at - h)},${y + Math.min(at, h)}L${x + Math.min(at, w)},${y + Math.max(0, at - w)}`);
    return lines.join('');
  };
  return (
    <g transform={`translate(${box.x},${box.y})`} aria-hidden="true">
      {window > 1 && <path className="up-panes" d={[...down, ...across].join('')} />}
      {(right > 0 || below > 0) && <path className="up-hatch" d={(right > 0 ? hatch(width, 0, right, boxHeight(box)) : '') + (below > 0 ? hatch(0, height, width, below) : '')} />}
    </g>
  );
}

/** Name and error of a way back, and the error as a bar on the scale of the largest. */
function Miss({ low, method, box, column, error, errors, view }: { low: boolean; method: Method; box: Box; column: number; error: number; errors: readonly number[]; view: Words['view'] }) {
  const [y, width] = [box.y + boxHeight(box), Math.max(boxWidth(box), Math.min(column, 120))];
  const worst = Math.max(...errors);
  const smallest = error - Math.min(...errors) < 1e-9;
  return (
    <g className="up-miss">
      <title>{exactNumber(error)}</title>
      <text className="fg-head fg-output up-method" x={box.x} y={y + (low ? 16 : 21)}>{view.methods[method]}</text>
      <text x={box.x} y={y + (low ? 33 : 41)}>{view.error} <tspan className="up-error">{showNumber(error)}</tspan>{smallest && <tspan className="up-smallest" dx={6}>{view.smallest}</tspan>}</text>
      {!low && <rect className="up-rail" x={box.x} y={y + 49} width={width} height={6} />}
      {!low && <rect className="up-bar" x={box.x} y={y + 49} width={worst > 0 ? (width * error) / worst : 0} height={6} />}
    </g>
  );
}

/** Where the window stands, as numbers that glide. */
function useStanding({ layout, step, window }: Pick<Props, 'layout' | 'step' | 'window'>) {
  const mark = useRef<SVGGElement>(null);
  const { input, pooled } = layout;
  const [row = 0, column = 0] = useGlide([step.row, step.column], [layout.width, input.cell, input.rows, input.columns, pooled.cell, window].join(), mark);
  return { mark, row, column };
}

function Flow({ layout, step, window }: Props) {
  const { mark, row, column } = useStanding({ layout, step, window });
  const { input, pooled, fills, stacked, beside } = layout;
  const low = pooled.y + boxHeight(pooled);
  return (
    <g ref={mark} className="fg-flow">
      {stacked
        ? <Ribbon meaning="input" down from={level(input.y + boxHeight(input), input, column * window, window)} to={level(pooled.y, pooled, column, 1)} />
        : <Ribbon meaning="input" from={upright(input.x + boxWidth(input), input, row * window, window)} to={upright(pooled.x, pooled, row, 1)} />}
      {beside && methods.filter(method => fills[method].x === fills.maxUnpooling.x).map(method => (
        <Ribbon key={method} meaning="output" from={upright(pooled.x + boxWidth(pooled), pooled, row, 1)} to={upright(fills[method].x, fills[method], row * window, window)} />
      ))}
      {!beside && methods.filter(method => !stacked || fills[method].y === fills.maxUnpooling.y).map(method => (
        <Ribbon key={method} meaning="output" down from={level(low, pooled, column, 1)} to={level(fills[method].y, fills[method], column * window, window)} />
      ))}
    </g>
  );
}

const around = (box: Box, { row, column }: Cell, count = 1) => ({ x: box.x + column * box.cell, y: box.y + row * box.cell, width: count * box.cell, height: count * box.cell });

/** Rings on the winners, threads from them to the pooled map and on, and the frames of the step. */
function Standing(props: Props) {
  const { layout, frame, step, input, window, playing, at } = props;
  const { mark, row, column } = useStanding(props);
  const wide = input[0]!.length;
  const all = frame.switches.flatMap((line, r) => line.map((index, c) => ({ to: { row: r, column: c }, from: placeOf(index, wide) })));
  const shown = all.filter((_, i) => !playing || i <= at);
  const chosen = ({ to }: { to: Cell }) => to.row === step.row && to.column === step.column;
  const drawn = all.length <= mostThreads ? [...shown.filter(each => !chosen(each)), ...all.filter(chosen)] : all.filter(chosen);
  const key = ({ row: r, column: c }: Cell) => `${r} ${c}`;
  return (
    <g ref={mark} className="fg-marks" aria-hidden="true">
      {drawn.map(each => (
        <g key={key(each.to)} className={chosen(each) ? 'up-thread up-on' : 'up-thread'}>
          {[threadUp(layout, each.from, each.to), threadDown(layout, each.to, each.from)].map((d, i) => <g key={i}><path className="up-halo" d={d} /><path d={d} /></g>)}
        </g>
      ))}
      {layout.input.cell >= 14 && shown.map(each => <rect key={key(each.to)} className="up-ring" {...inset(around(layout.input, each.from), 2.5)} />)}
      <g className="fg-of-input"><Mark kind="pair" {...around(layout.input, { row: row * window, column: column * window }, window)} /></g>
      <Mark kind="pair" {...around(layout.pooled, { row, column })} />
      <g className="fg-of-output">
        {methods.map(method => <Mark key={method} kind="chosen" {...around(layout.fills[method], { row: row * window, column: column * window }, window)} />)}
      </g>
    </g>
  );
}

const inset = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }, by: number) => ({ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by });
