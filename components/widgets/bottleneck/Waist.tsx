'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { gridKey, typeInto, type Typed } from '@/components/figure/gridKeys.ts';
import { cellAt, type Box, type Cell } from '@/lib/geometry/cells.ts';
import type { Frame } from './frame.ts';
import type { Words } from './en.ts';

interface Props {
  width: number;
  cell: number;
  /** Maps beside each other. */
  columns: number;
  frame: Frame;
  words: Words['view'];
  /** Places that are not the model's own any more. */
  mine: ReadonlySet<number>;
  chosen: number;
  onChoose(place: number): void;
  /** Absent: the numbers may not be changed. */
  onTurn: ((place: number, value: number, gesture: string) => void) | null;
}

const head = 24;
const gap = 24;
const pixelsPerTurn = 160;
const pause = 1200;
let turns = 0;

/** The bottleneck's maps with their numbers: every number is a handle, dragged up and down or typed. */
export function Waist({ width, cell, columns, frame, words, mine, chosen, onChoose, onTurn }: Props) {
  const [rows, cols, channels] = frame.stages[frame.waist]!.shape as [number, number, number];
  const lines = Math.ceil(channels / columns);
  const pitch = cell * cols + gap;
  const boxes: Box[] = Array.from({ length: channels }, (_, c) => ({ x: 1 + (c % columns) * pitch, y: head + Math.floor(c / columns) * (rows * cell + head + 10), cell, rows, columns: cols }));
  const drawn = { width, height: lines * (rows * cell + head + 10) };
  const placeOf = (channel: number, { row, column }: Cell) => (row * cols + column) * channels + channel;
  const most = Math.max(1e-6, ...frame.code, ...frame.sent);
  const pull = useRef<{ place: number; y: number; start: number; gesture: string; moved: boolean } | null>(null);
  const typing = useRef<{ place: number; until: number; gesture: string; typed: Typed } | null>(null);
  const at = { channel: chosen % channels, row: Math.floor(chosen / channels / cols), column: Math.floor(chosen / channels) % cols };

  const hit = (event: PointerEvent<SVGSVGElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = drawn.width / (bounds.width || 1);
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale];
    for (const [channel, box] of boxes.entries()) {
      const found = cellAt(box, x, y);
      if (found) return placeOf(channel, found);
    }
    return null;
  };
  const hands = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const place = hit(event);
      if (place === null || event.button !== 0) return;
      onChoose(place);
      // A finger that slides scrolls the page; it turns the chosen number by the slider below.
      if (!onTurn || event.pointerType === 'touch' || frame.sent.length === 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pull.current = { place, y: event.clientY, start: frame.sent[place]!, gesture: `turn ${++turns}`, moved: false };
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const held = pull.current;
      if (!held) return;
      held.moved ||= Math.abs(event.clientY - held.y) > 3;
      if (held.moved) onTurn?.(held.place, Math.max(0, held.start + ((held.y - event.clientY) / pixelsPerTurn) * most * (event.shiftKey ? 0.1 : 1)), held.gesture);
    },
    onPointerUp() { pull.current = null; },
    onPointerCancel() { pull.current = null; },
  };
  const key = (channel: number) => (event: KeyboardEvent, cellAtKey: Cell) => {
    const meaning = gridKey(event, cellAtKey, rows, cols);
    if (!meaning || meaning.kind === 'leave') { typing.current = null; return; }
    event.preventDefault();
    if (meaning.kind === 'move') { typing.current = null; return onChoose(placeOf(channel, meaning.to)); }
    const place = placeOf(channel, cellAtKey);
    if (!onTurn || frame.sent.length === 0) return;
    if (meaning.kind !== 'type') return onTurn(place, 0, `cut ${++turns}`);
    if (meaning.text === '-') return;
    const before = typing.current?.place === place && event.timeStamp < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, frame.sent[place]!, meaning.text);
    typing.current = { place, until: event.timeStamp + pause, typed, gesture: before?.gesture ?? `typed ${++turns}` };
    onTurn(place, typed.value, typing.current.gesture);
  };

  return (
    <svg className="fg-canvas bn-waist-maps" viewBox={`0 0 ${drawn.width} ${drawn.height}`} style={{ width: drawn.width }} role="group" aria-label={words.waist(frame.code.length || rows * cols * channels)} {...hands}>
      {boxes.map((box, channel) => {
        const values = Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (_, column) => frame.sent[placeOf(channel, { row, column })] ?? 0));
        const active = channel === at.channel ? { row: at.row, column: at.column } : { row: 0, column: 0 };
        return (
          <g key={channel}>
            <text className="fg-head" x={box.x} y={box.y - 8}>{words.map(channel + 1)}</text>
            <Grid box={box} values={values} most={most} part="plain" label={words.waistMap(channel + 1)} cellLabel={words.cell} active={active} readOnly={!onTurn} share={0.32}
              blank={() => frame.sent.length === 0} bold={(row, column) => mine.has(placeOf(channel, { row, column }))} onKey={key(channel)}
              onFocusCell={cell => { if (cell) onChoose(placeOf(channel, cell)); }}>
              {values.flatMap((line, row) => line.map((_, column) => mine.has(placeOf(channel, { row, column })) && (
                <path key={`${row} ${column}`} className="bn-mine" d={`M${(column + 1) * cell - 11},${row * cell + 1}h10v10z`} />
              )))}
              {channel === at.channel && <g className="fg-mark" aria-hidden="true"><rect className="bn-halo" x={at.column * cell} y={at.row * cell} width={cell} height={cell} /><rect className="bn-chosen" x={at.column * cell} y={at.row * cell} width={cell} height={cell} /></g>}
            </Grid>
          </g>
        );
      })}
    </svg>
  );
}
