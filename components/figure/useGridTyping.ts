'use client';

import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Cell } from '@/lib/geometry/cells.ts';
import { readNumber, readTable, writeTable } from '@/lib/geometry/table.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { gridKey, typeInto, type Typed } from './gridKeys.ts';
import { withCell } from './useGridHands.ts';

/** The sentences that the reader's keyboard may need. */
export interface TypingWords {
  locked: string;
  outOfRange: string;
  badNumber: (text: string) => string;
  pasted: (rows: number, columns: number) => string;
  pasteEmpty: string;
  pasteRagged: (row: number) => string;
  pasteText: (row: number, column: number) => string;
  pasteSize: string;
}

export interface TypedGrid {
  values: Matrix;
  free: boolean;
  /** The table as this matrix takes it; undefined where its size or a number is out of bounds. */
  accept: (table: Matrix) => Matrix | undefined;
}

interface Desk {
  words: TypingWords;
  grid: (key: string) => TypedGrid;
  put: (key: string, values: Matrix, gesture: string) => void;
  move: (key: string, to: Cell) => void;
  say: (text: string) => void;
  leave?: () => void;
}

/** Keys typed within this time belong to one number, milliseconds. */
const pause = 1200;
const most = 1e6;
let edits = 0;

/** The reader's keyboard on grids of numbers: arrows, digits, minus, Delete, Enter or F2 for any number, copy and paste. */
export function useGridTyping({ words, grid, put, move, say, leave }: Desk) {
  const [editing, setEditing] = useState<{ key: string; at: Cell } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const typing = useRef<{ cell: string; until: number; gesture: string; typed: Typed } | null>(null);

  function type(key: string, at: Cell, text: string, now: number) {
    const { values } = grid(key);
    const cell = `${key} ${at.row} ${at.column}`;
    const before = typing.current?.cell === cell && now < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, values[at.row]![at.column]!, text);
    if (Math.abs(typed.value) > most) return say(words.outOfRange);
    typing.current = { cell, until: now + pause, typed, gesture: before?.gesture ?? `typed-${++edits}` };
    put(key, withCell(values, at, typed.value), typing.current.gesture);
  }

  function onKey(key: string, event: KeyboardEvent, at: Cell) {
    const { values, free } = grid(key);
    const meaning = gridKey(event, at, values.length, values[0]!.length);
    if (!meaning) return undefined;
    if (meaning.kind === 'leave') { typing.current = null; return leave?.(); }
    event.preventDefault();
    if (meaning.kind === 'move') { typing.current = null; return move(key, meaning.to); }
    if (!free) return say(words.locked);
    if (meaning.kind === 'type') return type(key, at, meaning.text, event.timeStamp);
    if (meaning.kind === 'clear') { typing.current = null; return put(key, withCell(values, at, 0), `clear-${++edits}`); }
    opener.current = event.target as HTMLElement;
    return setEditing({ key, at });
  }

  /** Ends the field over a cell; `null` leaves the cell as it was. */
  function finish(text: string | null, byKey: boolean) {
    if (!editing) return undefined;
    setEditing(null);
    if (byKey) opener.current?.focus();
    if (text === null) return undefined;
    const { values } = grid(editing.key);
    const value = readNumber(text);
    if (value === undefined) return say(words.badNumber(text));
    if (Math.abs(value) > most) return say(words.outOfRange);
    if (values[editing.at.row]?.[editing.at.column] === undefined) return undefined;
    return put(editing.key, withCell(values, editing.at, value), `edit-${++edits}`);
  }

  function paste(key: string, at: Cell, event: ClipboardEvent) {
    event.preventDefault();
    const { values, free, accept } = grid(key);
    if (!free) return say(words.locked);
    const table = readTable(event.clipboardData.getData('text/plain'));
    if (!('matrix' in table)) return say(table.fault === 'text' ? words.pasteText(table.row, table.column) : table.fault === 'ragged' ? words.pasteRagged(table.row) : words.pasteEmpty);
    const [rows, columns] = [table.matrix.length, table.matrix[0]!.length];
    const next = rows === 1 && columns === 1 ? withCell(values, at, table.matrix[0]![0]!) : accept(table.matrix);
    if (!next || !accept(next)) return say(words.pasteSize);
    put(key, next, `paste-${++edits}`);
    return say(words.pasted(rows, columns));
  }

  function copy(key: string, event: ClipboardEvent) {
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTable(grid(key).values));
  }

  return { editing, onKey, finish, paste, copy };
}
