'use client';

import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { gridKey, typeInto, type Typed } from '@/components/figure/gridKeys.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { readNumber, readTable, writeTable } from '@/lib/geometry/table.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Words } from './en.ts';
import type { MatrixName } from './useHands.ts';

export interface Desk {
  words: Words['view'];
  matrix: (name: MatrixName) => Matrix;
  free: (name: MatrixName) => boolean;
  put: (name: MatrixName, matrix: Matrix, gesture: string) => void;
  /** Makes a cell the active one of its grid. */
  move: (name: MatrixName, to: Cell) => void;
  say: (text: string) => void;
  refuse: () => void;
}

/** Keys typed within this time belong to one number, milliseconds. */
const pause = 1200;
export const largestValue = 1e6;
let edits = 0;

export const withCell = (m: Matrix, { row, column }: Cell, value: number): Matrix =>
  m.map((line, r) => (r === row ? line.map((v, c) => (c === column ? value + 0 : v)) : line));

/** The reader's keyboard on the grids: arrows, digits, minus, Enter or F2 for any number, copy and paste. */
export function useTyping(desk: Desk) {
  const [editing, setEditing] = useState<{ name: MatrixName; at: Cell } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const typing = useRef<{ key: string; until: number; gesture: string; typed: Typed } | null>(null);

  function set(name: MatrixName, at: Cell, value: number, gesture = `edit-${++edits}`) {
    if (!desk.free(name)) return desk.refuse();
    if (Math.abs(value) > largestValue) return desk.say(desk.words.outOfRange);
    return desk.put(name, withCell(desk.matrix(name), at, value), gesture);
  }

  function type(name: MatrixName, at: Cell, text: string, now: number) {
    const key = `${name} ${at.row} ${at.column}`;
    const before = typing.current?.key === key && now < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, desk.matrix(name)[at.row]![at.column]!, text);
    if (Math.abs(typed.value) <= largestValue) typing.current = { key, until: now + pause, typed, gesture: before?.gesture ?? `typed-${++edits}` };
    set(name, at, typed.value, typing.current?.gesture);
  }

  /** `flat`: the column lies in a row, so that left and right lead along it. */
  function key(name: MatrixName, event: KeyboardEvent, at: Cell, flat: boolean) {
    const m = desk.matrix(name);
    const turned = ({ row, column }: Cell): Cell => (flat ? { row: column, column: row } : { row, column });
    const meaning = gridKey(event, turned(at), flat ? m[0]!.length : m.length, flat ? m.length : m[0]!.length);
    if (!meaning || meaning.kind === 'leave') { typing.current = null; return; }
    event.preventDefault();
    if (meaning.kind === 'type') return desk.free(name) ? type(name, at, meaning.text, event.timeStamp) : desk.refuse();
    typing.current = null;
    if (meaning.kind === 'move') return desk.move(name, turned(meaning.to));
    if (meaning.kind === 'clear') return set(name, at, 0);
    return open(name, at, event.target as HTMLElement);
  }

  /** Opens a field over a cell. */
  function open(name: MatrixName, at: Cell, from: HTMLElement | null = null) {
    if (!desk.free(name)) return desk.refuse();
    opener.current = from;
    setEditing({ name, at });
  }

  /** Ends the field over a cell; `null` leaves the cell as it was. */
  function finish(text: string | null, byKey: boolean) {
    if (!editing) return;
    setEditing(null);
    if (byKey) opener.current?.focus();
    if (text === null) return;
    const value = readNumber(text);
    if (value === undefined) return desk.say(desk.words.badNumber(text));
    set(editing.name, editing.at, value);
  }

  function paste(name: MatrixName, at: Cell, event: ClipboardEvent) {
    event.preventDefault();
    const table = readTable(event.clipboardData.getData('text/plain'));
    const m = desk.matrix(name);
    if (!('matrix' in table)) return desk.say(desk.words.pasteText);
    const given = table.matrix;
    if (given.length === 1 && given[0]!.length === 1) return set(name, at, given[0]![0]!);
    if (given.length !== m.length || given[0]!.length !== m[0]!.length) return desk.say(desk.words.pasteSize(m.length, m[0]!.length));
    if (!desk.free(name)) return desk.refuse();
    if (given.flat().some(v => Math.abs(v) > largestValue)) return desk.say(desk.words.outOfRange);
    return desk.put(name, given, `paste-${++edits}`);
  }

  function copy(name: MatrixName, event: ClipboardEvent) {
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTable(desk.matrix(name)));
  }

  return { editing, key, open, finish, paste, copy, set };
}
