'use client';

import { Nudge } from '@/components/figure/Nudge.tsx';
import { exactNumber, showNumber } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import { orders } from './order.ts';
import { windowOf } from './pixels.ts';
import type { Gestures } from './useGestures.ts';
import type { Model, Props } from './useModel.ts';
import { onScale } from './widget.ts';

/** Colours to paint with, by their words' keys. */
export const inks = [['black', 0x1c2430], ['white', 0xffffff], ['red', 0xd8432f], ['yellow', 0xfcd04a], ['green', 0x4f9a4a], ['blue', 0x3f8fdc]] as const;
const nudgeBy = 5;
const windowStep = 8;

/** What stands under the drawing: the walk, the paints, the chosen number, the window over a large picture, files. */
export function Tools({ props: { params: p, frame, words, locale, locked }, model: { place, free }, gestures }: { props: Props; model: Model; gestures: Gestures }) {
  const view = words.view;
  const say = (n: number) => formatNumber(n, locale);
  const { ink, setInk, photos } = gestures;
  const value = gestures.current(place);
  const shown = onScale(p, value);
  const window = windowOf(p);
  const files = gestures.openable();
  const move = (down: number, right: number) => () => gestures.nudgeWindow(down * windowStep, right * windowStep);
  return (
    <div className="fg-tools tl-tools">
      {!locked.has('walk') && (
        <span className="tl-group" role="group" aria-label={view.walk}>
          <span className="fg-nudge-label" aria-hidden="true">{view.walk}</span>
          <span className="fg-channels">{orders.map(order => <button key={order} type="button" aria-pressed={p.walk === order} onClick={() => gestures.walk(order)}>{view.order[order]}</button>)}</span>
        </span>
      )}
      {free && (
        <span className="tl-group" role="group" aria-label={view.paint}>
          <span className="fg-nudge-label" aria-hidden="true">{view.paint}</span>
          <button type="button" className="fg-button" aria-pressed={ink === null} onClick={() => setInk(null)}>{view.noPaint}</button>
          {inks.map(([name, colour]) => (
            <button key={name} type="button" className="fg-button tl-ink" aria-pressed={ink === colour} aria-label={view.inks[name]} title={view.inks[name]} onClick={() => setInk(ink === colour ? null : colour)}>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="no-still"><rect x="1" y="1" width="18" height="18" fill={`#${colour.toString(16).padStart(6, '0')}`} /></svg>
            </button>
          ))}
          <button type="button" className="fg-button" onClick={gestures.blank}>{view.blank}</button>
        </span>
      )}
      {free && (
        <Nudge label={view.chosen(view.channel(p.channels, place.channel), say(place.row), say(place.column))} shown={p.range === '0-1' ? showNumber(shown) : exactNumber(shown)} less={view.less} more={view.more}
          onLess={value > 0 ? () => gestures.nudge(-nudgeBy) : null} onMore={value < 255 ? () => gestures.nudge(nudgeBy) : null} />
      )}
      {!frame.whole && (
        <>
          <Nudge label={view.windowRow} shown={say(frame.top)} less={view.up} more={view.down} onLess={frame.top > 0 ? move(-1, 0) : null} onMore={frame.top + window.rows < p.height ? move(1, 0) : null} />
          <Nudge label={view.windowColumn} shown={say(frame.left)} less={view.left} more={view.right} onLess={frame.left > 0 ? move(0, -1) : null} onMore={frame.left + window.columns < p.width ? move(0, 1) : null} />
        </>
      )}
      {files && (
        <span className="tl-group tl-files">
          <label className="fg-button fg-file">{view.choose}
            <input type="file" accept="image/*" onChange={event => { gestures.openFile(event.target.files?.[0]); event.target.value = ''; }} />
          </label>
          {photos.photoOf() && !frame.whole && <button type="button" className="fg-button" onClick={() => void photos.shrink()}>{view.shrink}</button>}
        </span>
      )}
    </div>
  );
}
