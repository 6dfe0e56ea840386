'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import type { NudgeBy } from '@/components/figure/Grip.tsx';
import { gridKey } from '@/components/figure/gridKeys.ts';
import { Sheet } from '@/components/figure/Sheet.tsx';
import { useGrips, type Place } from '@/components/figure/useGrips.ts';
import { cellAt, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Choices } from './Choices.tsx';
import { cornerOf, Drawing } from './Drawing.tsx';
import type { Words } from './en.ts';
import { Growth } from './Growth.tsx';
import { layoutOf } from './layout.ts';
import { mapSide, multiplyAddsOf } from './match.ts';
import { MotifPad } from './MotifPad.tsx';
import { Ways } from './Ways.tsx';
import { widget, type Params } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;

const lineHeight = 44;
const [phoneBelow, padCell, phonePadCell, filterSide] = [560, 22, 44, 132];
const marks = { found: '✓', unsure: '≈', elsewhere: '✕', flat: '✕' } as const;

/** A motif in a scene: enlarge the filter or shrink the picture until its map answers on the motif and nowhere else. */
export function View(props: Props) {
  const { params: p, frame: { match, filter, choices }, words: { view }, locale, locked, actions, layout: form, width } = props;
  const embed = form === 'embed';
  const size = Number(p.picture);
  const phone = width < phoneBelow;
  const places = mapSide(size, p.filter);
  const [spot, setSpot] = useState<Cell | null>(null);
  /** Where the window stands while its corner is held. */
  const [held, setHeld] = useState<Cell | null>(null);
  const layout = layoutOf(size, match.map.length, { width, height: embed && props.height !== null && !phone ? props.height - lineHeight : null, embed });
  const most = match.map.length - 1;
  const place = held ?? spot ?? match;
  const at = { row: Math.min(place.row, most), column: Math.min(place.column, most) };
  const free = (name: keyof Params) => !locked.has(name);
  const gesture = useRef(0);

  const show = (cell: Cell | null) => {
    setSpot(cell);
    actions.hint(cell && view.fitHere(cell.row + 1, cell.column + 1, showNumber(match.map[cell.row]?.[cell.column] ?? 0)));
  };
  const sized = (side: number) => Math.max(widget.params.filter.min, Math.min(widget.params.filter.max, size, side));
  const put = (side: number, name: string) => { if (sized(side) !== p.filter) actions.set({ filter: sized(side) }, name); };
  const onCell = ({ x, y }: Place) => cellAt(layout.output, x, y);
  const hands = useGrips({
    width: layout.width,
    grips: free('filter') ? [{ key: 'corner', ...cornerOf(layout, at, p.filter) }] : [],
    onGrab: () => { setSpot(null); setHeld(at); },
    onDrag: (_, to, { gesture: name }) => {
      const from = held ?? at;
      put(Math.round(Math.max((to.x - layout.input.x) / layout.input.cell - from.column, (to.y - layout.input.y) / layout.input.cell - from.row)), name);
    },
    onDrop: () => setHeld(null),
    onTap: to => show(onCell(to)),
    onPoint: to => show(to && onCell(to)),
  });
  const onKey = (event: KeyboardEvent, from: Cell) => {
    const meaning = gridKey(event, from, match.map.length, match.map.length);
    if (meaning?.kind === 'leave') return show(null);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    show(meaning.to);
  };
  const nudge = ([right, up]: NudgeBy, name: string) => { setSpot(null); put(p.filter + right + up, name); };
  const choose = free('picture') && free('filter') ? (picture: number, side: number) => { setSpot(null); actions.set({ picture: String(picture) as Params['picture'], filter: side }, `choice-${++gesture.current}`); } : null;
  const verdict = `${view.verdicts[match.verdict]}${match.verdict === 'flat' ? '' : ` ${view.fits(showNumber(match.best), showNumber(match.other))}`}`;
  const cost = formatNumber(multiplyAddsOf(size, p.filter), locale);

  if (embed) {
    return (
      <div className="fg-figure find-the-pattern ui" data-layout={form}>
        <Drawing props={props} layout={layout} at={at} hands={hands} free={free('filter')} onKey={onKey} onNudge={nudge} />
        <p className="fg-line"><span>{marks[match.verdict]} {view.verdicts[match.verdict]}</span><span>{places}² × {p.filter}² <b className="fg-result">= {cost}</b></span></p>
      </div>
    );
  }
  const side = phone ? phonePadCell : padCell;
  return (
    <div className="fg-figure find-the-pattern ui" data-layout={form} data-panel={layout.panel ? '' : undefined}>
      <div className="fp-top">
        <div className="fp-drawing" style={{ width: layout.width }}><Drawing props={props} layout={layout} at={at} hands={hands} free={free('filter')} onKey={onKey} onNudge={nudge} /></div>
        <div className="fp-panel">
          <div className="fp-kernels">
            <div><p className="fp-name"><b className="fg-w">{view.motif}</b> {free('motif') && <span>{view.paint}</span>}</p><MotifPad motif={p.motif} cell={side} free={free('motif')} words={view} onPaint={(motif, name) => actions.set({ motif }, name)} /></div>
            <div><p className="fp-name"><b className="fg-w">{view.filter}</b> <span>{p.filter} × {p.filter}</span></p>
              <svg className="fg-canvas" viewBox={`0 0 ${filterSide + 4} ${filterSide + 4}`} style={{ width: filterSide + 4 }} role="img" aria-label={view.filterSaid(p.filter)}>
                <Sheet box={{ x: 2, y: 2, cell: filterSide / p.filter, rows: p.filter, columns: p.filter }} values={filter} most={Math.max(largest(filter), 1e-9)} part="kernel" />
              </svg>
            </div>
          </div>
          <Choices choices={choices} picture={size} filter={p.filter} onChoose={choose} words={view} />
        </div>
      </div>
      <div className="fp-told">
        <p className="fp-verdict" data-verdict={match.verdict}>{marks[match.verdict]} {verdict}</p>
        <p className="fp-cost"><span>{view.places(places)} × <b className="fg-w">{view.weightCount(p.filter)}</b></span> <b className="fg-result">= {cost}</b></p>
      </div>
      <div className="fp-below">
        <Ways picture={size} filter={p.filter} onChoose={choose} words={view} locale={locale} />
        <Growth filter={p.filter} width={Math.max(200, Math.min(phone ? width : 360, width))} words={view} />
      </div>
    </div>
  );
}
