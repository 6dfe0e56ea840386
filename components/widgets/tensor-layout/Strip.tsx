'use client';

import type { KeyboardEvent } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { boxHeight, boxWidth } from '@/lib/geometry/cells.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Words } from './en.ts';
import type { Layout } from './layout.ts';
import { cellOfIndex } from './lines.ts';
import { Mark } from './Mark.tsx';
import { axesOf, stridesOf, type Order, type Place } from './order.ts';
import { onScale, type Params } from './widget.ts';

interface Props {
  p: Params;
  order: Order;
  place: Place;
  index: number;
  open: boolean;
  layout: Layout;
  words: Words;
  /** On a slide. */
  embed: boolean;
  locale: Locale;
  /** The index pointed at or focused, and the one the reader has picked; null: none. */
  pointed: number | null;
  picked: number | null;
  stop: { row: number; column: number };
  onKey: (event: KeyboardEvent, cell: { row: number; column: number }) => void;
  onFocus: (index: number | null, byKeyboard: boolean) => void;
}

/** Width of a line's name with its shape, CSS pixels. */
const longName = 440;

/** One line of numbers: the cells, the index where each line of them begins, and the index of the chosen number. */
export function Strip(props: Props) {
  const { p, order, index, open, layout, words, embed, locale, pointed, picked, onKey, onFocus } = props;
  const { box, strip } = layout.strips[order];
  const above = order === 'hwc';
  const at = cellOfIndex(strip, index) ?? { row: 0, column: 0 };
  const active = open ? { row: Math.min(props.stop.row, box.rows - 1), column: Math.min(props.stop.column, box.columns - 1) } : at;
  const say = (n: number) => formatNumber(n, locale);
  const indexAt = (r: number, c: number) => strip.starts[r]! + c;
  const told = pointed ?? (open ? picked : index);
  const toldCell = told === null ? null : cellOfIndex(strip, told);
  const edge = above ? box.y - 8 : box.y + boxHeight(box) + 17;
  // On a slide name and index share a line: the name stands behind the index, and before it where there is no room.
  const toldX = toldCell ? box.x + (toldCell.column + 0.5) * box.cell : box.x;
  const behind = embed && told !== null && toldX < box.x + longName;
  const headX = behind ? toldX + 4.5 * say(told).length + 14 : box.x;
  const short = layout.stacked || (embed && headX + longName > layout.width);
  const headY = embed ? edge + 12 : above ? 26 : layout.height + 4;
  const shape = [...(p.batch > 1 ? [p.batch] : []), ...axesOf[order].slice(1).map(axis => ({ row: p.height, column: p.width, channel: p.channels })[axis as keyof Place])].map(say).join(', ');
  const length = order === 'hwc' ? p.channels : p.height * p.width;
  const detail = embed && layout.stacked ? '' : short ? words.view.together[order] : words.view.detail[order](`(${shape})`, length, say(length));
  const pickedCell = picked === null ? null : cellOfIndex(strip, picked);
  return (
    <>
      <g className="fg-of-input">
        <text className="fg-head fg-input" x={headX} y={headY - 12}>
          <tspan>{words.view.order[order]}</tspan><tspan className="fg-detail" dx={7}>{detail}</tspan>
        </text>
        <Grid
          box={box} values={strip.values.map(line => line.map(v => (open ? 0 : onScale(p, v))))} most={onScale(p, 255)} part="input" label={words.view.line[order]} active={active} readOnly
          cellLabel={(r, c, value) => (open ? words.view.indexOnly(say(indexAt(r - 1, c - 1))) : words.view.indexed(say(indexAt(r - 1, c - 1)), value))}
          bold={(r, c) => !open && indexAt(r, c) === index} blank={open ? () => true : undefined}
          onKey={onKey} onFocusCell={(cell, byKeyboard) => onFocus(cell && indexAt(cell.row, cell.column), byKeyboard)}
        >
          {open && <path className="fg-lines" aria-hidden="true" d={linesOf(box.rows, box.columns, box.cell)} />}
        </Grid>
        <g className="tl-starts" aria-hidden="true">
          {strip.starts.map((start, r) => <text key={r} x={box.x - 6} y={box.y + (r + 0.5) * box.cell}>{say(start)}</text>)}
        </g>
        {!strip.complete && strip.starts.map((_, r) => <text key={r} className="tl-more" aria-hidden="true" x={box.x + boxWidth(box) + 8} y={box.y + (r + 0.5) * box.cell}>…</text>)}
        {!open && order === 'hwc' && <Mark kind="also" box={box} row={at.row} column={at.column - props.place.channel} columns={p.channels} />}
        {!open && order === 'chw' && Array.from({ length: p.channels }, (_, channel) => channel).filter(channel => channel !== props.place.channel).map(channel => {
          const cell = cellOfIndex(strip, index + (channel - props.place.channel) * stridesOf(p, 'chw').channel);
          return cell && <Mark key={channel} kind="also" box={box} {...cell} />;
        })}
        {!open && <Mark kind="here" box={box} {...at} />}
        {pickedCell && p.ask && <Mark kind="picked" box={box} {...pickedCell} />}
      </g>
      <g className="fg-of-output" aria-hidden="true">
        {toldCell && told !== null && (
          <text className={told === index && !open ? 'tl-index' : 'tl-index tl-pointed'} x={box.x + (toldCell.column + 0.5) * box.cell} y={edge}>{say(told)}</text>
        )}
        {layout.brackets && <Brackets {...props} edge={edge} />}
      </g>
    </>
  );
}

const linesOf = (rows: number, columns: number, cell: number) =>
  Array.from({ length: rows - 1 }, (_, r) => `M0,${(r + 1) * cell}h${columns * cell}`).join('') + Array.from({ length: columns - 1 }, (_, c) => `M${(c + 1) * cell},0v${rows * cell}`).join('');

/** How far the next place along each axis lies: the strides, drawn as hops from the chosen number. */
function Brackets({ p, order, place, layout, words, edge }: Props & { edge: number }) {
  const { box, strip } = layout.strips[order];
  const strides = stridesOf(p, order);
  const from = cellOfIndex(strip, p.n * strides.picture + place.row * strides.row + place.column * strides.column + place.channel * strides.channel);
  if (!from) return null;
  const lengths = { row: p.height, column: p.width, channel: p.channels };
  const side = order === 'hwc' ? -1 : 1;
  const x = box.x + (from.column + 0.5) * box.cell;
  const axes = [...axesOf[order]].reverse().filter((axis): axis is keyof Place => axis !== 'picture' && lengths[axis] > 1);
  return axes.map((axis, level) => {
    if (place[axis] + 1 >= lengths[axis]) return null;
    const y = edge - 5 + side * ((level + 1) * 18);
    const to = x + strides[axis] * box.cell;
    const text = words.view.hop(strides[axis], axis);
    const right = to + 8 + text.length * 8 < layout.width;
    return (
      <g key={axis} className="tl-hop">
        <path d={`M${x},${y - side * 5}V${y}H${to}V${y - side * 5}`} />
        <text x={right ? to + 8 : x - 8} y={y} textAnchor={right ? 'start' : 'end'}>{text}</text>
      </g>
    );
  });
}
