'use client';

import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { gridKey } from '@/components/figure/gridKeys.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { fitted } from './compute.ts';
import { held, nameOf, resizedInput, resizedKernel, withCell, type Editable } from './edits.ts';
import { useHands, type Hit, type Part } from './useHands.ts';
import type { Model, Props } from './useModel.ts';
import { usePointing, type Pointed } from './usePointing.ts';
import { useTyping } from './useTyping.ts';

const first: Cell = { row: 0, column: 0 };
const inside = (at: Cell, m: Matrix): Cell => ({ row: Math.min(at.row, m.length - 1), column: Math.min(at.column, m[0]!.length - 1) });
const editable = (part: string | null | undefined): part is Editable => part === 'input' || part === 'kernel';
/** How long a sentence stands in the hint line, milliseconds. */
const readingTime = 6000;
let changes = 0;

/** Everything the reader's pointer and keyboard do to the figure, as changes of its parameters and its step. */
export function useGestures({ params, words, playing, actions }: Props, { plans, layout, channel, matrices, step, free }: Model) {
  const say = words.view;
  const pointing = usePointing(plans);
  const [places, setPlaces] = useState({ input: { row: 1, column: 1 }, kernel: first, products: first });
  const [part, setPart] = useState<Editable>('kernel');
  const active = { input: inside(places.input, matrices.input), kernel: inside(places.kernel, matrices.kernel), products: inside(places.products, matrices.kernel) };

  const put = (to: Editable, next: Matrix, gesture: string) => actions.set({ [nameOf(to, channel)]: next }, gesture);
  const [told, setTold] = useState<string | null>(null);
  const tell = (text: string) => { setTold(text); actions.announce(text); };
  const refuse = () => tell(say.locked);
  const goTo = (at: Cell) => actions.goTo(at.row * plans.columns.output + at.column);
  const move = (grid: Part, to: Cell) => {
    if (grid === 'output') return goTo(to);
    setPlaces(before => ({ ...before, [grid]: to }));
    if (editable(grid)) setPart(grid);
  };

  /** Under `flip` the weight multiplied at a place stands opposite in the kernel as it is written. */
  const asMultiplied = ({ row, column }: Cell): Cell => (params.flip ? { row: plans.rows.kernel - 1 - row, column: plans.columns.kernel - 1 - column } : { row, column });
  const pointedAt = ({ part: grid, at }: Hit): Pointed =>
    grid === 'output' ? { kind: 'output' } : grid === 'input' ? { kind: 'input', at } : { kind: 'term', at: grid === 'kernel' ? asMultiplied(at) : at };
  const point = (hit: Hit | null, pointer: string) => {
    if (hit && playing) actions.pause();
    if (pointer === 'touch') pointing.letGo();
    pointing.point(hit && pointedAt(hit));
    if (hit?.part === 'output' && !pointing.pinned) goTo(hit.at);
  };
  const choose = (hit: Hit, pointer: string) => {
    if (playing) actions.pause();
    if (hit.part === 'input') return pointing.point(pointedAt(hit));
    move(hit.part, hit.at);
    if (pointer === 'touch') { pointing.letGo(); return pointing.point(pointedAt(hit)); }
    return pointing.togglePin(pointedAt(hit), hit.part !== 'output' || (hit.at.row === step.row && hit.at.column === step.column));
  };

  const matrix = (of: Editable) => matrices[of];
  const isFree = (of: Editable) => free[of];
  const hands = useHands({ layout, pads: { top: plans.rows.before, left: plans.columns.before }, matrix, free: isFree, put, refuse, point, choose });
  const typing = useTyping({ words: say, matrix, free: isFree, put, move, say: tell, refuse, leave: pointing.letGo });

  function key(grid: Part, event: KeyboardEvent, at: Cell) {
    if (editable(grid)) return typing.key(grid, event, at);
    const size = grid === 'output' ? plans : { rows: { output: plans.rows.kernel }, columns: { output: plans.columns.kernel } };
    const meaning = gridKey(event, at, size.rows.output, size.columns.output);
    if (meaning?.kind === 'leave') pointing.letGo();
    if (meaning?.kind !== 'move' && meaning?.kind !== 'edit') return;
    event.preventDefault();
    if (meaning.kind === 'edit') return choose({ part: grid, at }, 'keyboard');
    if (playing) actions.pause();
    move(grid, meaning.to);
  }

  function focus(grid: Part, at: Cell | null, byKeyboard: boolean) {
    if (at && editable(grid)) move(grid, at);
    if (at && byKeyboard && grid !== 'output') pointing.point(pointedAt({ part: grid, at }));
    if (!at) pointing.point(null);
  }

  const clip = (event: ClipboardEvent, act: 'copy' | 'paste') => {
    const grid = (event.target as Element).closest?.('[role="grid"]')?.getAttribute('data-part');
    if (!editable(grid)) return;
    if (act === 'copy') typing.copy(grid, event);
    else typing.paste(grid, active[grid], event);
  };

  const resize = (of: Editable, by: 1 | -1) =>
    actions.set(of === 'kernel' ? { kernel: resizedKernel(params.kernel, by) } : { input: resizedInput(params.input, by) }, `size-${++changes}`);
  const pulled = useRef<{ gesture: string; from: Matrix } | null>(null);
  const pull = (of: Editable, rows: number, columns: number, gesture: string) => {
    if (pulled.current?.gesture !== gesture) pulled.current = { gesture, from: params[of] };
    actions.set({ [of]: fitted(pulled.current.from, rows, columns) }, gesture);
  };
  const nudge = (value: number) => (held(value) === value ? put(part, withCell(matrices[part], active[part], value), `nudge-${++changes}`) : tell(say.outOfRange));

  const { reach } = pointing;
  const reached = reach && (reach.rows.length && reach.columns.length ? say.reach(reach.rows.length * reach.columns.length) : say.reachNone);
  useHint(actions.hint, told ?? reached ?? (pointing.pinned ? say.pinned : null));
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), readingTime);
    return () => clearTimeout(timer);
  }, [told]);

  return { pointing, active, chosen: { part, at: active[part] }, hands, typing, key, focus, clip, resize, pull, nudge, choose, point, tell };
}

export type Gestures = ReturnType<typeof useGestures>;

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
