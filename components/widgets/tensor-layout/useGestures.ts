'use client';

import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { gridKey, typeInto, type Typed } from '@/components/figure/gridKeys.ts';
import { painted, valueOf, withValue } from './edits.ts';
import { hitAt, hitOf, type Hit } from './hit.ts';
import { orders, type Order, type Place } from './order.ts';
import { wholeSide, windowOf } from './pixels.ts';
import { stepOfPlace } from './step.ts';
import { useHands } from './useHands.ts';
import type { Model, Props } from './useModel.ts';
import { usePhotos } from './usePhotos.ts';
import { onScale, type Params } from './widget.ts';

const readingTime = 6000;
/** Keys typed within this time belong to one number, milliseconds. */
const typingTime = 1200;
const written = () => import('./written.ts');
let changes = 0;
const next = () => `change-${++changes}`;
const isOrder = (part: string): part is Order => (orders as readonly string[]).includes(part);

/** Everything the reader's pointer and keyboard do to the figure. */
export function useGestures({ params: p, frame, words, playing, actions, locked }: Props, { layout, place, open, free }: Model) {
  const say = words.view;
  const [ink, setInk] = useState<number | null>(null);
  const [pinned, setPinned] = useState(false);
  const [pointed, setPointed] = useState<{ order: Order; index: number } | null>(null);
  const [told, setTold] = useState<string | null>(null);
  /** Where Tab enters the two lines while a question stands open. */
  const [stops, setStops] = useState({ hwc: { row: 0, column: 0 }, chw: { row: 0, column: 0 } });
  const [editing, setEditing] = useState<Place | null>(null);
  const typing = useRef<{ key: string; until: number; gesture: string; typed: Typed } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const photos = usePhotos(p, actions.set);

  const tell = (text: string) => { setTold(text); actions.announce(text); };
  const refuse = () => tell(frame.whole ? say.locked : say.tooLarge);
  const goTo = (to: Omit<Place, 'channel'> & { channel?: number }) => {
    if (playing) actions.pause();
    if (!p.ask) actions.goTo(stepOfPlace(p, { channel: place.channel, ...to }));
  };
  const same = (hit: Hit) => hit.part !== 'overview' && hit.place.row === place.row && hit.place.column === place.column && (!('channel' in hit.place) || hit.place.channel === place.channel);

  const point = (hit: Hit | null) => {
    setPointed(hit && isOrder(hit.part) ? { order: hit.part, index: (hit as { index: number }).index } : null);
    if (hit && hit.part !== 'overview' && !pinned) goTo(hit.place);
  };
  const choose = (hit: Hit, pointer: string) => {
    if (hit.part === 'overview') return;
    if (p.ask) {
      if (isOrder(hit.part)) actions.set({ [hit.part === 'hwc' ? 'pickHwc' : 'pickChw']: (hit as { index: number }).index }, next());
      return;
    }
    const again = same(hit);
    goTo(hit.place);
    if (pointer === 'mouse' || pointer === 'pen') setPinned(!(pinned && again));
  };

  /** Moves the window so that its middle stands there; of a photo the new part is read from it. */
  const travel = (to: { row: number; column: number }, gesture: string) => {
    if (locked.has('top') || locked.has('left')) return tell(say.locked);
    const { rows, columns } = windowOf(p);
    const within = (middle: number, size: number, side: number) => Math.max(0, Math.min(side - size, middle - (size >> 1)));
    const moved = { top: within(to.row, rows, p.height), left: within(to.column, columns, p.width) };
    if (p.picture !== 'own') return actions.set(moved, gesture);
    const photo = photos.photoOf();
    return photo ? actions.set({ ...moved, ...photo.part(windowOf({ ...p, ...moved })) }, gesture) : tell(say.partOnly);
  };
  const nudgeWindow = (down: number, right: number) => {
    const { top, left, rows, columns } = windowOf(p);
    travel({ row: top + (rows >> 1) + down, column: left + (columns >> 1) + right }, next());
  };

  const inPart = ({ row, column }: Omit<Place, 'channel'>) => ({ row: row - frame.top, column: column - frame.left });
  const current = ({ row, column, channel }: Place) => frame.planes[channel]![row - frame.top]![column - frame.left]!;
  const put = (at: Place, value: number, gesture: string) => actions.set(withValue(p, frame, at.channel, inPart(at), value), gesture);
  const hands = useHands({
    drawing: layout,
    hitAt: (x, y) => hitAt(p, frame, layout, x, y),
    painting: ink !== null && free,
    valueAt: ({ place: at }) => (free ? current(at) : null),
    paint: (cells, gesture) => { goTo(cells.at(-1)!); actions.set(painted(p, frame, cells.map(inPart), ink!), gesture); },
    pull: ({ place: at }, value, gesture) => { goTo(at); put(at, value, gesture); },
    travel, point, choose,
  });

  /** A number written on the scale on show; a sentence where it does not fit. */
  const write = (at: Place, written: number, gesture: string): boolean => {
    const value = valueOf(p, written);
    if (value === null) tell(say.outOfRange(p.range === '0-1' ? 1 : 255));
    else put(at, value, gesture);
    return value !== null;
  };
  function type(at: Place, text: string, now: number) {
    if (text === '-') return;
    const key = Object.values(at).join();
    const before = typing.current?.key === key && now < typing.current.until ? typing.current : null;
    const typed = typeInto(before?.typed ?? null, onScale(p, current(at)), text);
    const gesture = before?.gesture ?? next();
    if (write(at, typed.value, gesture)) typing.current = { key, until: now + typingTime, typed, gesture };
  }
  function planeKey(channel: number, event: KeyboardEvent, cell: { row: number; column: number }) {
    const rows = frame.planes[0]!.length;
    const at = { row: cell.row + frame.top, column: cell.column + frame.left, channel };
    const meaning = gridKey(event, cell, rows, frame.planes[0]![0]!.length);
    if (!meaning) return;
    if (meaning.kind !== 'leave') event.preventDefault();
    if (meaning.kind !== 'type') typing.current = null;
    if (meaning.kind === 'move') return goTo({ row: meaning.to.row + frame.top, column: meaning.to.column + frame.left, channel });
    if (meaning.kind === 'leave') return setPinned(false);
    if (!free) return refuse();
    if (meaning.kind === 'type') return type(at, meaning.text, event.timeStamp);
    if (meaning.kind === 'clear') return put(at, 0, next());
    opener.current = event.target as HTMLElement;
    return setEditing(at);
  }
  function stripKey(order: Order, event: KeyboardEvent, cell: { row: number; column: number }) {
    const { strip } = layout.strips[order];
    const meaning = gridKey(event, cell, strip.starts.length, strip.perLine);
    if (meaning?.kind === 'leave') return setPinned(false);
    if (meaning?.kind === 'edit' || (event.key === ' ' && p.ask)) {
      event.preventDefault();
      return choose(hitOf(p, order, strip.starts[cell.row]! + cell.column), 'keyboard');
    }
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    const index = strip.starts[meaning.to.row]! + meaning.to.column;
    setPointed({ order, index });
    if (p.ask) setStops(before => ({ ...before, [order]: meaning.to })); else goTo(hitOf(p, order, index).place);
  }
  function finish(text: string | null, byKey: boolean) {
    const at = editing;
    setEditing(null);
    if (byKey) opener.current?.focus();
    if (!at || text === null) return;
    void written().then(({ readNumber }) => {
      const value = readNumber(text);
      if (value === undefined) tell(say.badNumber(text)); else write(at, value, next());
    });
  }
  function paste(event: ClipboardEvent) {
    const file = [...event.clipboardData.files][0];
    if (file && !openable()) return refuse();
    if (file) { event.preventDefault(); void photos.open(file); return; }
    const channel = (event.target as Element).closest?.('[data-channel]')?.getAttribute('data-channel');
    if (channel === null || channel === undefined) return;
    event.preventDefault();
    if (!free) return refuse();
    const text = event.clipboardData.getData('text/plain');
    void written().then(({ pasted }) => {
      const read = pasted(p, frame, Number(channel), text, say);
      if ('sentence' in read) tell(read.sentence);
      else { actions.set(read, next()); tell(say.pasted); }
    });
  }
  const openable = () => !p.ask && !['picture', 'height', 'width', 'values', 'values2', 'values3', 'top', 'left'].some(name => locked.has(name));
  const openFile = (file: File | undefined) => { if (file) void photos.open(file); };
  const nudge = (by: number) => put(place, Math.max(0, Math.min(255, current(place) + by)), next());
  const walk = (order: Params['walk']) => { actions.set({ walk: order }, next()); actions.goTo(stepOfPlace({ ...p, walk: order }, place)); };
  const blank = () => actions.set({ picture: 'own', values: [[255]], values2: [[255]], values3: [[255]], ...(frame.whole ? {} : { height: wholeSide, width: wholeSide, top: 0, left: 0 }) }, next());

  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), readingTime);
    return () => clearTimeout(timer);
  }, [told]);
  const hint = told ?? (open ? say.askHint : pinned ? say.pinned : ink !== null && free ? say.painting : null);
  const latest = useRef(actions.hint);
  const given = useRef(false);
  useEffect(() => { latest.current = actions.hint; });
  useEffect(() => {
    if (hint === null && !given.current) return;
    given.current = hint !== null;
    latest.current(hint);
  }, [hint]);

  return {
    hands, photos, ink, setInk, stops, pointed, setPointed, editing, finish, planeKey, stripKey, paste, nudge, nudgeWindow, walk, blank, openFile, openable, goTo, current,
    letGo: () => setPinned(false),
  };
}
export type Gestures = ReturnType<typeof useGestures>;
