'use client';

import { useState, type PointerEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { ToneFill } from '@/components/figure/ToneFill.tsx';
import type { Plan } from '@/lib/arith/window.ts';
import { toneOf } from '@/lib/geometry/tone.ts';
import type { Words } from './en.ts';
import { Hatch } from './Strip.tsx';

interface Props { plan: Plan; reads: readonly number[]; step: number; width: number; height: number; beside: boolean; words: Words['view']; onStep: (at: number) => void }

const heading = 26;
const apart = 44;
const largestCell = 30;
const smallestCount = 18;
/** Windows on a side that are still drawn one by one. */
const mostTiles = 7;

/** The same setting on a picture: how many windows read each pixel, which is rows times columns; and the output on the same scale. */
export function Square({ plan, reads, step, width, height, beside, words, onStep }: Props) {
  const { before, size, after, stride, span, output } = plan;
  const [chosenRow, setRow] = useState<{ step: number; row: number } | null>(null);
  const all = before + size + after;
  const cell = Math.max(1.5, Math.min(largestCell, beside
    ? Math.min((width - 4) / Math.max(all, output), (height - 2 * heading - apart / 2) / (all + output))
    : Math.min((height - heading - 6) / Math.max(all, output), (width - apart - 8) / (all + output))));
  const side = all * cell;
  const input = { x: 2, y: heading };
  const out = beside ? { x: 2, y: heading + side + apart } : { x: 2 + side + apart, y: heading };
  const row = Math.min(chosenRow?.step === step ? chosenRow.row : step, output - 1);
  const most = Math.max(...reads, 1) ** 2;
  const own = (at: number) => (at + before) * cell;
  const total = { width: beside ? Math.max(side, output * cell) + 4 : side + apart + output * cell + 4, height: beside ? out.y + output * cell + 4 : heading + Math.max(side, output * cell) + 4 };

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = total.width / bounds.width;
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale];
    const place = (left: number, top: number, pitch: number, back: number) =>
      [Math.floor(((y - top) / cell - back) / pitch), Math.floor(((x - left) / cell - back) / pitch)] as const;
    const inside = (left: number, top: number, length: number) => x >= left && y >= top && x < left + length && y < top + length;
    // Over the input the window whose middle is nearest; over the output its own cell.
    const [r, c] = inside(out.x, out.y, output * cell) ? place(out.x, out.y, 1, 0) : inside(input.x, input.y, side) ? place(input.x, input.y, stride, (span - stride) / 2) : [null, null];
    if (r === null || c === null) return;
    const within = (at: number) => Math.max(0, Math.min(output - 1, at));
    setRow({ step: within(c), row: within(r) });
    onStep(within(c));
  };
  const lines = (x: number, y: number, count: number, length: number) =>
    (cell < 6 ? '' : Array.from({ length: count + 1 }, (_, i) => `M${x + i * cell},${y}V${y + length}M${x},${y + i * cell}H${x + length}`).join(''));

  return (
    <svg className="fg-canvas sp-square" width={total.width} height={total.height} viewBox={`0 0 ${total.width} ${total.height}`} style={{ maxWidth: total.width }} role="img" aria-label={words.square(size, output, reads.filter(n => n === 0).length)}
      onPointerMove={event => { if (event.pointerType !== 'touch') point(event); }} onPointerDown={point}>
      <g className="fg-of-input">
        <text className="fg-head fg-input" x={input.x} y={heading - 10}>{words.picture} {size} × {size}{all * cell > 190 && <tspan className="fg-detail" dx={7}>{words.timesRead}</tspan>}</text>
        {reads.flatMap((down, r) => reads.map((across, c) => {
          const place = { x: input.x + own(c), y: input.y + own(r), width: cell, height: cell };
          const count = down * across;
          const { side: sign, amount } = toneOf(count, most);
          return (
            <g key={`${r},${c}`} className={`fg-${sign}`} style={{ '--t': amount } as object}>
              <ToneFill as="rect" {...place} side={sign} amount={amount} />
              {count === 0 && cell >= 4 && <Hatch {...place} />}
              {cell >= smallestCount && <text className="fg-numeral" x={place.x + cell / 2} y={place.y + cell / 2} fontSize={Math.min(13, cell * 0.5)}>{count}</text>}
            </g>
          );
        }))}
        <path className="fg-lines" d={lines(input.x + own(0), input.y + own(0), size, size * cell)} />
        {before + after > 0 && <rect className="sp-ring" x={input.x} y={input.y} width={side} height={side} />}
        <rect className="sp-input-frame" x={input.x + own(0)} y={input.y + own(0)} width={size * cell} height={size * cell} />
      </g>
      {output <= mostTiles && cell >= 8 && (
        <g className="fg-of-kernel sp-tiles">
          {Array.from({ length: output ** 2 }, (_, i) => (
            <rect key={i} x={input.x + (i % output) * stride * cell + 2} y={input.y + Math.floor(i / output) * stride * cell + 2} width={span * cell - 4} height={span * cell - 4} />
          ))}
        </g>
      )}
      <g className="fg-of-output">
        <text className="fg-head fg-output" x={out.x} y={out.y - 10}>{words.output} {output} × {output}</text>
        <rect className="fg-back" x={out.x} y={out.y} width={output * cell} height={output * cell} />
        <path className="fg-lines" d={lines(out.x, out.y, output, output * cell)} />
        <rect className="sp-output-frame" x={out.x} y={out.y} width={output * cell} height={output * cell} />
      </g>
      <g className="fg-marks">
        <g className="fg-of-kernel"><Mark kind="window" x={input.x + step * stride * cell} y={input.y + row * stride * cell} width={span * cell} height={span * cell} /></g>
        <g className="fg-of-output"><Mark kind="chosen" x={out.x + step * cell} y={out.y + row * cell} width={cell} height={cell} /></g>
      </g>
    </svg>
  );
}
