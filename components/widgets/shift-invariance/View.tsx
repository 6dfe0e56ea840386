'use client';

import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { useGridHands } from '@/components/figure/useGridHands.ts';
import { useGridTyping } from '@/components/figure/useGridTyping.ts';
import { useGrips } from '@/components/figure/useGrips.ts';
import { useRest } from '@/components/figure/useRest.ts';
import { boxHeight, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { fieldColumns, margin, mostShift, placed, takenOut } from './field.ts';
import { inkOf } from './ink.ts';
import { layoutOf } from './layout.ts';
import { Rows } from './Rows.tsx';
import { featureCount } from './ways.ts';
import { widget } from './widget.ts';

type Props = ViewProps<typeof widget, Words>;
const readingTime = 6000;
const restAtFirst = 90;
let edits = 0;

/** A picture to nudge, and how much each way of shrinking its features notices. */
export function View({ params, frame, step: shift, words, width, height, playing, locked, lit, actions }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.si-canvas', restAtFirst);
  const { input } = params;
  const [rows, wide] = [input.length, input[0]!.length];
  const columns = fieldColumns(wide);
  const layout = useMemo(() => layoutOf(columns, rows, { width, height: height === null ? null : height - rest }), [columns, rows, width, height, rest]);
  const field = useMemo(() => placed(input, shift), [input, shift]);
  const [active, setActive] = useState<Cell>({ row: 0, column: margin });
  const [told, setTold] = useState<string | null>(null);
  const { view } = words;
  const free = !locked.has('input');
  const at = { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) };

  const tell = (text: string) => { setTold(text); actions.announce(text); actions.hint(text); };
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => { setTold(null); actions.hint(null); }, readingTime);
    return () => clearTimeout(timer);
  }, [told, actions]);
  const put = (_: string, next: Matrix, gesture: string) => {
    const outside = next.some((line, r) => line.some((value, c) => value !== field[r]?.[c] && (c < margin + shift || c >= margin + shift + wide)));
    const taken = takenOut(next, wide, shift);
    if (taken.some((line, r) => line.some((value, c) => value !== input[r]![c]))) actions.set({ input: taken }, gesture);
    else if (outside) tell(view.outside);
  };
  const pause = () => { if (playing) actions.pause(); };
  // Hands lie above the grid: what they choose takes the focus, so that typing and pasting go there.
  const choose = (cell: Cell) => {
    pause();
    setActive(cell);
    requestAnimationFrame(() => root.current?.querySelector<SVGElement>('[data-part="input"] [tabindex="0"]')?.focus({ preventScroll: true }));
  };
  const goTo = (to: number) => { pause(); actions.goTo(Math.max(0, Math.min(mostShift, to))); };

  const hands = useGridHands({
    width: layout.width, onPut: put, onRefuse: () => tell(view.typing.locked), onChoose: hit => choose(hit.at),
    grids: params.drag === 'paint' ? [{ key: 'input', box: layout.field, values: field, how: 'paint', free }] : [],
  });
  const swept = useRef({ gesture: '', start: 0, by: 0 });
  const grips = useGrips({
    width: layout.width, grips: [], onDrag() {},
    onSweep(by, held) {
      if (swept.current.gesture !== held.gesture) swept.current = { gesture: held.gesture, start: shift, by: 0 };
      swept.current.by += by.x;
      goTo(swept.current.start + Math.round(swept.current.by / layout.field.cell));
    },
    onTap(place) {
      const cell = { row: Math.floor((place.y - layout.field.y) / layout.field.cell), column: Math.floor((place.x - layout.field.x) / layout.field.cell) };
      if (cell.row >= 0 && cell.row < rows && cell.column >= 0 && cell.column < columns) choose(cell);
    },
  });
  const typing = useGridTyping({
    words: view.typing, put: (key, next, gesture) => (next.length === rows && next[0]!.length === columns ? put(key, next, gesture) : actions.set({ input: next }, gesture)),
    move: (_, to) => setActive(to), say: tell,
    grid: () => ({ values: field, free, accept: table => (table.length === rows && table[0]!.length === columns ? table : widget.params.input.accept(table)) }),
  });
  const clip = (event: ClipboardEvent, act: 'copy' | 'paste') => {
    if (!(event.target as Element).closest?.('[data-part="input"]')) return;
    if (act === 'paste') return typing.paste('input', at, event);
    event.preventDefault();
    event.clipboardData.setData('text/plain', input.map(line => line.join('\t')).join('\n'));
  };

  const course = frame.courses[params.way];
  const change = (params.compare === 'still' ? course.changes : course.along)[shift] ?? null;
  const count = featureCount[params.filters];
  const feature = Math.min(params.feature, count);
  const anotherDigit = () => void import('./digits.ts').then(({ drawnDigit }) => actions.set({ input: drawnDigit(++edits) }, `digit-${edits}`));
  const paint = params.drag === 'paint';
  return (
    <div ref={root} className="fg-figure si-figure" data-layout={height === null ? 'article' : 'embed'} onCopy={event => clip(event, 'copy')} onPaste={event => clip(event, 'paste')}>
      <div className="fg-stage">
        <svg className="fg-canvas si-canvas" data-drag={params.drag} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-lit={lit ?? undefined}>
          <g className="fg-of-input">
            <Head box={layout.field} part="input" name={words.params.input.label} detail={view.picture(rows, wide, shift)} />
            <Grid box={layout.field} values={field} most={inkOf(input)} part="input" label={words.params.input.label} cellLabel={view.cell} active={at} readOnly={!free}
              onKey={(event: KeyboardEvent, cell) => typing.onKey('input', event, cell)} onFocusCell={cell => { if (cell) setActive(cell); }} />
            <rect className="si-picture" x={layout.field.x + (margin + shift) * layout.field.cell} y={layout.field.y} width={wide * layout.field.cell} height={boxHeight(layout.field)} />
          </g>
          <g className="fg-of-output"><Rows params={params} frame={frame} shift={shift} layout={layout} words={view} fixed={false} onWay={way => { if (!locked.has('way')) actions.set({ way }); }} onShift={goTo} /></g>
        </svg>
        <svg className="si-hands" data-drag={params.drag} aria-hidden="true" viewBox={`0 0 ${layout.width} ${layout.height}`}
          style={{ '--clip': `${(100 * layout.field.y) / layout.height}% ${100 - (100 * (layout.field.x + columns * layout.field.cell)) / layout.width}% ${100 - (100 * (layout.field.y + rows * layout.field.cell)) / layout.height}% 0` } as object} {...(paint ? hands : grips)} />
        {typing.editing && (
          <CellEditor box={layout.field} at={typing.editing.at} value={field[typing.editing.at.row]?.[typing.editing.at.column] ?? 0} label={view.edit(typing.editing.at.row + 1, typing.editing.at.column + 1)} drawing={layout} onDone={typing.finish} />
        )}
      </div>
      <p className="si-sum">
        <span className="si-sum-name">{view.ways[params.way]}, {view.moved(shift)}</span>
        <span>{view.distance} <b className="fg-x">{showNumber(course.gaps[shift]!)}</b> ÷ {view.length} <b className="fg-x">{showNumber(course.length)}</b></span>
        {params.compare === 'still'
          ? <b className="fg-result">= {change === null ? view.nothing : view.percent(Math.round(change * 100))}</b>
          : <span>{view.alongSum} <b className="fg-result">{change === null ? view.nothing : view.percent(Math.round(change * 100))}</b></span>}
      </p>
      {height === null && (
        <div className="fg-tools">
          {count > 1 && !locked.has('feature') && (
            <Nudge label={view.feature} shown={view.featureOf(feature, count)} less={view.less} more={view.more}
              onLess={feature > 1 ? () => actions.set({ feature: feature - 1 }) : null} onMore={feature < count ? () => actions.set({ feature: feature + 1 }) : null} />
          )}
          {free && <button type="button" className="fg-button" onClick={anotherDigit}>{view.another}</button>}
        </div>
      )}
    </div>
  );
}
