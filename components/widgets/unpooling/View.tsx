'use client';

import { useState } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { useGridDesk, type DeskGrid } from '@/components/figure/useGridDesk.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Asked } from './Asked.tsx';
import { Canvas } from './Canvas.tsx';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { methods } from './methods.ts';
import { stepOf, valuesText } from './step.ts';
import { Line, Sums } from './Sums.tsx';
import type { widget } from './widget.ts';

/** What the line under a slide's picture takes, CSS pixels; on a narrow one it wraps. */
const lineHeight = { wide: 46, narrow: 96 };
const inks = [1, 3, 5, 7, 9];
/** Bounds of the input, as `widget.ts` has them: that module would bring the library along. */
const most = { side: 32, value: 1e6 };
let sizes = 0;

const accept = (m: Matrix) => (m.length <= most.side && m[0]!.length <= most.side && m.every(line => line.every(value => Math.abs(value) <= most.value)) ? m : undefined);

export type Props = ViewProps<typeof widget, Words>;

/** Four ways back, or a question about them. */
export const View = (props: Props) => (props.params.ask ? <Asked {...props} /> : <Ways {...props} />);

/** One pooled map, four ways back: a picture is pooled, then each way back fills in what was thrown away. */
function Ways({ params, frame, step: at, words, width, height, layout: kind, locked, lit, playing, actions }: Props) {
  const { input, window } = params;
  const { view } = words;
  const embed = kind === 'embed';
  const [ink, setInk] = useState(9);
  const [rows, columns] = [frame.pooled.length, frame.pooled[0]!.length];
  const step = stepOf(frame, params, at);
  const layout = layoutOf({ input: [input.length, input[0]!.length], pooled: [rows, columns], window }, { width, height: embed && height !== null ? height - (width < 640 ? lineHeight.narrow : lineHeight.wide) : null });

  const goTo = (to: Cell) => { if (playing) actions.pause(); actions.goTo(to.row * columns + to.column); };
  const onPoint = (name: string | null, cell: Cell | null) => {
    if (!name || !cell) return actions.hint(null);
    const of = name === 'pooled' ? cell : { row: Math.floor(cell.row / window), column: Math.floor(cell.column / window) };
    if (of.row >= rows || of.column >= columns) return actions.hint(view.leftOut);
    if (of.row !== step.row || of.column !== step.column) goTo(of);
    return actions.hint(null);
  };
  const grids: DeskGrid[] = [
    { name: 'input', box: layout.input, values: input, hand: 'paint', ink, locked: locked.has('input'), accept },
    { name: 'pooled', box: layout.pooled, values: frame.pooled, hand: 'none', at: step, onMove: goTo },
    ...methods.map((method): DeskGrid => ({ name: method, box: layout.fills[method], values: frame[method], hand: 'none' })),
  ];
  const say = (text: string) => { actions.hint(text); actions.announce(text); };
  const hand = useGridDesk({ drawing: layout, grids, words: view.grid, onPut: (_, matrix, gesture) => actions.set({ input: matrix }, gesture), onPoint, say });

  const resized = (by: 1 | -1) => {
    const [r, c] = [input.length + by, input[0]!.length + by];
    if (Math.min(r, c) < Math.max(1, window) || r > most.side || c > most.side) return null;
    return () => actions.set({ input: Array.from({ length: r }, (_, i) => Array.from({ length: c }, (_, j) => input[i]?.[j] ?? 0)) }, `size ${++sizes}`);
  };
  const free = !locked.has('input');
  return (
    <div className="fg-figure up-figure" data-layout={kind} {...hand.clips}>
      <div className="fg-stage">
        <Canvas words={words} input={input} window={window} frame={frame} layout={layout} step={step} at={at} playing={playing} lit={lit} share={embed ? 0.42 : 0.36} hand={hand} />
        {hand.editor && <CellEditor {...hand.editor} />}
      </div>
      {embed ? <Line step={step} words={words} /> : <Sums step={step} words={words} sentence={words.step({ values: valuesText(step), value: step.value, winnerRow: step.winner.row + 1, winnerColumn: step.winner.column + 1 })} />}
      {!embed && free && (
        <div className="fg-tools">
          <span className="up-inks" role="group" aria-label={view.ink}>
            <span className="fg-nudge-label" aria-hidden="true">{view.ink}</span>
            {[...new Set([0, ...inks, Math.ceil(largest(input))])].filter(value => value <= 9 || value === Math.ceil(largest(input))).sort((a, b) => a - b).map(value => (
              <button key={value} type="button" className="fg-button" aria-pressed={ink === value} onClick={() => setInk(value)}>{value}</button>
            ))}
          </span>
          {hand.nudge && <Nudge label={view.chosen(hand.nudge.at.row + 1, hand.nudge.at.column + 1)} shown={hand.nudge.shown} less={view.less} more={view.more} onLess={hand.nudge.less} onMore={hand.nudge.more} />}
          <Nudge label={view.size} shown={`${input.length} × ${input[0]!.length}`} less={view.smaller} more={view.larger} onLess={resized(-1)} onMore={resized(1)} />
        </div>
      )}
    </div>
  );
}
