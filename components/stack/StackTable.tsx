'use client';

import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { Stack } from '@/lib/arith/stack.ts';
import { numbersOf } from '@/lib/arith/stackShapes.ts';
import type { Summary, SummaryRow } from '@/lib/arith/stackSummary.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { memory, percent, shapeSaid, whole } from './said.ts';
import type { StackWords } from './words.ts';

interface Props {
  stack: Stack;
  summary: Summary;
  /** Row chosen: 0 is the input, layers count from 1. */
  chosen: number;
  words: StackWords;
  locale: Locale;
  onChoose: (row: number) => void;
  /** A layer changes its place, both from 1; all changes of a gesture are one undo. Null: the stack is locked. */
  onMove: ((from: number, to: number, gesture: string) => void) | null;
  onRemove: ((row: number) => void) | null;
  /** Height of a row, CSS pixels; absent: the style sheet's. */
  rowHeight?: number;
}

/** Keras's class of a layer that has not been planned. */
const kindNames = { conv: 'Conv2D', tconv: 'Conv2DTranspose', pool: 'MaxPooling2D', avg: 'AveragePooling2D', up: 'UpSampling2D', bil: 'UpSampling2D', nails: 'BedOfNails', unpool: 'MaxUnpooling2D', flatten: 'Flatten', reshape: 'Reshape', dense: 'Dense' } as const;
export const kindName = (stack: Stack, row: number, words: StackWords): string => (row === 0 ? words.input : kindNames[stack[row - 1]!.kind]);

let drags = 0;
const fieldSaid = ({ field }: SummaryRow, words: StackWords, locale: Locale) => (field ? shapeSaid([field.rows.size, field.columns.size], locale) : words.noField);

/**
 * The layers one under the other: shape, field, multiply-adds, memory, and two bars back to back, the numbers a layer keeps and
 * the numbers it learns. One tab stop: arrows choose, Alt with an arrow moves the layer, Delete takes it out.
 */
