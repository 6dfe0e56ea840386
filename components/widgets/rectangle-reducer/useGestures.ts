'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { gridKey } from '@/components/figure/gridKeys.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { middleOf, type Line, type Point } from './blind.ts';
import { movedBy, settled, withinBounds } from './carry.ts';
import { fits, ownWeights, type Hidden, type Weights } from './network.ts';
import { boundsOf } from './plane.ts';
import { nextCollision } from './search.ts';
import { stepAt } from './step.ts';
import { useHands, type Held, type Hit, type MatrixName } from './useHands.ts';
import type { Model, Props } from './useModel.ts';
import { useTyping } from './useTyping.ts';

const first: Cell = { row: 0, column: 0 };
const starts: Record<MatrixName, Cell> = { a: first, b: first, w1: first, w2: first, w3: first };
/** How long a sentence stands in the hint line, milliseconds. */
const readingTime = 7000;
/** A hand is drawn onto the line of equal numbers from here, CSS pixels. */
const nearPx = 12;
let changes = 0;

const moves: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Everything the reader's pointer and keyboard do to the figure, as changes of its parameters and its step. */
export function useGestures({ params, frame, words, playing, actions }: Props, model: Model) {
  const say = words.view;
  const { hidden, layout, window, scales, handles, step, free } = model;
  const [places, setPlaces] = useState(starts);
  const [chosen, setChosen] = useState<MatrixName>('w1');
  const [held, setHeld] = useState<Held>({ rectangle: 'b', corner: null });
  const [hovered, hover] = useState<Held | null>(null);
  const [term, setTerm] = useState<number | null>(null);
  const [scene, setScene] = useState(0);
  const [told, setTold] = useState<string | null>(null);
  const origin = useRef<{ corners: Matrix; line: Line | null } | null>(null);
  const networks = useRef<Partial<Record<Hidden, Weights>>>({});

  const matrix = (name: MatrixName): Matrix => (name === 'a' || name === 'b' ? params[name] : frame[name] ?? params[name]);
  const inside = (name: MatrixName): Cell => {
    const m = matrix(name);
    return { row: Math.min(places[name].row, m.length - 1), column: Math.min(places[name].column, m[0]!.length - 1) };
  };
  const active = { a: inside('a'), b: inside('b'), w1: inside('w1'), w2: inside('w2'), w3: inside('w3') };
  const tell = (text: string) => { setTold(text); actions.announce(text); };
  const refuse = () => tell(say.locked);
  const jump = () => setScene(n => n + 1);
  const put = (name: MatrixName, next: Matrix, gesture: string) => { jump(); setTold(null); actions.set({ [name]: next }, gesture); };
  const move = (name: MatrixName, to: Cell) => { setPlaces(before => ({ ...before, [name]: to })); setChosen(name); };
  const goTo = (rectangle: 'a' | 'b', layer: number, at: Cell) => {
    if (playing) actions.pause();
    actions.goTo(stepAt(params.hidden, { rectangle, layer, ...at }));
  };
  const typing = useTyping({ words: say, matrix, free, put, move, say: tell, refuse });

  /** Which product of the current sum a cell belongs to. */
  const termOf = (hit: Extract<Hit, { kind: 'matrix' }>): number | null => {
    const { name, at } = hit;
    if (name === 'a' || name === 'b') return step.layer === 1 && step.rectangle === name && at.row === step.row ? at.column : null;
    return name === `w${step.layer}` && at.column === step.column ? at.row : null;
  };
  const point = (hit: Hit | null) => {
    setTerm(hit?.kind === 'matrix' ? termOf(hit) : null);
    if (hit?.kind === 'result') goTo(hit.rectangle, hit.layer, hit.at);
  };
  const choose = (hit: Hit) => {
    if (playing) actions.pause();
    point(hit);
    if (hit.kind === 'matrix') move(hit.name, hit.at);
  };

  const lift = (next: Held) => {
    if (playing) actions.pause();
    setHeld(next);
    model.freeze(window);
    origin.current = { corners: params[next.rectangle], line: model.lineOf(next) };
  };
  const carry = (next: Held, dx: number, dy: number, gesture: string) => {
    const from = origin.current;
    if (from) place(next, from, [dx / scales.perUnit, -dy / scales.perUnit], gesture, window.unit / 2, nearPx / scales.perUnit);
  };
  function place({ rectangle, corner }: Held, { corners, line }: { corners: Matrix; line: Line | null }, move: Point, gesture: string, grain: number, near: number) {
    const bounded = withinBounds(corners, corner, move, boundsOf(window));
    const to = settled({ corners, corner, move: bounded, grain, line, near });
    put(rectangle, movedBy(corners, corner, withinBounds(corners, corner, to, boundsOf(window))), gesture);
  }
  const drop = () => { model.freeze(null); origin.current = null; };

  /** Arrows move by half a square and catch on the line of equal numbers; with Shift by a tenth, freely. */
  function handleKey(next: Held, event: KeyboardEvent) {
    const arrow = moves[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setHeld(next);
    const grain = event.shiftKey ? window.unit / 10 : window.unit / 2;
    const by: Point = [arrow[0] * grain, arrow[1] * grain];
    place(next, { corners: params[next.rectangle], line: event.shiftKey ? null : model.lineOf(next) }, by, `arrow-${event.repeat ? changes : ++changes}`, grain, grain * 0.4);
  }

  function resultKey(event: KeyboardEvent, rectangle: 'a' | 'b', layer: number, at: Cell) {
    const box = layout[rectangle][layer]!;
    const meaning = gridKey(event, at, box.rows, box.columns);
    if (meaning?.kind !== 'move' && meaning?.kind !== 'edit') return;
    event.preventDefault();
    goTo(rectangle, layer, meaning.kind === 'move' ? meaning.to : at);
  }

  const search = () => {
    const { along, lostIn } = model.blind;
    const b = nextCollision(params.a, params.b, along, boundsOf(window));
    setHeld({ rectangle: 'b', corner: null });
    actions.set({ b }, `search-${++changes}`);
    tell(say.searched(along ? say.direction(showNumber(along[0]), showNumber(along[1])) : null, lostIn));
  };
  const choosePlan = (next: Hidden) => {
    if (next === hidden) return;
    networks.current[hidden] = { w1: params.w1, w2: params.w2, w3: params.w3 };
    const kept = networks.current[next];
    const usable = kept && (['w1', 'w2'] as const).every(name => fits(next, name, kept[name]!));
    actions.set({ hidden: next, ...(usable ? kept : ownWeights(next)) }, `network-${++changes}`);
  };
  const multiply = () => {
    networks.current[3] = { w1: frame.w1, w2: frame.w2, w3: frame.w3! };
    actions.set({ hidden: 1, w1: frame.composed, w2: frame.w3! }, `multiply-${++changes}`);
    tell(say.multiplied);
  };
  const nudge = (by: number) => typing.set(chosen, active[chosen], Math.round((matrix(chosen)[active[chosen].row]![active[chosen].column]! + by) * 100) / 100);

  const hands = useHands({
    layout, handles, matrix, free, refuse, point, choose, hover, lift, carry, drop,
    turn: (name, at, value, gesture) => typing.set(name, at, value, gesture),
  });

  const pointed = hovered && say.pointed(hovered.corner === null ? null : hovered.corner + 1, hovered.rectangle.toUpperCase(), pointText(params[hovered.rectangle], hovered.corner, say.direction));
  useHint(actions.hint, told ?? pointed);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), readingTime);
    return () => clearTimeout(timer);
  }, [told]);

  return { active, chosen: { name: chosen, at: active[chosen] }, held, hovered, hover, term, setTerm, scene, hands, typing, handleKey, resultKey, search, choosePlan, multiply, nudge, setHeld, matrix, move };
}

export type Gestures = ReturnType<typeof useGestures>;

function pointText(corners: Matrix, corner: number | null, write: (x: string, y: string) => string): string {
  const [x, y] = corner === null ? middleOf(corners) : (corners[corner] as unknown as Point);
  return write(showNumber(x), showNumber(y));
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
