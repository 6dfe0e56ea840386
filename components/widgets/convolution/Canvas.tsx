'use client';

import type { KeyboardEvent } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Legend } from '@/components/figure/Legend.tsx';
import type { Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Part as Meaning } from '@/lib/widget/define.ts';
import { inputScale } from './edits.ts';
import type { Words } from './en.ts';
import { Flow, ReachFlow } from './Flow.tsx';
import { Handles } from './Handles.tsx';
import { ownInput, type Layout } from './layout.ts';
import { Marks } from './Marks.tsx';
import type { Plans } from './plan.ts';
import type { Step, Term } from './step.ts';
import type { Hands, Part } from './useHands.ts';
import type { Reach } from './usePointing.ts';
import { Zeros } from './Zeros.tsx';

export interface CanvasProps {
  words: Words;
  plans: Plans;
  layout: Layout;
  channel: number;
  channels: number;
  input: Matrix;
  kernel: Matrix;
  output: Matrix;
  step: Step;
  /** Products of the channel on show. */
  terms: Term[];
  flip: boolean;
  dilation: number;
  stride: number;
  reach: Reach | null;
  term: Cell | null;
  /** Products added so far in a slow step; null: all. */
  added: number | null;
  playing: boolean;
  active: Record<'input' | 'kernel' | 'products', Cell>;
  free: Record<'input' | 'kernel', boolean>;
  lit: Meaning | null;
  share: number;
  onKey: (part: Part, event: KeyboardEvent, at: Cell) => void;
  onFocusCell: (part: Part, at: Cell | null, byKeyboard: boolean) => void;
  onResize: ((part: 'input' | 'kernel', rows: number, columns: number, gesture: string) => void) | null;
  hands: Hands;
}

const size = (rows: number, columns: number) => `${rows} × ${columns}`;

export function Canvas(props: CanvasProps) {
  const { words, plans, layout, input, kernel, output, step, terms, reach, term, added, playing, active, free, lit, share, onKey, onFocusCell } = props;
  const { rows, columns } = plans;
  const own = ownInput(layout, plans);
  const ring = rows.before + rows.after + columns.before + columns.after > 0;
  const products = kernel.map((line, r) => line.map((_, c) => terms[r * line.length + c]?.product ?? 0));
  const [inputMost, kernelMost, outputMost] = [inputScale(input), largest(kernel), largest(output)];
  const underWindow = (r: number, c: number) => !reach
    && isRead(r + rows.before - step.row * props.stride, rows.kernel, props.dilation)
    && isRead(c + columns.before - step.column * props.stride, columns.kernel, props.dilation);
  const index = step.row * columns.output + step.column;
  const { cell } = words.view;
  const common = { cellLabel: cell, share };
  const handlers = (part: Part) => ({ onKey: (event: KeyboardEvent, at: Cell) => onKey(part, event, at), onFocusCell: (at: Cell | null, byKeyboard: boolean) => onFocusCell(part, at, byKeyboard) });
  const channel = props.channels > 1 ? `, ${words.view.channelSum(props.channel + 1)}` : '';
  return (
    <svg
      className="fg-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={words.view.canvas}
      data-lit={lit ?? undefined} data-reaching={reach ? '' : undefined} data-low={layout.low ? '' : undefined} {...props.hands}
    >
      {reach ? <ReachFlow plans={plans} layout={layout} reach={reach} /> : <Flow plans={plans} layout={layout} place={step} />}
      <g className="fg-of-input">
        <Head box={layout.input} part="input" name={words.params.input.label} detail={size(rows.size, columns.size) + (ring ? ` ${words.view.zeros}` : '') + channel} />
        <Zeros outer={layout.input} inner={own} share={share} />
        <Grid {...common} {...handlers('input')} box={own} values={input} most={inputMost} part="input" label={words.params.input.label} active={active.input} readOnly={!free.input} bold={underWindow} />
      </g>
      <g className="fg-of-kernel">
        <Head box={layout.kernel} part="kernel" name={words.params.kernel.label} detail={size(rows.kernel, columns.kernel) + channel} />
        <Grid {...common} {...handlers('kernel')} box={layout.kernel} values={kernel} most={kernelMost} part="kernel" label={words.params.kernel.label} active={active.kernel} readOnly={!free.kernel} />
      </g>
      <g className="fg-of-products">
        <Head box={layout.products} part="plain" name={words.view.products} detail={props.flip ? words.view.turned : undefined} />
        <Grid {...common} {...handlers('products')} box={layout.products} values={products} most={inputMost * kernelMost} part="plain" label={words.view.products} active={active.products} readOnly
          blank={added === null ? undefined : (r, c) => r * columns.kernel + c >= added} />
      </g>
      <g className="fg-of-output">
        <Head box={layout.output} part="output" name={words.view.output} detail={size(rows.output, columns.output)} />
        <Grid {...common} {...handlers('output')} box={layout.output} values={output} most={outputMost} part="output" label={words.view.output} active={{ row: step.row, column: step.column }} readOnly
          blank={playing ? (r, c) => r * columns.output + c > index - (added === null ? 0 : 1) : undefined} />
        {layout.legend && <Legend {...layout.legend} most={outputMost} />}
      </g>
      <Marks plans={plans} layout={layout} place={step} reach={reach} term={term} flip={props.flip} dilation={props.dilation} stride={props.stride} />
      {props.onResize && <Handles boxes={{ input: own, kernel: layout.kernel }} free={free} onResize={props.onResize} />}
    </svg>
  );
}

const isRead = (offset: number, kernel: number, dilation: number) => offset >= 0 && offset % dilation === 0 && offset / dilation < kernel;