export function StackTable({ stack, summary, chosen, words, locale, onChoose, onMove, onRemove, rowHeight }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const drag = useRef<{ at: number; gesture: string } | null>(null);
  const { rows, refusal } = summary;
  const last = stack.length;
  const most = { kept: Math.max(...rows.map(row => numbersOf(row.outputShape))), learned: Math.max(1, ...rows.map(row => row.parameters)) };

  // Focus follows the chosen row, wherever the change came from, as long as it is in the table.
  useEffect(() => {
    if (body.current?.contains(document.activeElement)) body.current.querySelector<HTMLElement>(`[data-row="${chosen}"] .stk-choose`)?.focus({ preventScroll: true });
  }, [chosen]);

  const key = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : by === undefined ? undefined : Math.max(0, Math.min(last, chosen + by));
    if (event.ctrlKey || event.metaKey) return;
    if ((event.key === 'Delete' || event.key === 'Backspace') && chosen > 0 && onRemove) { event.preventDefault(); return onRemove(chosen); }
    if (to === undefined) return;
    event.preventDefault();
    if (!event.altKey) return onChoose(to);
    if (onMove && chosen > 0 && to > 0 && to !== chosen) onMove(chosen, to, `keys-${++drags}`);
  };
  const rowAt = (event: PointerEvent, from: number): number => {
    for (const line of body.current!.querySelectorAll<HTMLElement>('tr[data-row]')) {
      const { top, bottom, height } = line.getBoundingClientRect();
      const row = Number(line.dataset.row);
      // Past the middle of a neighbour it gives way: rows of different heights cannot swing to and fro.
      if (row < from && row > 0 && event.clientY < top + height / 2) return row;
      if (row > from && event.clientY > top + height / 2 && (event.clientY < bottom || row === last)) return row;
    }
    return from;
  };
  const hands = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const grip = (event.target as Element).closest<HTMLElement>('.stk-grip');
      if (!grip || event.button !== 0 || !onMove) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { at: Number(grip.closest<HTMLElement>('tr')!.dataset.row), gesture: `drag-${++drags}` };
      onChoose(drag.current.at);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = drag.current;
      if (!held) return;
      const to = rowAt(event, held.at);
      if (to === held.at) return;
      onMove?.(held.at, to, held.gesture);
      held.at = to;
    },
    onPointerUp() { drag.current = null; },
    onPointerCancel() { drag.current = null; },
  };
  const choose = (event: MouseEvent) => {
    const line = (event.target as Element).closest<HTMLElement>('tr[data-row]');
    if (line) onChoose(Number(line.dataset.row));
  };

  const line = (row: number) => {
    const planned = rows[row];
    const layer = row === 0 ? null : stack[row - 1]!;
    const name = kindName(stack, row, words);
    const spec = layer ? words.spec(layer) : '';
    const failed = refusal?.layer === row;
    const learned = planned ? whole(planned.parameters, locale) : '';
    const said = planned ? words.rowSaid(row, name, spec, shapeSaid(planned.outputShape, locale), learned)
      : failed ? words.failedSaid(row, name, spec, words.why(refusal!)) : words.waitingSaid(row, name, spec);
    const meaning = row === 0 ? 'in' : row === last && planned && !refusal ? 'out' : 'mid';
    return (
      <tr key={row} data-row={row} data-state={failed ? 'failed' : planned ? undefined : 'waiting'} data-on={row === chosen || undefined} data-meaning={meaning}>
        <th scope="row">
          <div className="stk-layer">
            {layer && onMove && <span className="stk-grip" title={words.grip} aria-hidden="true"><svg viewBox="0 0 8 14"><path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" /></svg></span>}
            <span>
              <button type="button" className="stk-choose" tabIndex={row === chosen ? 0 : -1} aria-pressed={row === chosen} aria-label={said}
                aria-keyshortcuts={layer && onMove ? 'Alt+ArrowUp Alt+ArrowDown Delete' : undefined}>{name}</button>
              {spec && <span className="stk-spec">{spec}</span>}
            </span>
          </div>
        </th>
        {planned ? (
          <>
            <td className="stk-shape">{shapeSaid(planned.outputShape, locale)}</td>
            <td className="stk-sees">{row > 0 && fieldSaid(planned, words, locale)}</td>
            <td className="stk-work">{row > 0 && (planned.multiplyAdds === 0 ? <span className="stk-nil">0</span> : whole(planned.multiplyAdds, locale))}</td>
            <td className="stk-memory">{memory(planned.bytes, locale)}</td>
            <td className="stk-bars">
              <span aria-hidden="true"><i className="stk-kept" style={{ width: `${(100 * numbersOf(planned.outputShape)) / most.kept}%` }} /></span>
              <span aria-hidden="true">{planned.parameters > 0 && <i className="stk-weights" style={{ width: `${(100 * planned.parameters) / most.learned}%` }} />}</span>
            </td>
            <td className="stk-learned">{row > 0 && (planned.parameters === 0 ? <span className="stk-nil">0</span> : learned)}</td>
            <td className="stk-share">{planned.parameters > 0 && !refusal && percent(planned.parameters / summary.totalParameters, locale)}</td>
          </>
        ) : <td className="stk-why" colSpan={7}>{failed ? <>✕ {words.why(refusal!)}</> : words.waits}</td>}
      </tr>
    );
  };

  return (
    <table className="stk-table" aria-label={words.table} data-editable={onMove ? '' : undefined} style={rowHeight ? { '--row': `${rowHeight}px` } as CSSProperties : undefined}>
      <thead>
        <tr>
          <th scope="col">{words.layer}</th><th scope="col">{words.shape}</th><th scope="col" className="stk-sees">{words.sees}</th><th scope="col" className="stk-work">{words.multiplyAdds}</th>
          <th scope="col" className="stk-memory">{words.memory}</th><th scope="col" className="stk-bars"><span>{words.bars.split('|')[0]}</span><span>{words.bars.split('|')[1]}</span></th>
          <th scope="col">{words.learned}</th><th scope="col" className="stk-share">{words.share}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={key} onClick={choose} {...hands}>{Array.from({ length: last + 1 }, (_, row) => line(row))}</tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.layers(last)}</th><td className="stk-shape" /><td className="stk-sees" />
          <td className="stk-work">{!refusal && whole(summary.totalMultiplyAdds, locale)}</td><td className="stk-memory">{!refusal && memory(summary.totalBytes, locale)}</td>
          <td className="stk-bars"><span /><span>{words.inAll}</span></td><td className="stk-learned">{refusal ? '–' : whole(summary.totalParameters, locale)}</td><td className="stk-share" />
        </tr>
      </tfoot>
    </table>
  );
}
