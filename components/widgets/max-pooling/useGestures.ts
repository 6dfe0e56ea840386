'use client';

import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { useGridHands, withCell, type GridHit, type HeldGrid } from '@/components/figure/useGridHands.ts';
import { useGridTyping } from '@/components/figure/useGridTyping.ts';
import { cellsReached } from '@/lib/arith/window.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import type { Layout } from './layout.ts';
import type { Plans } from './plan.ts';
import type { Params, widget } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;
export type Part = 'input' | 'upstream' | 'output' | 'inputGradient';
type Editable = 'input' | 'upstream';

const origin: Cell = { row: 0, column: 0 };
const inside = (at: Cell, m: Matrix): Cell => ({ row: Math.min(at.row, m.length - 1), column: Math.min(at.column, m[0]!.length - 1) });
/** How long a sentence stands in the hint line, milliseconds. */
const readingTime = 6000;
/** As the parameters' bounds: the declaration itself would be loaded twice. */
const [mostSide, mostValue] = [32, 1e6];
const fits = (m: Matrix): boolean => m.length <= mostSide && m[0]!.length <= mostSide && m.flat().every(value => Math.abs(value) <= mostValue);
let changes = 0;

/** A matrix one row and column larger or smaller, behind. */
const resized = (m: Matrix, by: 1 | -1): Matrix =>
  Array.from({ length: Math.max(1, m.length + by) }, (_, r) => Array.from({ length: Math.max(1, m[0]!.length + by) }, (__, c) => m[r]?.[c] ?? 0));

/** Everything the reader's pointer and keyboard do to the figure, as changes of its parameters and its step. */
export function useGestures({ params, frame, words, playing, locked, actions }: Props, plans: Plans, layout: Layout) {
  const { view } = words;
  const [places, setPlaces] = useState<Record<Editable | 'inputGradient', Cell>>({ input: origin, upstream: origin, inputGradient: origin });
  const [part, setPart] = useState<Editable>('input');
  const [pointed, setPointed] = useState<Cell | null>(null);
  const [term, setTerm] = useState<Cell | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const values: Record<Editable, Matrix> = { input: frame.picture, upstream: frame.upstream };
  const active = { input: inside(places.input, frame.picture), upstream: inside(places.upstream, frame.upstream), inputGradient: inside(places.inputGradient, frame.inputGradient) };

  const tell = (text: string) => { setTold(text); actions.announce(text); };
  const free = (of: Editable) => !locked.has(of) && (of === 'upstream' || (!locked.has('shift') && !locked.has('shiftDown')) || (params.shift === 0 && params.shiftDown === 0));
  // What is edited is the picture as it stands: moved, it takes the place of the one it was moved from.
  const put = (of: string, next: Matrix, gesture: string) =>
    actions.set(of === 'upstream' ? { upstream: next } : { input: next, ...(params.shift || params.shiftDown ? { shift: 0, shiftDown: 0 } : {}) } as Partial<Params>, gesture);
  const goTo = ({ row, column }: Cell) => actions.goTo(row * plans.columns.output + column);
  const move = (of: string, to: Cell) => {
    if (of === 'output') return goTo(to);
    setPlaces(before => ({ ...before, [of]: to }));
    if (of === 'input' || of === 'upstream') setPart(of);
    return undefined;
  };
  const pause = () => { if (playing) actions.pause(); };

  const point = (hit: GridHit | null) => {
    if (hit) pause();
    setPointed(hit?.key === 'input' ? hit.at : null);
    if (hit?.key === 'output' || hit?.key === 'upstream') goTo(hit.at);
  };
  const choose = (hit: GridHit, pointer: string) => {
    pause();
    if (hit.key === 'upstream') goTo(hit.at);
    move(hit.key, hit.at);
    if (hit.key === 'input') setPointed(pointer === 'touch' && params.drag === 'paint' ? null : hit.at);
  };
  const held = (key: Part, box: HeldGrid['box'] | null, m: Matrix, how: HeldGrid['how']): HeldGrid[] =>
    (box ? [{ key, box, values: m, how, free: how !== 'none' && free(key as Editable) }] : []);
  const hands = useGridHands({
    width: layout.width, onPut: put, onPoint: point, onChoose: choose, onRefuse: () => tell(view.typing.locked),
    grids: [...held('input', layout.input, frame.picture, params.drag), ...held('output', layout.output, frame.output, 'none'),
      ...held('upstream', layout.upstream, frame.upstream, 'pull'), ...held('inputGradient', layout.inputGradient, frame.inputGradient, 'none')],
  });
  const typing = useGridTyping({
    words: view.typing, put, move, say: tell, leave: () => setPointed(null),
    grid: key => ({ values: values[key as Editable], free: free(key as Editable), accept: table => (fits(table) ? table : undefined) }),
  });

  function onKey(of: Part, event: KeyboardEvent, at: Cell) {
    if (of === 'input' || of === 'upstream') return typing.onKey(of, event, at);
    const m = of === 'output' ? frame.output : frame.inputGradient;
    const meaning = gridKey(event, at, m.length, m[0]!.length);
    if (meaning?.kind !== 'move') return undefined;
    event.preventDefault();
    pause();
    return move(of, meaning.to);
  }
  function onFocusCell(of: Part, at: Cell | null, byKeyboard: boolean) {
    if (at && of !== 'output') move(of, at);
    setPointed(at && byKeyboard && of === 'input' ? at : null);
  }
  const clip = (event: ClipboardEvent, act: 'copy' | 'paste') => {
    const of = (event.target as Element).closest?.('[data-part-name]')?.getAttribute('data-part-name');
    if (of !== 'input' && of !== 'upstream') return;
    if (act === 'copy') typing.copy(of, event);
    else typing.paste(of, active[of], event);
  };

  const reach = pointed && frame.picture[pointed.row]?.[pointed.column] !== undefined
    ? { from: pointed, rows: cellsReached(plans.rows, pointed.row), columns: cellsReached(plans.columns, pointed.column) } : null;
  const flat = pointed ? pointed.row * plans.columns.size + pointed.column : -1;
  const won = frame.switches.flat().filter(at => at === flat).length;
  const read = reach ? reach.rows.length * reach.columns.length : 0;
  const reached = reach && (read === 0 ? view.reachNone : params.mode === 'average' ? view.reachAverage(read) : view.reach(read, won));
  useHint(actions.hint, told ?? reached);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), readingTime);
    return () => clearTimeout(timer);
  }, [told]);

  return {
    hands, typing, active, reach, term, point: setTerm, onKey, onFocusCell, clip, free,
    chosen: { part, at: active[part], value: values[part][active[part].row]![active[part].column]! },
    nudge: (value: number) => { if (Math.abs(value) <= mostValue) put(part, withCell(values[part], active[part], value), `nudge-${++changes}`); },
    resize: (by: 1 | -1) => put('input', resized(frame.picture, by), `size-${++changes}`),
  };
}

/** Gives the hint line what is pointed at, and gives it back afterwards. */
function useHint(hint: (text: string | null) => void, text: string | null) {
  const given = useRef(false);
  const latest = useRef(hint);
  useEffect(() => { latest.current = hint; });
  useEffect(() => {
    if (text === null && !given.current) return;
    given.current = text !== null;
    latest.current(text);
  }, [text]);
}
