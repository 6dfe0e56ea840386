'use client';

import { lazy, Suspense, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Thread } from '@/components/figure/Ribbon.tsx';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Beam } from './Beam.tsx';
import { CellStop } from './CellStop.tsx';
import { editors } from './editors.tsx';
import type { Words } from './en.ts';
import { FromAbove } from './FromAbove.tsx';
import { layoutOf, placeIn } from './layout.ts';
import { lookOf, type Look, type Place } from './look.ts';
import { Names, nameOf } from './Names.tsx';
import { Sheets } from './Sheets.tsx';
import { shownAt } from './shown.ts';
import { Sums } from './Sums.tsx';
import { useHands } from './useHands.ts';
import { useInk } from './useInk.ts';
import { useNear } from './useNear.ts';
import type { Params, widget } from './widget.ts';
import { readCell, writeBlock, writeCell } from './written.ts';

const Tools = lazy(() => import('./Tools.tsx').then(file => ({ default: file.Tools })));

/** What stands under the drawing of an embed before it is measured, CSS pixels. */
const firstRest = 60;
let keys = 0;

/** Sheets of cells over each other, the light that falls from one cell down to the input, and the input from above. */
export function View(props: ViewProps<typeof widget, Words>) {
  const { params, frame, words, locale, step, locked, actions, width, lit } = props;
  const { view } = words;
  const root = useRef<HTMLDivElement>(null);
  const embed = props.layout === 'embed';
  const rest = useRest(root, '.rf-canvas', firstRest);
  const asking = params.ask === 'guess';
  const { levels: sheets, links: chain } = frame;
  const height = embed && props.height !== null ? Math.max(200, props.height - rest) : null;
  const layout = useMemo(() => layoutOf(sheets, { width, height }), [sheets, width, height]);
  const [pointed, setPointed] = useState<Place | null>(null);
  const [mapAt, setMapAt] = useState({ row: 0, column: 0 });
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const picks = free('cell', 'layer') && !asking;
  const draws = asking && free('guess');

  const top = sheets.length - 1;
  const chosen: Place = frame.chosen;
  const shown = shownAt(frame, chosen, step, pointed);
  const upTo = step === 0 || pointed ? top : shown.level;
  const [shownLevel, shownRow, shownColumn] = [shown.level, shown.row, shown.column];
  const look: Look = useMemo(() => lookOf(chain, { level: shownLevel, row: shownRow, column: shownColumn }), [chain, shownLevel, shownRow, shownColumn]);
  const seen: Look = asking ? { rows: look.rows.map((runs, at) => (at === chosen.level ? runs : [])), columns: look.columns.map((runs, at) => (at === chosen.level ? runs : [])) } : look;
  const pin = asking ? null : readCell(params.pinned, sheets[chosen.level]!.side);
  const [pinRow, pinColumn] = [pin?.row ?? null, pin?.column ?? null];
  const second = useMemo(() => (pinRow === null || pinColumn === null ? null : lookOf(chain, { level: chosen.level, row: pinRow, column: pinColumn })), [chain, chosen.level, pinRow, pinColumn]);
  const other = shown.level === chosen.level && (!pointed || pointed.level === chosen.level) ? second : null;
  const { place, near } = useNear();
  const ink = useInk(params, frame, shown, words, locale);

  const write = (place: Place) => ({ layer: place.level === top ? 'last' : String(place.level), cell: writeCell(place) });
  const pick = (place: Place, more: Partial<Params> = {}, gesture?: string) => {
    if (!picks) return;
    if (props.playing) actions.pause();
    if (step !== 0) actions.goTo(0);
    actions.set({ ...write(place), ...(place.level !== chosen.level ? { pinned: '' } : {}), ...more }, gesture);
    actions.hint(null);
  };
  const move = (to: Place, stretch: boolean) => {
    if (step !== 0) return pick(to);
    pick(to, stretch && free('pinned') && !pin ? { pinned: writeCell(chosen) } : {}, `keys-${keys}`);
  };
  const point = (place: Place | null) => {
    setPointed(place);
    if (place && props.playing) actions.pause();
    actions.hint(place && view.pointed(nameOf(words, frame, place.level), place.row + 1, place.column + 1));
  };
  const pointMap = (cell: { row: number; column: number } | null) => {
    if (cell) setMapAt(cell);
    actions.hint(cell && !asking ? ink.cellSays(cell) : null);
  };
  const draw = (block: NonNullable<typeof frame.guess>, gesture: string) => { if (draws) actions.set({ guess: writeBlock(block) }, gesture); };
  const hands = useHands({
    layout, sheets, picks, draws, block: frame.guess, onPick: pick, onDraw: draw, onPoint: point, onPointMap: pointMap,
    onCompare: (from, to, gesture) => { if (free('pinned')) { setPointed(null); pick(to, { pinned: writeCell(from) }, gesture); } },
  });
  const blockKeys = ({ key, shiftKey }: KeyboardEvent) => {
    if (!/^(?:Arrow(?:Up|Down|Left|Right)|Enter| )$/.test(key)) return false;
    void import('./guess.ts').then(({ blockKey }) => {
      const next = blockKey({ key, shiftKey }, frame.guess, params.size);
      if (next) draw(next, `block-keys-${++keys}`);
    });
    return true;
  };
  const mapLook = asking ? null : { rows: look.rows[0]!, columns: look.columns[0]! };
  const box = mapLook && mapLook.rows.length && mapLook.columns.length ? mapLook : null;
  const edge = params.size - 0.5;

  const edits = free('layers') || frame.refusal !== null;
  const Editor = editors[locale];
  const below = near && (
    <Suspense fallback={null}>
      <Tools {...props} pin={pin} picks={picks} free={free} onPick={pick} />
      {edits && (
        <Editor layers={params.layers} size={params.size} words={words} locale={locale} onSay={actions.announce} onLayers={free('layers') ? (layers, gesture) => actions.set({ layers }, gesture) : null} onSize={free('size') ? size => actions.set({ size }) : null} />
      )}
    </Suspense>
  );

  return (
    <div ref={root} className="rf-figure fg-figure" data-layout={props.layout} data-lit={lit ?? undefined}>
      <div className="fg-stage">
        <svg className="fg-canvas rf-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={view.canvas} data-drawing={draws ? '' : undefined} {...hands}>
          {box && layout.map.beside && shown.level > 0 && upTo >= shown.level && (
            <Beam from={placeIn(layout.tower, 0, edge, box.rows[0]![0] - 0.5)} to={placeIn(layout.tower, 0, edge, box.rows.at(-1)![1] + 0.5)}
              x={layout.map.x} top={layout.map.y + box.rows[0]![0] * layout.map.cell} bottom={layout.map.y + (box.rows.at(-1)![1] + 1) * layout.map.cell} />
          )}
          {box && layout.map.beside && shown.level > 0 && [box.rows[0]![0], box.rows.at(-1)![1] + 1].map((row, at) => (
            <Thread key={at} meaning="input" x1={layout.map.x} x2={layout.map.x + box.columns[0]![0] * layout.map.cell} y1={layout.map.y + row * layout.map.cell} y2={layout.map.y + row * layout.map.cell} />
          ))}
          <Sheets layout={layout} sheets={sheets} look={seen} level={shown.level} upTo={upTo} second={other} />
          <Names layout={layout} frame={frame} look={asking ? null : look} level={shown.level} upTo={upTo} words={words} />
          <CellStop layout={layout} sheets={sheets} at={step === 0 ? chosen : shown} readOnly={!picks} label={view.sheetLabel(nameOf(words, frame, chosen.level), sheets[chosen.level]!.side)}
            cellLabel={view.cellLabel(chosen.row + 1, chosen.column + 1, asking ? null : frame.field[0]!)} onMove={move}
            onPin={() => free('pinned') && actions.set({ pinned: pin && pin.row === chosen.row && pin.column === chosen.column ? '' : writeCell(chosen) })} onUnpin={() => pin && actions.set({ pinned: '' })} />
          <FromAbove layout={layout} side={params.size} ink={asking ? null : ink.shown} field={mapLook} second={other && { rows: other.rows[0]!, columns: other.columns[0]! }}
            guess={frame.guess} drawing={draws} name={view.input} detail={asking ? view.drawHere : ink.detail} told={asking ? [] : ink.told}
            label={asking ? view.drawLabel(frame.guess) : view.mapLabel} cellLabel={asking ? () => view.drawLabel(frame.guess) : ink.cellSays} at={asking && frame.guess ? { row: frame.guess.top, column: frame.guess.left } : { row: Math.min(mapAt.row, params.size - 1), column: Math.min(mapAt.column, params.size - 1) }} onAt={pointMap}
            onBlock={draws ? blockKeys : null} />
        </svg>
      </div>
      {embed && !asking && <p className="fg-line"><span className="fg-place">{view.sumName}</span><span>{view.sumLine(frame.growth.at(-1)?.size ?? null, frame.growth.map(each => each?.size ?? null))}</span></p>}
      {asking && <p className="rf-note">{view.asked(frame.guess)}</p>}
      {params.ask === 'answer' && frame.guess && <p className="rf-note">{view.compared(frame.guess, frame.field[0]!)}</p>}
      {pin && frame.pinned && <p className="rf-note rf-compare">{view.overlap({ row: pin.row + 1, column: pin.column + 1, shared: frame.pinned.shared, of: frame.field[0]!.cells, same: pin.row === chosen.row && pin.column === chosen.column })}</p>}
      {ink.says && <p className="rf-note">{ink.says}</p>}
      {!asking && !embed && <Sums frame={frame} words={words} on={step === 0 ? null : shown.level} level={chosen.level} onLevel={level => actions.goTo(Math.min(level, chosen.level))} />}
      {embed
        ? <details ref={place} className="rf-details needs-script" open={frame.refusal !== null || asking || undefined}><summary className="btn">{asking ? view.yourSquare : view.editor}</summary>{below}</details>
        : <div ref={place} className="rf-below needs-script" data-editor={edits ? '' : undefined}>{below}</div>}
    </div>
  );
}
