'use client';

import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Box, Cell } from '@/lib/geometry/cells.ts';
import { exactNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { gridKey } from './gridKeys.ts';
import { useGridHands, withCell, type HeldGrid } from './useGridHands.ts';
import { useGridTyping, type TypingWords } from './useGridTyping.ts';

/** A grid of the drawing, and what hands and keys may do to it. */
export interface DeskGrid {
  name: string;
  box: Box;
  values: Matrix;
  /** Stroke cells with an ink, pull numbers up and down, or only point. */
  hand: HeldGrid['how'];
  /** It could be edited elsewhere; a try is answered. */
  locked?: boolean;
  /** What a stroke paints with. */
  ink?: number;
  /** The matrix as the parameter takes it, or undefined: bounds of size and value. */
  accept?: (matrix: Matrix) => Matrix | undefined;
  /** The cell that Tab reaches, where the figure decides it, and what moving it does. */
  at?: Cell;
  onMove?: (to: Cell) => void;
}

export interface DeskWords extends TypingWords {
  cell(row: number, column: number, value: string): string;
  edit(row: number, column: number): string;
}

interface Options {
  drawing: { width: number; height: number };
  grids: readonly DeskGrid[];
  words: DeskWords;
  onPut(name: string, matrix: Matrix, gesture: string): void;
  /** Pointed at by mouse, tap or keyboard; null: nothing any more. */
  onPoint(name: string | null, at: Cell | null): void;
  say(text: string): void;
}

let nudges = 0;
const inside = ({ row, column }: Cell, m: Matrix): Cell => ({ row: Math.min(row, m.length - 1), column: Math.min(column, m[0]!.length - 1) });

/** Pointer and keyboard on all grids of one drawing: `hands` for its `<svg>`, `grid(name)` for each `Grid`, `editor` for the field over a cell, `clips` for the element around. */
export function useGridDesk({ drawing, grids, words, onPut, onPoint, say }: Options) {
  const [places, setPlaces] = useState<Readonly<Record<string, Cell>>>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const named = (name: string) => grids.find(grid => grid.name === name)!;
  const free = (grid: DeskGrid) => grid.hand !== 'none' && !grid.locked;
  const activeOf = ({ name, at, values }: DeskGrid): Cell => inside(at ?? places[name] ?? { row: 0, column: 0 }, values);
  const move = (name: string, to: Cell) => {
    const grid = named(name);
    if (grid.onMove) return grid.onMove(to);
    setPlaces(before => ({ ...before, [name]: to }));
    if (free(grid)) setChosen(name);
    return undefined;
  };
  const put = (name: string, matrix: Matrix, gesture: string) => {
    const { accept } = named(name);
    if (!accept || accept(matrix)) onPut(name, matrix, gesture);
    else say(words.outOfRange);
  };

  const hands = useGridHands({
    width: drawing.width,
    grids: grids.map(grid => ({ key: grid.name, box: grid.box, values: grid.values, how: grid.hand, free: free(grid), ink: grid.ink })),
    onPut: put,
    onPoint: hit => onPoint(hit?.key ?? null, hit?.at ?? null),
    onChoose: ({ key, at }) => { move(key, at); onPoint(key, at); },
    onRefuse: () => say(words.locked),
  });
  const typing = useGridTyping({
    words, put, say, leave: () => onPoint(null, null),
    move: (name, to) => { move(name, to); onPoint(name, to); },
    grid: name => ({ values: named(name).values, free: free(named(name)), accept: table => (named(name).accept ?? (m => m))(table) }),
  });

  function onKey(grid: DeskGrid, event: KeyboardEvent, at: Cell) {
    if (grid.hand !== 'none') return typing.onKey(grid.name, event, at);
    const meaning = gridKey(event, at, grid.values.length, grid.values[0]!.length);
    if (meaning?.kind === 'leave') return onPoint(null, null);
    if (meaning?.kind !== 'move') return undefined;
    event.preventDefault();
    move(grid.name, meaning.to);
    return onPoint(grid.name, meaning.to);
  }
  const clip = (event: ClipboardEvent, act: 'copy' | 'paste') => {
    const name = (event.target as Element).closest?.('[data-hand]')?.getAttribute('data-hand');
    const grid = grids.find(each => each.name === name);
    if (!grid) return;
    if (act === 'copy') typing.copy(grid.name, event);
    else typing.paste(grid.name, activeOf(grid), event);
  };

  /** What `Grid` needs of a grid. */
  const grid = (name: string) => {
    const own = named(name);
    return {
      box: own.box, values: own.values, active: activeOf(own), readOnly: !free(own), cellLabel: words.cell,
      onKey: (event: KeyboardEvent, at: Cell) => onKey(own, event, at),
      onFocusCell: (at: Cell | null, byKeyboard: boolean) => {
        if (at && free(own)) { setChosen(name); setPlaces(before => ({ ...before, [name]: at })); }
        if (at && byKeyboard) onPoint(name, at);
      },
    };
  };
  const edited = typing.editing && grids.find(each => each.name === typing.editing!.key);
  const value = edited?.values[typing.editing!.at.row]?.[typing.editing!.at.column];
  const at = typing.editing?.at;
  /** What `CellEditor` needs while a field is open. */
  const editor = edited && at && value !== undefined ? { box: edited.box, at, value, label: words.edit(at.row + 1, at.column + 1), drawing, onDone: typing.finish } : null;

  const last = grids.find(each => each.name === chosen && free(each)) ?? grids.find(free) ?? null;
  /** The editable cell that was used last, and a way to change it by one: for fingers and switches. */
  const nudge = last && (() => {
    const cell = activeOf(last);
    const now = last.values[cell.row]![cell.column]!;
    const by = (step: number) => {
      const next = withCell(last.values, cell, Number((now + step).toPrecision(12)));
      return last.accept && !last.accept(next) ? null : () => onPut(last.name, next, `nudge-${++nudges}`);
    };
    return { name: last.name, at: cell, shown: exactNumber(now), less: by(-1), more: by(1) };
  })();
  return { hands, grid, editor, nudge, clips: { onCopy: (event: ClipboardEvent) => clip(event, 'copy'), onPaste: (event: ClipboardEvent) => clip(event, 'paste') } };
}

export type GridDesk = ReturnType<typeof useGridDesk>;
