'use client';

import { useMemo } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { boxHeight } from '@/lib/geometry/cells.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import { Flow } from './Flow.tsx';
import { windowInOverview } from './layout.ts';
import { Mark } from './Mark.tsx';
import type { Order } from './order.ts';
import { frameOf, Photograph } from './Photograph.tsx';
import { packed } from './pixels.ts';
import { Strip } from './Strip.tsx';
import type { Gestures } from './useGestures.ts';
import type { Model, Props } from './useModel.ts';
import { onScale } from './widget.ts';

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Both lines of numbers, and the picture with its channels between them. */
export function Drawing({ props, model, gestures }: { props: Props; model: Model; gestures: Gestures }) {
  const { params: p, frame, words, locale, lit } = props;
  const { layout, place, open, index, free, embed } = model;
  const { planes } = frame;
  const colours = useMemo(() => planes[0]!.map((row, r) => row.map((_, c) => packed(planes.map(plane => plane[r]![c]!)))), [planes]);
  const say = (n: number) => formatNumber(n, locale);
  const cell = { row: place.row - frame.top, column: place.column - frame.left };
  const size = words.view.size(say(p.height), say(p.width));
  const strip = (order: Order) => (
    <Strip
      p={p} order={order} place={place} index={index[order]} open={open} layout={layout} words={words} embed={embed} locale={locale} stop={gestures.stops[order]}
      pointed={gestures.pointed?.order === order ? gestures.pointed.index : null} picked={pickOf(order === 'hwc' ? p.pickHwc : p.pickChw, p)}
      onKey={(event, at) => gestures.stripKey(order, event, at)} onFocus={(at, byKeyboard) => { if (at === null || byKeyboard) gestures.setPointed(at === null ? null : { order, index: at }); }}
    />
  );
  return (
    <svg
      {...gestures.hands} className="fg-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width} height={layout.height} role="group" aria-label={words.view.canvas}
      data-lit={lit ?? undefined} data-painting={gestures.ink !== null && free ? '' : undefined} data-low={embed ? '' : undefined}
    >
      {!open && !layout.brief && <Flow p={p} frame={frame} layout={layout} place={place} />}
      {strip('hwc')}
      {!layout.brief && <g className="fg-of-input tl-picture">
        <Photograph box={frameOf(layout.picture)} colours={colours} label={words.view.picture(size)} lines />
        {!embed && <text className="fg-head fg-input" x={layout.picture.x} y={layout.picture.y + boxHeight(layout.picture) + 20}>
          <tspan>{frame.whole ? words.view.pictureName : words.view.windowName}</tspan>
          <tspan className="fg-detail" dx={7}>{frame.whole ? size : layout.stacked ? '' : words.view.corner(say(frame.top), say(frame.left))}</tspan>
        </text>}
        <Mark kind="here" box={layout.picture} {...cell} />
      </g>}
      {!layout.brief && planes.map((plane, channel) => {
        const box = layout.planes[channel]!;
        return (
          <g key={channel} className="fg-of-input" data-channel={channel}>
            <Head box={{ x: box.x, y: box.y }} part="plain" name={words.view.channel(p.channels, channel)} detail={layout.stacked ? String(channel) : words.view.channelNumber(channel)} />
            <Grid
              box={box} values={plane.map(row => row.map(v => onScale(p, v)))} most={onScale(p, 255)} part="input" label={words.view.plane(words.view.channel(p.channels, channel), channel)}
              active={cell} readOnly={!free} cellLabel={(r, c, value) => words.view.cell(say(r - 1 + frame.top), say(c - 1 + frame.left), value)} bold={(r, c) => r === cell.row && c === cell.column}
              onKey={(event, at) => gestures.planeKey(channel, event, at)}
              onFocusCell={(at, byKeyboard) => { if (at && byKeyboard) gestures.goTo({ row: at.row + frame.top, column: at.column + frame.left, channel }); }}
            />
            {(!open || channel === place.channel) && <Mark kind={channel === place.channel ? 'here' : 'also'} box={box} {...cell} />}
          </g>
        );
      })}
      {!layout.brief && strip('chw')}
      {layout.overview && !layout.brief && <Overview props={props} model={model} gestures={gestures} />}
    </svg>
  );
}

/** A picked index that the line has; null for none. */
const pickOf = (pick: number, p: Props['params']): number | null => (pick >= 0 && pick < p.batch * p.height * p.width * p.channels ? pick : null);

/** The whole of a large picture, and the part on show as a frame that can be moved. */
function Overview({ props: { params: p, frame, words, locale }, model: { layout, embed }, gestures }: { props: Props; model: Model; gestures: Gestures }) {
  const box = layout.overview!;
  const colours = frame.overview.length ? frame.overview : gestures.photos.photoOf()?.overview() ?? null;
  const part = windowInOverview(p, frame, box);
  const say = (n: number) => formatNumber(n, locale);
  const size = words.view.size(say(p.height), say(p.width));
  return (
    <g
      className="tl-overview fg-of-input" role="group" tabIndex={0} aria-label={words.view.overview(size, say(frame.top), say(frame.left))}
      onKeyDown={event => {
        const step = steps[event.key];
        if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const far = event.shiftKey ? 1 : 8;
        gestures.nudgeWindow(step[0] * far, step[1] * far);
      }}
    >
      {colours ? <Photograph box={box} colours={colours} sharp={false} /> : <rect className="tl-photo-frame tl-unknown" x={box.x} y={box.y} width={box.width} height={box.height} />}
      {!embed && <text className="fg-head fg-input" x={box.x} y={box.y + box.height + 20}><tspan>{words.view.wholeName}</tspan><tspan className="fg-detail" dx={7}>{layout.stacked ? '' : `${say(p.height)} × ${say(p.width)}`}</tspan></text>}
      <g className="fg-mark tl-mark tl-window" aria-hidden="true">
        <rect className="fg-halo" {...part} />
        <rect className="fg-edge" {...part} />
      </g>
    </g>
  );
}
