'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { boxHeight, boxWidth, cellAt, type Cell } from '@/lib/geometry/cells.ts';
import { readNumber } from '@/lib/geometry/table.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { CellEditor } from './CellEditor.tsx';
import { Grid } from './Grid.tsx';
import { gridKey, typeInto, type Typed } from './gridKeys.ts';

export interface WeightGridWords {
  cell(row: number, column: number, value: string): string;
  edit(row: number, column: number): string;
  badNumber(text: string): string;
  outOfRange: string;
  locked: string;
}

interface Props {
  values: Matrix;
  cell: number;
  part: 'kernel' | 'output' | 'plain' | 'input';
  label: string;
  words: WeightGridWords;
  /** Largest and smallest value of a cell. */
  bounds: readonly [low: number, high: number];
  /** What twelve pixels of an upright drag change; a tenth of it with Shift. */
  step?: number;
  /** Absent: the numbers are read, not edited. */
  onChange?: (values: Matrix, gesture: string) => void;
  /** `locked`: they could be edited elsewhere, and a try is answered. */
  locked?: boolean;
  bold?: (row: number, column: number) => boolean;
  onSay(text: string): void;
  onPoint?(at: Cell | null): void;
  /** A cell was pressed, or arrow keys came to it. */
  onChoose?(at: Cell): void;
  /** Marks above the cells, in the grid's own coordinates. */
  marks?: ReactNode;
}

const pixelsPerStep = 12;
const typingPause = 1200;
const rim = 3;
let edits = 0;

const withCell = (m: Matrix, { row, column }: Cell, value: number): Matrix => m.map((line, r) => (r === row ? line.map((v, c) => (c === column ? value : v)) : line));

/** A small matrix in a drawing of its own: weights are dragged up and down, typed, or given in a field (Enter, F2, double click). */
export function WeightGrid({ values, cell, part, label, words, bounds: [low, high], step = 0.5, onChange, locked = false, bold, onSay, onPoint, onChoose, marks }: Props) {
  const box = { x: rim, y: rim, cell, rows: values.length, columns: values[0]!.length };
  const drawing = { width: boxWidth(box) + 2 * rim, height: boxHeight(box) + 2 * rim };
  const [focus, setFocus] = useState<Cell>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Cell | null>(null);
  const opener = useRef<Element | null>(null);
  const typing = useRef<{ key: string; until: number; gesture: string; typed: Typed } | null>(null);
  const pull = useRef<{ at: Cell; y: number; start: number; gesture: string } | null>(null);
  const active = { row: Math.min(focus.row, box.rows - 1), column: Math.min(focus.column, box.columns - 1) };
  const put = onChange && !locked ? onChange : null;

  const take = (at: Cell, value: number, gesture: string) => (value < low || value > high ? onSay(words.outOfRange) : put?.(withCell(values, at, value + 0), gesture));
  const key = (event: KeyboardEvent, at: Cell) => {
    const meaning = gridKey(event, at, box.rows, box.columns);
    if (!meaning || meaning.kind === 'leave') { typing.current = null; return; }
    event.preventDefault();
    if (meaning.kind === 'move') { typing.current = null; onChoose?.(meaning.to); return setFocus(meaning.to); }
    if (!put) { if (locked) onSay(words.locked); return; }
    if (meaning.kind === 'clear') return take(at, 0, `clear ${++edits}`);
    if (meaning.kind === 'edit') { opener.current = event.target as Element; return setEditing(at); }
    const name = `${at.row} ${at.column}`;
    const before = typing.current?.key === name && event.timeStamp < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, values[at.row]![at.column]!, meaning.text);
    typing.current = { key: name, until: event.timeStamp + typingPause, typed, gesture: before?.gesture ?? `typed ${++edits}` };
    take(at, typed.value, typing.current.gesture);
  };
  const finish = (text: string | null, byKey: boolean) => {
    if (!editing) return;
    setEditing(null);
    if (byKey) (opener.current as SVGElement | null)?.focus();
    if (text === null) return;
    const value = readNumber(text);
    if (value === undefined) onSay(words.badNumber(text));
    else take(editing, value, `edit ${++edits}`);
  };

  const hit = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = drawing.width / (bounds.width || 1);
    return cellAt(box, (event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale);
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const held = pull.current;
    if (!held) return onPoint?.(event.pointerType === 'touch' ? null : hit(event));
    const turns = Math.round((held.y - event.clientY) / pixelsPerStep);
    const grain = event.shiftKey ? step / 10 : step;
    const value = turns ? Math.round(held.start / grain + turns) * grain : held.start;
    const kept = Math.max(low, Math.min(high, Number(value.toPrecision(12))));
    if (kept !== values[held.at.row]?.[held.at.column]) put?.(withCell(values, held.at, kept), held.gesture);
  };
  const hands = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const at = hit(event);
      if (!at || event.button !== 0) return;
      setFocus(at);
      onChoose?.(at);
      if (!put) { if (locked) onSay(words.locked); return; }
      event.currentTarget.setPointerCapture(event.pointerId);
      pull.current = { at, y: event.clientY, start: values[at.row]![at.column]!, gesture: `weight ${++edits}` };
    },
    onPointerMove: drag,
    onPointerUp() { pull.current = null; },
    onPointerCancel() { pull.current = null; },
    onPointerLeave() { onPoint?.(null); },
    onDoubleClick() { if (put) { opener.current = null; setEditing(active); } },
  };

  return (
    <div className="fg-stage fg-weights" style={{ width: drawing.width }}>
      <svg className={put ? 'fg-canvas fg-pulled' : 'fg-canvas'} viewBox={`0 0 ${drawing.width} ${drawing.height}`} {...hands}>
        <Grid box={box} values={values} most={Math.max(1, largest(values))} part={part} label={label} cellLabel={words.cell} active={active} readOnly={!put} bold={bold} share={0.36} onKey={key}
          onFocusCell={at => { if (at && (at.row !== active.row || at.column !== active.column)) setFocus(at); }}>{marks}</Grid>
      </svg>
      {editing && values[editing.row]?.[editing.column] !== undefined && (
        <CellEditor box={box} at={editing} value={values[editing.row]![editing.column]!} label={words.edit(editing.row + 1, editing.column + 1)} drawing={drawing} onDone={finish} />
      )}
    </div>
  );
}
