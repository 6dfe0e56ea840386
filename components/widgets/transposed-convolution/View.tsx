'use client';

import { lazy, Suspense, useState } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { useGridDesk, type DeskGrid } from '@/components/figure/useGridDesk.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { accepted } from './bounds.ts';
import { Canvas } from './Canvas.tsx';
import type { Words } from './en.ts';
import { Late } from './Late.tsx';
import { layoutOf } from './layout.ts';
import { stampsOf } from './plan.ts';
import { cornerOf, stampedUpTo, stepOf, termsOf, type Step } from './step.ts';
import { Sums } from './Sums.tsx';
import type { Params, widget } from './widget.ts';

const Asked = lazy(() => import('./Asked.tsx').then(module => ({ default: module.Asked })));
const Machines = lazy(() => import('./Machines.tsx').then(module => ({ default: module.Machines })));
const RoundTrip = lazy(() => import('./RoundTrip.tsx').then(module => ({ default: module.RoundTrip })));

export type Props = ViewProps<typeof widget, Words>;
type Tab = 'stamps' | 'matrix' | 'window' | 'roundtrip';

/** What the line below a slide's picture takes, and its row of buttons, CSS pixels. */
const below = { line: 64, tabs: 48, narrow: 40 };
let sizes = 0;
const resized = (m: Matrix, by: 1 | -1): Matrix => Array.from({ length: m.length + by }, (_, r) => Array.from({ length: m[0]!.length + by }, (__, c) => m[r]?.[c] ?? 0));
const sizeOf = (m: Matrix) => [m.length, m[0]!.length] as const;

/** A transposed convolution, or a question about it. */
export const View = (props: Props) => (props.params.ask ? <Suspense fallback={null}><Asked {...props} /></Suspense> : <Machine {...props} />);

