'use client';
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { fixed } from '../numbers.ts';
import { useInkScale } from '../useInkScale.ts';
import { codeAt, nearestTo, placeOf, rangeOf, type Axes, type Place } from './codePlane.ts';
import { Decoded } from './Decoded.tsx';
import { drawMap, fitted, fromPx, toPx } from './drawMap.ts';
import { seeWords } from './language.ts';
import { outputsOf, waistOf } from './look.ts';
import { PlaceSlider } from './PlaceSlider.tsx';
import type { PanelProps } from './shown.ts';
import { useCodes } from './useCodes.ts';

const mapHeight = 400;
const decodedRoom = 390;
const besideFrom = 720;

/** Test digits by the numbers of the bottleneck, each drawn as itself; any place on the map is decoded. */
export function CodeMap({ shown, labels, chosen, digits, locale, width }: PanelProps) {
  const { code: t, epoch, of: looking } = seeWords(locale);
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useInkScale(root);
  const { codes: whole, done, of, failed } = useCodes(shown, digits);
  const [view, setView] = useState<Axes['kind']>('pca');
  const [units, setUnits] = useState<readonly [number, number]>([0, 1]);
  const [picked, setPicked] = useState<Place | null>(null);
  const waist = waistOf(shown);
  const shape = shown.layers[waist]!.output;
  const size = shape.reduce((product, length) => product * length, 1);
  const [first, second] = [Math.min(units[0], size - 1), Math.min(units[1], size - 1)];
  const axes = useMemo((): Axes => (view === 'pca' ? { kind: 'pca' } : { kind: 'units', units: [first, second] }), [view, first, second]);
  const points = useMemo(() => (whole ? whole.codes.map(code => placeOf(code, whole.cloud, axes)) : []), [whole, axes]);

  const mapWidth = width >= besideFrom ? width - decodedRoom : width;
  const height = Math.min(mapHeight, mapWidth);
  const frame = useMemo(() => (points.length > 0 ? fitted(points, mapWidth, height) : null), [points, mapWidth, height]);
  useEffect(() => {
    if (canvas.current && whole && frame) drawMap(canvas.current, whole.at, points, frame);
  }, [whole, points, frame, scale]);

  // A cloud of another model has another number of directions: it is on its way.
  const cloud = whole?.cloud.mean.length === size ? whole.cloud : null;
  const own = cloud && placeOf(outputsOf(shown, chosen.picture)[waist]!.output.values, cloud, axes);
  const place = picked ?? own;
  const written = (value: number) => fixed(value, locale, 2);
  const nearest = place ? whole?.at.labels[nearestTo(place, points)] ?? null : null;
  const said = place ? `${written(place[0])}, ${written(place[1])}${nearest === null ? '' : `; ${t.nearest(String(nearest))}`}` : '';

  const pick = (event: PointerEvent<HTMLElement>) => {
    if (!frame || (event.type === 'pointermove' && event.buttons === 0)) return;
    const box = event.currentTarget.getBoundingClientRect();
    setPicked(fromPx(frame, event.clientX - box.left, event.clientY - box.top));
  };
  const unitName = (unit: number) => {
    if (shape.length === 1) return String(unit + 1);
    const [, columns, channels] = shape as readonly [number, number, number];
    return t.unit((unit % channels) + 1, Math.floor(unit / channels / columns) + 1, (Math.floor(unit / channels) % columns) + 1);
  };
  const axis = (which: 0 | 1, label: string) => (
    <PlaceSlider label={label} value={place?.[which] ?? 0} range={rangeOf(points, which)} written={place ? written(place[which]) : ''} said={said} disabled={!place}
      onValue={value => setPicked(which === 0 ? [value, place?.[1] ?? 0] : [place?.[0] ?? 0, value])} />
  );
  return (
    <div ref={root}>
      <p className="lab-tool-about">{looking(chosen.name, epoch(shown.epoch))} {t.about(size)} {t.hint}</p>
      <div className="see-row">
        <label className="see-field">{t.view} <select value={view} onChange={event => { setView(event.target.value as Axes['kind']); setPicked(null); }}>
          <option value="pca">{t.pca}</option><option value="units">{t.units}</option>
        </select></label>
        {view === 'units' && ([[t.first, first], [t.second, second]] as const).map(([label, unit], n) => (
          <label key={label} className="see-field">{label} <select value={unit} onChange={event => { setUnits(n === 0 ? [Number(event.target.value), second] : [first, Number(event.target.value)]); setPicked(null); }}>
            {Array.from({ length: size }, (_, each) => <option key={each} value={each}>{unitName(each)}</option>)}
          </select></label>
        ))}
        {view === 'pca' && cloud && <span className="see-quiet">{t.shares(fixed(100 * cloud.shares[0], locale, 0), fixed(100 * cloud.shares[1], locale, 0))}</span>}
        <span className="see-quiet" role="status">{failed ? t.failed : whole?.shown !== shown && of > 0 ? t.loading(done, of) : ''}</span>
      </div>
      <div className={mapWidth < width ? 'see-code beside' : 'see-code'}>
        <div className="see-map" style={{ width: mapWidth, height }} onPointerDown={pick} onPointerMove={pick}>
          <canvas ref={canvas} role="img" aria-label={t.map(points.length)} style={{ width: mapWidth, height }} />
          {frame && (
            <svg width={mapWidth} height={height} aria-hidden="true">
              {own && <circle className="own" cx={toPx(frame, own)[0]} cy={toPx(frame, own)[1]} r={15} />}
              {place && <path className="cross" transform={`translate(${toPx(frame, place).join()})`} d="M-9,0h18M0,-9v18" />}
            </svg>
          )}
        </div>
        <div className="see-decoded">
          <p className="part-name">{t.decoded}</p>
          {cloud && place && <Decoded shown={shown} labels={labels} chosen={chosen} locale={locale} code={codeAt(place, cloud, axes)} at={t.decodedOf(written(place[0]), written(place[1]))} />}
        </div>
      </div>
      {axis(0, t.along)}{axis(1, t.across)}
      {place && <p className="see-sum">{nearest !== null && t.nearest(String(nearest))} <span className="see-quiet">{view === 'pca' ? t.inverse : t.inverseUnits}</span></p>}
      <details className="lab-table"><summary>{t.table}</summary>
        <div className="lab-scroll" role="group" aria-label={t.table} tabIndex={0}>
          <table><thead><tr><th scope="col">{t.digit}</th><th scope="col" className="num">{t.along}</th><th scope="col" className="num">{t.across}</th></tr></thead>
            <tbody>{points.map(([x, y], n) => <tr key={n}><th scope="row">{whole?.at.labels[n] ?? n + 1}</th><td className="num">{showNumber(x)}</td><td className="num">{showNumber(y)}</td></tr>)}</tbody></table>
        </div>
      </details>
    </div>
  );
}
