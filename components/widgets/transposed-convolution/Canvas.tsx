'use client';

import { useRef } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import type { GridDesk } from '@/components/figure/useGridDesk.ts';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { TransposedGridPlan } from '@/lib/plain/transposedConv2d.ts';
import type { Part } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';
import type { Layout } from './layout.ts';
import { cornerOf, type Step } from './step.ts';

interface Props {
  words: Words;
  map: Matrix;
  kernel: Matrix;
  /** The kernel weighted with the input cell on show. */
  stamp: Matrix;
  /** The output, or what has been stamped so far. */
  output: Matrix;
  most: number;
  layout: Layout;
  plan: TransposedGridPlan;
  step: Step;
  roundtrip: boolean;
  /** Output cells not reached yet while it plays. */
  late: ((row: number, column: number) => boolean) | undefined;
  lit: Part | null;
  share: number;
  desk: Pick<GridDesk, 'hands' | 'grid'>;
}

const level = (at: number, box: Box, from: number, count: number) => ({ at, from: box.x + from * box.cell, to: box.x + (from + count) * box.cell });
const upright = (at: number, box: Box, from: number, count: number) => ({ at, from: box.y + from * box.cell, to: box.y + (from + count) * box.cell });
const size = (m: Matrix) => `${m.length} × ${m[0]!.length}`;

/** Where a stamp falls on the output, what lies outside cut away; as numbers that glide. */
function useRegion({ layout, plan, step }: Pick<Props, 'layout' | 'plan' | 'step'>) {
  const mark = useRef<SVGGElement>(null);
  const corner = cornerOf(plan, step.from);
  const clip = (from: number, count: number, most: number): readonly [number, number] => [Math.max(0, from), Math.max(0, Math.min(most, from + count) - Math.max(0, from))];
  const [top, tall] = clip(corner.row, plan.rows.kernel, plan.rows.output);
  const [left, wide] = clip(corner.column, plan.columns.kernel, plan.columns.output);
  const scene = [layout.width, layout.input.cell, layout.output.cell, plan.rows.output, plan.columns.output, plan.rows.kernel, plan.columns.kernel].join();
  const [row = 0, column = 0, t = 0, h = 0, l = 0, w = 0] = useGlide([step.from.row, step.from.column, top, tall, left, wide], scene, mark);
  return { mark, from: { row, column }, top: t, tall: h, left: l, wide: w };
}

const around = (box: Box, { row, column }: Cell, rows = 1, columns = 1) => ({ x: box.x + column * box.cell, y: box.y + row * box.cell, width: columns * box.cell, height: rows * box.cell });

/** The input, the kernel, one stamp, and the output on which the stamps add up. */
export function Canvas(props: Props) {
  const { words, map, kernel, stamp, output, most, layout, plan, step, roundtrip, late, lit, share, desk } = props;
  const { view } = words;
  const reads = new Set(step.terms.map(({ from }) => `${from.row} ${from.column}`));
  const corner = cornerOf(plan, step.from);
  const inStamp = (r: number, c: number) => r >= corner.row && r < corner.row + plan.rows.kernel && c >= corner.column && c < corner.column + plan.columns.kernel;
  return (
    <svg className="fg-canvas tc-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-lit={lit ?? undefined} {...desk.hands}>
      <Flow {...props} />
      <g className="fg-of-input" data-hand="input">
        <Head box={layout.input} part="input" name={roundtrip ? view.map : words.params.input.label} detail={size(map)} />
        <Grid {...desk.grid('input')} most={largest(map)} share={share} part="input" label={roundtrip ? view.map : words.params.input.label} bold={(r, c) => reads.has(`${r} ${c}`) || (step.walk === 'stamps' && r === step.from.row && c === step.from.column)} />
      </g>
      <g className="fg-of-kernel" data-hand="kernel">
        <Head box={layout.kernel} part="kernel" name={words.params.kernel.label} detail={size(kernel)} />
        <Grid {...desk.grid('kernel')} most={largest(kernel)} share={share} part="kernel" label={words.params.kernel.label} />
      </g>
      <g className="fg-of-products" data-hand="stamp">
        <Head box={layout.stamp} part="plain" name={view.stamp} detail={view.stampOf(map[step.from.row]?.[step.from.column] ?? 0)} />
        <Grid {...desk.grid('stamp')} values={stamp} most={most} share={share} part="plain" label={view.stamp} />
      </g>
      <g className="fg-of-output" data-hand="output">
        <Head box={layout.output} part="output" name={view.output} detail={size(output)} />
        <Grid {...desk.grid('output')} values={output} most={most} share={share} part="output" label={view.output} blank={late} bold={(r, c) => (step.cell ? r === step.cell.row && c === step.cell.column : inStamp(r, c))} />
      </g>
      <Marks {...props} />
    </svg>
  );
}

function Flow(props: Props) {
  const { layout } = props;
  const { input, kernel, stamp, output, stacked } = layout;
  const { mark, from, top, tall, left, wide } = useRegion(props);
  return (
    <g ref={mark} className="fg-flow">
      <Ribbon meaning="kernel" down from={level(kernel.y + boxHeight(kernel), kernel, 0, kernel.columns)} to={level(stamp.y, stamp, 0, stamp.columns)} />
      <Ribbon meaning="input" from={upright(input.x + boxWidth(input), input, from.row, 1)} to={upright(stamp.x, stamp, 0, stamp.rows)} />
      {stacked
        ? <Ribbon meaning="output" down from={level(stamp.y + boxHeight(stamp), stamp, 0, stamp.columns)} to={level(output.y, output, left, wide)} />
        : <Ribbon meaning="output" from={upright(stamp.x + boxWidth(stamp), stamp, 0, stamp.rows)} to={upright(output.x, output, top, tall)} />}
    </g>
  );
}

function Marks(props: Props) {
  const { layout, plan, step } = props;
  const { mark, from, top, tall, left, wide } = useRegion(props);
  const shown = step.terms.find(term => term.from.row === step.from.row && term.from.column === step.from.column);
  const others = step.terms.filter(term => term !== shown);
  return (
    <g ref={mark} className="fg-marks" aria-hidden="true">
      <g className="fg-of-input">
        {others.map(term => <Mark key={`${term.from.row} ${term.from.column}`} kind="source" inset={1} {...around(layout.input, term.from)} />)}
        <Mark kind="source" {...around(layout.input, from)} />
      </g>
      <g className="fg-of-kernel">
        {others.map(term => <rect key={`${term.from.row} ${term.from.column}`} className="tc-other" {...clipped(layout.output, cornerOf(plan, term.from), plan)} />)}
        <Mark kind="window" {...around(layout.output, { row: top, column: left }, tall, wide)} />
        {shown && <><Mark kind="pair" {...around(layout.kernel, shown.weight)} /><Mark kind="pair" {...around(layout.stamp, shown.weight)} /></>}
      </g>
      {step.cell && <g className="fg-of-output"><Mark kind="chosen" {...around(layout.output, step.cell)} /></g>}
    </g>
  );
}

function clipped(box: Box, corner: Cell, { rows, columns }: TransposedGridPlan) {
  const [top, left] = [Math.max(0, corner.row), Math.max(0, corner.column)];
  return around(box, { row: top, column: left }, Math.min(rows.output, corner.row + rows.kernel) - top, Math.min(columns.output, corner.column + columns.kernel) - left);
}