/** Every input number stamps the kernel; below it the same by a matrix and by a window, or the way there and back. */
function Machine(props: Props) {
  const { params, frame, step: at, words, width, height, layout: kind, locked, lit, playing, actions } = props;
  const { kernel, panel } = params;
  const { map, output } = frame;
  const { view } = words;
  const embed = kind === 'embed';
  const roundtrip = panel === 'roundtrip';
  const [tab, setTab] = useState<Tab>('stamps');
  const [pointed, setPointed] = useState<{ from: Cell } | { cell: Cell } | null>(null);
  const plan = stampsOf(map, params);
  const room = embed && height !== null ? height - below.line - (panel === 'none' ? 0 : below.tabs) - (width < 620 ? below.narrow : 0) : null;
  const layout = layoutOf({ input: sizeOf(map), kernel: sizeOf(kernel), output: sizeOf(output) }, { width, height: room });

  const walked = stepOf(frame, params, at);
  const inside = ({ row, column }: Cell, m: Matrix) => m[row]?.[column] !== undefined;
  const shown: Step = pointed && 'cell' in pointed && inside(pointed.cell, output)
    ? (terms => ({ walk: walked.walk, cell: pointed.cell, from: terms.at(-1)?.from ?? walked.from, terms, value: output[pointed.cell.row]![pointed.cell.column]! }))(termsOf(map, kernel, plan, pointed.cell))
    : pointed && 'from' in pointed && inside(pointed.from, map)
      ? walked.terms.some(({ from }) => from.row === pointed.from.row && from.column === pointed.from.column) ? { ...walked, from: pointed.from } : { ...walked, walk: 'stamps', cell: null, from: pointed.from, terms: [], value: map[pointed.from.row]![pointed.from.column]! }
      : walked;
  const stamp = kernel.map(line => line.map(w => (map[shown.from.row]?.[shown.from.column] ?? 0) * w + 0));
  const sum = playing && walked.walk === 'stamps' ? stampedUpTo(map, kernel, plan, at) : output;
  const late = playing && walked.walk === 'cells' ? (r: number, c: number) => r * output[0]!.length + c > at : undefined;

  const goTo = (to: Cell, columns: number) => { if (playing) actions.pause(); actions.goTo(to.row * columns + to.column); };
  const toOutput = (to: Cell) => (params.walk === 'cells' ? goTo(to, output[0]!.length) : setPointed({ cell: to }));
  const toInput = (to: Cell) => (params.walk === 'stamps' ? goTo(to, map[0]!.length) : setPointed({ from: to }));
  const onPoint = (name: string | null, cell: Cell | null) => {
    if (!name || !cell || name === 'kernel' || name === 'stamp') { setPointed(null); return actions.hint(null); }
    if (playing) actions.pause();
    if (name === 'output') {
      if (params.walk === 'cells') setPointed(null);
      toOutput(cell);
      return actions.hint(view.reachedBy(frame.overlap[cell.row]?.[cell.column] ?? 0));
    }
    if (params.walk === 'stamps') setPointed(null);
    toInput(cell);
    return actions.hint(view.stampHint);
  };
  const corner = cornerOf(plan, shown.from);
  const grids: DeskGrid[] = [
    { name: 'input', box: layout.input, values: map, hand: roundtrip ? 'none' : 'pull', locked: locked.has('input'), accept: accepted('input'), ...(params.walk === 'stamps' ? { at: walked.from } : {}) },
    { name: 'kernel', box: layout.kernel, values: kernel, hand: 'pull', locked: locked.has('kernel'), accept: accepted('kernel') },
    { name: 'stamp', box: layout.stamp, values: stamp, hand: 'none', ...(shown.cell ? { at: { row: shown.cell.row - corner.row, column: shown.cell.column - corner.column } } : {}) },
    { name: 'output', box: layout.output, values: sum, hand: 'none', at: shown.cell ?? { row: Math.max(0, corner.row), column: Math.max(0, corner.column) }, onMove: toOutput },
  ].map(grid => ('at' in grid && grid.at && (grid.at.row < 0 || grid.at.column < 0) ? { ...grid, at: { row: 0, column: 0 } } : grid)) as DeskGrid[];
  const say = (text: string) => { actions.hint(text); actions.announce(text); };
  const desk = useGridDesk({ drawing: layout, grids, words: view.grid, onPut: (name, matrix, gesture) => actions.set({ [name]: matrix } as Partial<Params>, gesture), onPoint, say });

  const most = Math.max(largest(output), 1e-9);
  const tabs: readonly Tab[] = panel === 'machines' ? ['stamps', 'matrix', 'window'] : panel === 'roundtrip' ? ['stamps', 'roundtrip'] : [];
  const now = embed && tabs.includes(tab) ? tab : 'stamps';
  const share = embed ? 0.42 : 0.34;
  const shared = { ...props, walked: shown, most, share, width, height: room, onCell: toOutput };
  const waiting = <div className="tc-waiting" />;
  const machines = (embed ? now === 'matrix' || now === 'window' : panel === 'machines')
    && <Suspense fallback={waiting}><Machines {...shared} only={now === 'matrix' || now === 'window' ? now : null} /></Suspense>;
  const trip = (embed ? now === 'roundtrip' : roundtrip) && <Suspense fallback={waiting}><RoundTrip {...shared} onSay={say} /></Suspense>;
  return (
    <div className="fg-figure tc-figure" data-layout={kind} {...desk.clips}>
      {embed && tabs.length > 0 && (
        <div className="tc-tabs" role="group" aria-label={view.machines}>
          {tabs.map(each => <button key={each} type="button" className="fg-button" aria-pressed={each === now} onClick={() => setTab(each)}>{view.tabs[each]}</button>)}
        </div>
      )}
      {now === 'stamps' && (
        <div className="fg-stage">
          <Canvas words={words} map={map} kernel={kernel} stamp={stamp} output={sum} most={most} layout={layout} plan={plan} step={shown} roundtrip={roundtrip} late={late} lit={lit} share={share} desk={desk} />
          {desk.editor && <CellEditor {...desk.editor} />}
        </div>
      )}
      {now === 'stamps' && <Sums step={shown} words={view} shown={shown.from} onTerm={from => setPointed(from && { from })} />}
      {!embed && <Tools {...{ params, locked, words, desk }} onSet={patch => actions.set(patch, `size-${++sizes}`)} />}
      {machines && (embed ? machines : <Late>{machines}</Late>)}
      {trip && (embed ? trip : <Late>{trip}</Late>)}
    </div>
  );
}

/** What fingers and switches need beside the grids: the chosen number, and the sizes. */
function Tools({ params, locked, words, desk, onSet }: Pick<Props, 'params' | 'locked' | 'words'> & { desk: Pick<ReturnType<typeof useGridDesk>, 'nudge'>; onSet: (patch: Partial<Params>) => void }) {
  const { view } = words;
  const { nudge } = desk;
  const sized = (name: 'input' | 'kernel') => {
    const by = (step: 1 | -1) => {
      const next = Math.min(...sizeOf(params[name])) + step < 1 ? undefined : accepted(name)(resized(params[name], step));
      return next ? () => onSet({ [name]: next }) : null;
    };
    return !locked.has(name) && <Nudge key={name} label={view.sizeOf[name]} shown={sizeOf(params[name]).join(' × ')} less={view.smaller} more={view.larger} onLess={by(-1)} onMore={by(1)} />;
  };
  return (
    <div className="fg-tools">
      {nudge && <Nudge label={view.chosen(nudge.name === 'kernel', nudge.at.row + 1, nudge.at.column + 1)} shown={nudge.shown} less={view.less} more={view.more} onLess={nudge.less} onMore={nudge.more} />}
      {params.panel !== 'roundtrip' && sized('input')}
      {sized('kernel')}
    </div>
  );
}
