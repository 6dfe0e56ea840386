'use client';

import { useRef, useState } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import { useGridDesk, type DeskGrid } from '@/components/figure/useGridDesk.ts';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Channels } from './Channels.tsx';
import type { Words } from './en.ts';
import { centreOf, layoutOf, type Layout } from './layout.ts';
import { termsOf, type Term } from './step.ts';
import { Sums } from './Sums.tsx';
import { TurnHandle } from './TurnHandle.tsx';
import { widget, type Params } from './widget.ts';

type Props = ViewProps<typeof widget, Words>;
const lineHeight = 76;
let turns = 0;

const around = (box: Box, { row, column }: Cell) => ({ x: box.x + column * box.cell, y: box.y + row * box.cell, width: box.cell, height: box.cell });
const size = (m: Matrix) => `${m.length} × ${m[0]!.length}`;

/** Two layers on one input: stamps of a kernel, and a window with a kernel that the reader turns until nothing is left between them. */
export function View({ params, frame, step: at, words, width, height, layout: kind, locked, lit, playing, actions }: Props) {
  const { input, kernel, turn } = params;
  const { view } = words;
  const embed = kind === 'embed';
  const step = termsOf(params, frame, at);
  const [term, setTerm] = useState<Term | null>(null);
  const layout = layoutOf([input.length, input[0]!.length], kernel.length, { width, height: embed && height !== null ? height - lineHeight : null });
  const goTo = (to: Cell) => { if (playing) actions.pause(); actions.goTo(to.row * input[0]!.length + to.column); };
  const isOutput = (name: string) => name === 'transposed' || name === 'convolved' || name === 'difference';
  const onPoint = (name: string | null, cell: Cell | null) => { setTerm(null); if (name && cell && isOutput(name)) goTo(cell); };
  const output = (name: 'transposed' | 'convolved' | 'difference'): DeskGrid => ({ name, box: layout[name], values: frame[name], hand: 'none', at: step, onMove: goTo });
  const grids: DeskGrid[] = [
    { name: 'input', box: layout.input, values: input, hand: 'pull', locked: locked.has('input'), accept: widget.params.input.accept },
    { name: 'kernel', box: layout.kernel, values: kernel, hand: 'pull', locked: locked.has('kernel'), accept: widget.params.kernel.accept },
    { name: 'turned', box: layout.turned, values: frame.turnedKernel, hand: 'none' },
    output('transposed'), output('convolved'), output('difference'),
  ];
  const say = (text: string) => { actions.hint(text); actions.announce(text); };
  const desk = useGridDesk({ drawing: layout, grids, words: view.grid, onPut: (name, matrix, gesture) => actions.set({ [name]: matrix } as Partial<Params>, gesture), onPoint, say });

  const most = Math.max(largest(frame.transposed), largest(frame.convolved), 1e-9);
  const share = embed ? 0.42 : 0.34;
  const late = playing ? (r: number, c: number) => r * input[0]!.length + c > at : undefined;
  const equal = frame.difference.flat().filter(value => value === 0).length;
  const cells = input.length * input[0]!.length;
  const reads = new Set(step.terms.map(({ from }) => `${from.row} ${from.column}`));
  const grid = (name: DeskGrid['name'], part: 'input' | 'kernel' | 'output' | 'gradient', head: string, top: number, detail?: string) => (
    <g className={`fg-of-${part}`} data-hand={name}>
      <Head box={layout[name as 'input']} part={part} name={head} {...(detail ? { detail } : {})} />
      <Grid {...desk.grid(name)} most={top} share={share} part={part} label={head} blank={isOutput(name) ? late : undefined}
        bold={name === 'input' ? (r, c) => reads.has(`${r} ${c}`) : isOutput(name) ? (r, c) => r === step.row && c === step.column : undefined} />
    </g>
  );
  const kernelMost = Math.max(largest(kernel), 1e-9);
  const centre = centreOf(layout.turned);
  const onTurn = (to: number) => actions.set({ turn: String(to) as Params['turn'] }, `turn-${++turns}`);
  return (
    <div className="fg-figure im-figure" data-layout={kind} {...desk.clips}>
      <div className="fg-stage">
        <svg className="fg-canvas im-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-lit={lit ?? undefined} {...desk.hands}>
          <Flow layout={layout} row={step.row} column={step.column} />
          {grid('input', 'input', words.params.input.label, Math.max(largest(input), 1e-9), size(input))}
          {grid('kernel', 'kernel', words.params.kernel.label, kernelMost, view.asStamp)}
          {grid('turned', 'kernel', view.turned, kernelMost, `${turn}°`)}
          {grid('transposed', 'output', view.transposed, most, layout.stacked ? undefined : view.stamps)}
          {grid('convolved', 'output', view.convolved, most, layout.stacked ? undefined : view.window)}
          {grid('difference', 'gradient', view.difference, most)}
          <g className="fg-marks" aria-hidden="true">
            {(['transposed', 'convolved', 'difference'] as const).map(name => <Mark key={name} kind="chosen" {...around(layout[name], step)} />)}
            {term && <><Mark kind="source" {...around(layout.input, term.from)} /><Mark kind="pair" {...around(layout.kernel, term.stampedAt)} /><Mark kind="pair" {...around(layout.turned, term.readAt)} /></>}
          </g>
          {!locked.has('turn') && <TurnHandle {...centre} radius={layout.radius} turn={Number(turn)} label={words.params.turn.label} says={`${turn}°`} drawing={layout} onTurn={onTurn} />}
        </svg>
        {desk.editor && <CellEditor {...desk.editor} />}
      </div>
      <p className={equal === cells ? 'im-verdict im-equal' : 'im-verdict'}>{view.verdict(equal, cells)}</p>
      {embed ? null : <Sums step={step} words={view} term={term} onTerm={setTerm} />}
      {!embed && desk.nudge && (
        <div className="fg-tools">
          <Nudge label={view.chosen(desk.nudge.name === 'kernel', desk.nudge.at.row + 1, desk.nudge.at.column + 1)} shown={desk.nudge.shown} less={view.less} more={view.more} onLess={desk.nudge.less} onMore={desk.nudge.more} />
        </div>
      )}
      {!embed && <Channels params={params} frame={frame} words={view} />}
    </div>
  );
}

