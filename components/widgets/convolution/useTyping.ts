'use client';

import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { gridKey, typeInto, type Typed } from '@/components/figure/gridKeys.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { readNumber, readTable, writeTable } from '@/lib/geometry/table.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { bounds, withCell, type Editable } from './edits.ts';
import type { Words } from './en.ts';

export interface Desk {
  words: Words['view'];
  matrix: (part: Editable) => Matrix;
  free: (part: Editable) => boolean;
  put: (part: Editable, matrix: Matrix, gesture: string) => void;
  move: (part: Editable, to: Cell) => void;
  say: (text: string) => void;
  refuse: () => void;
  leave: () => void;
}

/** Keys typed within this time belong to one number. */
const pause = 1200;
let edits = 0;

/** Why a pasted table cannot be this matrix, as a sentence; null where it can. */
export function faultOf(text: string, part: Editable, words: Words['view']): { matrix: Matrix } | { sentence: string } {
  const table = readTable(text);
  if ('matrix' in table) {
    const { matrix } = table;
    const [rows, columns, most] = [matrix.length, matrix[0]!.length, bounds[part]];
    if (rows > most || columns > most) return { sentence: words.pasteSize(rows, columns, most) };
    const row = matrix.findIndex(line => line.some(v => Math.abs(v) > bounds.value));
    return row < 0 ? { matrix } : { sentence: words.pasteRange(row + 1, matrix[row]!.findIndex(v => Math.abs(v) > bounds.value) + 1) };
  }
  if (table.fault === 'text') return { sentence: words.pasteText(table.row, table.column) };
  return { sentence: table.fault === 'ragged' ? words.pasteRagged(table.row) : words.pasteEmpty };
}

/** The reader's keyboard on input and kernel: arrows, digits, minus, Enter or F2 for any number, copy and paste. */
export function useTyping(desk: Desk) {
  const [editing, setEditing] = useState<{ part: Editable; at: Cell } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const typing = useRef<{ key: string; until: number; gesture: string; typed: Typed } | null>(null);

  function type(part: Editable, at: Cell, text: string, now: number) {
    const matrix = desk.matrix(part);
    const current = matrix[at.row]![at.column]!;
    const key = `${part} ${at.row} ${at.column}`;
    const before = typing.current?.key === key && now < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, current, text);
    if (Math.abs(typed.value) > bounds.value) return desk.say(desk.words.outOfRange);
    typing.current = { key, until: now + pause, typed, gesture: before?.gesture ?? `typed-${++edits}` };
    desk.put(part, withCell(matrix, at, typed.value), typing.current.gesture);
  }

  function key(part: Editable, event: KeyboardEvent, at: Cell) {
    const matrix = desk.matrix(part);
    const meaning = gridKey(event, at, matrix.length, matrix[0]!.length);
    if (!meaning) return;
    if (meaning.kind !== 'leave') event.preventDefault();
    if (meaning.kind === 'move') { typing.current = null; return desk.move(part, meaning.to); }
    if (meaning.kind === 'leave') { typing.current = null; return desk.leave(); }
    if (!desk.free(part)) return desk.refuse();
    if (meaning.kind === 'type') return type(part, at, meaning.text, event.timeStamp);
    if (meaning.kind === 'clear') { typing.current = null; return desk.put(part, withCell(matrix, at, 0), `clear-${++edits}`); }
    opener.current = event.target as HTMLElement;
    return setEditing({ part, at });
  }

  /** Ends the field over a cell; `null` leaves the cell as it was. */
  function finish(text: string | null, byKey: boolean) {
    if (!editing) return;
    setEditing(null);
    if (byKey) opener.current?.focus();
    if (text === null) return;
    const value = readNumber(text);
    if (value === undefined) return desk.say(desk.words.badNumber(text));
    if (Math.abs(value) > bounds.value) return desk.say(desk.words.outOfRange);
    desk.put(editing.part, withCell(desk.matrix(editing.part), editing.at, value), `edit-${++edits}`);
  }

  function paste(part: Editable, at: Cell, event: ClipboardEvent) {
    event.preventDefault();
    if (!desk.free(part)) return desk.refuse();
    const read = faultOf(event.clipboardData.getData('text/plain'), part, desk.words);
    if ('sentence' in read) return desk.say(read.sentence);
    const [rows, columns] = [read.matrix.length, read.matrix[0]!.length];
    const one = rows === 1 && columns === 1;
    desk.put(part, one ? withCell(desk.matrix(part), at, read.matrix[0]![0]!) : read.matrix, `paste-${++edits}`);
    desk.say(desk.words.pasted(rows, columns));
  }

  function copy(part: Editable, event: ClipboardEvent) {
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTable(desk.matrix(part)));
  }

  return { editing, key, finish, paste, copy };
}