const upright = (at: number, box: Box, from: number, count: number) => ({ at, from: box.y + from * box.cell, to: box.y + (from + count) * box.cell });
const level = (at: number, box: Box, from: number, count: number) => ({ at, from: box.x + from * box.cell, to: box.x + (from + count) * box.cell });

/** Ribbons: the input cell's neighbourhood through either kernel to the two outputs, and from both to their difference. */
function Flow({ layout, row, column }: { layout: Layout; row: number; column: number }) {
  const mark = useRef<SVGGElement>(null);
  const { input, kernel, turned, transposed, convolved, difference, stacked } = layout;
  const reach = (kernel.rows - 1) / 2;
  const [r = 0, c = 0] = useGlide([row, column], [layout.width, input.rows, input.columns, kernel.rows, input.cell].join(), mark);
  const clip = (from: number, most: number) => [Math.max(0, from - reach), Math.min(most, from + reach + 1) - Math.max(0, from - reach)] as const;
  const [top, tall] = clip(r, input.rows);
  const [left, wide] = clip(c, input.columns);
  const rightOf = (b: Box) => b.x + boxWidth(b);
  const bottomOf = (b: Box) => b.y + boxHeight(b);
  return (
    <g ref={mark} className="fg-flow">
      {[[kernel, transposed], [turned, convolved]].map(([weights, output], i) => (stacked ? (
        <g key={i}>
          <Ribbon meaning="input" down from={level(bottomOf(input), input, left, wide)} to={level(weights!.y, weights!, 0, weights!.columns)} />
          <Ribbon meaning="output" down from={level(bottomOf(weights!), weights!, 0, weights!.columns)} to={level(output!.y, output!, c, 1)} />
          <Ribbon meaning="gradient" down from={level(bottomOf(output!), output!, c, 1)} to={level(difference.y, difference, c, 1)} />
        </g>
      ) : (
        <g key={i}>
          <Ribbon meaning="input" from={upright(rightOf(input), input, top, tall)} to={upright(weights!.x, weights!, 0, weights!.rows)} />
          <Ribbon meaning="output" from={upright(rightOf(weights!), weights!, 0, weights!.rows)} to={upright(output!.x, output!, r, 1)} />
          <Ribbon meaning="gradient" from={upright(rightOf(output!), output!, r, 1)} to={upright(difference.x, difference, r, 1)} />
        </g>
      )))}
    </g>
  );
}
