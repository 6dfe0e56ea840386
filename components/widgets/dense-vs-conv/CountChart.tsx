import { AxisX, AxisY } from '@/components/figure/chart/Axes.tsx';
import { compactNumber } from '@/components/figure/chart/compact.ts';
import { Crosshair } from '@/components/figure/chart/Crosshair.tsx';
import { Curve, Dot } from '@/components/figure/chart/Curve.tsx';
import type { Plot } from '@/components/figure/chart/plot.ts';
import { logScale } from '@/components/figure/chart/scale.ts';
import { SliderLine, type SliderMove } from '@/components/figure/chart/SliderLine.tsx';
import { usePlotPointer } from '@/components/figure/chart/usePlotPointer.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { dense, wellKnown, type Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Layout } from './layout.ts';
import { largestSide, type Size } from './sizes.ts';
import type { Params } from './widget.ts';

interface Props {
  plan: Layout;
  params: Params;
  frame: Frame;
  pointed: Size | null;
  fixed: boolean;
  words: Words;
  locale: Locale;
  onPoint(pixels: number | null): void;
  onDrag(pixels: number, gesture: number): void;
  onMove(move: SliderMove, again: boolean): void;
}

const largest = largestSide ** 2;
/** Pixels of chart below the axis that still take the handle. */
const handleRoom = 14;
/** Half the room of two sizes beside each other, and of a size beside a name, CSS pixels. */
const [sizeRoom, nameRoom] = [76, 50];
/** Where the vertical axis's title has ended at the latest, half a size's room included, CSS pixels. */
const titleEnd = 200;
/** A digit of the exact counts, and the height at which a third number fits between two, CSS pixels. */
const digitWidth = 9.5;
const ratioRoom = 84;
/** What the words at the crossing take, CSS pixels. */
const equalRoom = 110;

/** What the reader's line takes with its numbers: they stand at its right, or at its left where the chart ends. */
interface Beside { left: boolean; from: number; to: number }

function besideLine(px: number, digits: number, plot: Plot): Beside {
  const room = 16 + digits * digitWidth;
  const left = px + room > plot.right;
  return { left, from: px - (left ? room : 6), to: px + (left ? 6 : room) };
}

/** Parameters over pixels: two lines, the pictures everyone knows, and the reader's own as a line to drag. */
export function CountChart({ plan, params, frame, pointed, fixed, words, locale, onPoint, onDrag, onMove }: Props) {
  const { plot } = plan.chart;
  const narrow = plan.columns === 1;
  const last = frame.curve.at(-1)!;
  const x = logScale([1, largest], [plot.left, plot.right]);
  const y = logScale([1, 10 ** Math.ceil(Math.log10(Math.max(last[1]!, last[2]!)))], [plot.bottom, plot.top]);
  const pixels = params.width * params.height;
  const readerPx = x.toPx(pixels);
  const pointer = usePlotPointer({
    plot, handle: fixed ? null : readerPx,
    onPoint: px => onPoint(px === null ? null : x.fromPx(px)),
    onDrag: fixed ? undefined : (px, gesture) => onDrag(x.fromPx(px), gesture),
  });
  const whole = (value: number) => formatNumber(value, locale, 0);
  const [many, few] = [whole(frame.denseParameters), whole(frame.convParameters)];
  const beside = besideLine(readerPx, Math.max(many.length, few.length), plot);
  // The reader's size stands above the others, but below the axis's title, and their numbers where the line ends high up.
  const lower = readerPx < titleEnd;
  const titleRoom = narrow ? nameRoom : sizeRoom;
  const covered: [number, number][] = lower ? [[readerPx - titleRoom, readerPx + titleRoom]] : [];
  if (beside.left && y.toPx(frame.denseParameters) < plot.top + 24) covered.push([beside.from - titleRoom / 2, beside.to]);
  const pxOfPointed = pointed && x.toPx(pointed.width * pointed.height);
  const { size } = words.view;

  return (
    <svg className="chart" width={plan.chart.width} height={plan.chart.height} viewBox={`0 0 ${plan.chart.width} ${plan.chart.height}`} role="group" aria-label={words.view.chart}>
      <AxisX scale={x} plot={plot} labelsBelow={12} ticks={x.ticks(narrow ? 4 : 9).map(value => ({ value, label: compactNumber(value, locale) }))} />
      <AxisY scale={y} plot={plot} ticks={y.ticks(Math.floor((plot.bottom - plot.top) / 30)).map(value => ({ value, label: compactNumber(value, locale) }))} />
      <text className="axis-title" x={plot.right} y={plot.bottom + 50} textAnchor="end">{words.view.pixels}</text>
      <text className="axis-title" x={0} y={plot.top - 28}>{words.view.parameters}</text>
      <Known plot={plot} toPx={x.toPx} reader={pixels} covered={pxOfPointed === null ? covered : [...covered, [pxOfPointed - titleRoom, pxOfPointed + titleRoom]]} names={narrow ? words.view.known : null} size={size} />

      <g className="dense">
        <Curve xs={frame.curve.map(row => row[0]!)} ys={frame.curve.map(row => row[1]!)} x={x} y={y} tone="ink" />
        <SeriesName text={words.view.dense} tone="ink" plot={plot} reader={beside} rising
          heightAt={px => y.toPx(dense(Math.max(1, Math.round(x.fromPx(px))), params)) - 7} />
      </g>
      <g className="conv">
        <Curve xs={[1, largest]} ys={[frame.convParameters, frame.convParameters]} x={x} y={y} tone="kernel" thick />
        <SeriesName text={words.view.conv} tone="kernel" plot={plot} reader={beside} heightAt={() => y.toPx(frame.convParameters) - 10} />
      </g>
      {frame.equalPixels > 1 && <Equal px={x.toPx(frame.equalPixels)} py={y.toPx(frame.convParameters)} plot={plot}
        text={Math.abs(readerPx - x.toPx(frame.equalPixels) - equalRoom / 2) > equalRoom / 2 + 12 ? words.view.equal(frame.equalPixels) : null} />}

      <rect className={fixed ? 'plot-area' : 'plot-area draggable'} x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top + handleRoom} {...pointer} />
      <SliderLine x={readerPx} plot={plot} label={words.view.slider} value={pixels} min={1} max={largest} disabled={fixed}
        valueText={words.view.sizeSaid(params.width, params.height, pixels)} onMove={onMove} />
      <text className="slider-label" x={Math.max(plot.left + 30, Math.min(plot.right - 40, readerPx))} y={plot.top - (lower ? 8 : 28)} textAnchor="middle">{size(params.width, params.height)}</text>
      <Reader px={readerPx} denseY={y.toPx(frame.denseParameters)} convY={y.toPx(frame.convParameters)} beside={beside} plot={plot} silent={pointed !== null}
        many={many} few={few} ratio={words.view.ratio(frame.denseParameters, frame.convParameters)} />
      {pointed && pxOfPointed !== null && <Crosshair x={pxOfPointed} plot={plot} title={size(pointed.width, pointed.height)} points={[
        { y: y.toPx(dense(pointed.width * pointed.height, params)), tone: 'ink', text: whole(dense(pointed.width * pointed.height, params)) },
        { y: y.toPx(frame.convParameters), tone: 'kernel', text: whole(frame.convParameters), above: true },
      ]} />}
    </svg>
  );
}

interface KnownProps { plot: Plot; toPx(pixels: number): number; reader: number; covered: readonly (readonly [from: number, to: number])[]; names: readonly string[] | null; size: Words['view']['size'] }

/** Pictures everyone knows, as dotted lines with their sizes above, or their names where sizes have no room. */
function Known({ plot, toPx, reader, covered, names, size }: KnownProps) {
  return (
    <g className="known">
      {wellKnown.map(([width, height], i) => {
        if (width * height === reader) return null;
        const px = toPx(width * height);
        return (
          <g key={width}>
            <path className="reference" d={`M${Math.round(px) + 0.5},${plot.top}V${plot.bottom}`} />
            {!covered.some(([from, to]) => px > from && px < to) && <text className="tick" x={px} y={plot.top - 8} textAnchor="middle">{names?.[i] ?? size(width, height)}</text>}
          </g>
        );
      })}
    </g>
  );
}

/** Where a line's name may end, as shares of the chart's width, best first; and the room it takes, CSS pixels. */
const namePlaces = [0.9, 0.66, 1, 0.42];
const nameWidth = 90;

interface NameProps { text: string; tone: 'ink' | 'kernel'; heightAt(px: number): number; plot: Plot; reader: Beside; rising?: boolean }

/** A line's name upon it, where the reader's own numbers are not. A rising line has it at its upper left. */
function SeriesName({ text, tone, heightAt, plot, reader, rising }: NameProps) {
  const places = namePlaces.map(share => plot.left + share * (plot.right - plot.left) - (rising ? 12 : 0));
  const px = places.find(end => end + 6 < reader.from || end - nameWidth > reader.to) ?? places[0]!;
  return <text className={`series-label tone-${tone}`} x={px} y={heightAt(px)} textAnchor="end">{text}</text>;
}

/** The picture on which both layers are as large: a ring where the lines cross, with words where they have room. */
function Equal({ px, py, text, plot }: { px: number; py: number; text: string | null; plot: Plot }) {
  return (
    <g className="equal">
      <circle className="equal-ring" cx={px} cy={py} r={7} />
      {text && plot.bottom - py > 24 && <text className="tick halo" x={px + 2} y={py + 20}>{text}</text>}
    </g>
  );
}

interface ReaderProps { px: number; denseY: number; convY: number; beside: Beside; plot: Plot; silent: boolean; many: string; few: string; ratio: string }

/** Two numbers this far apart or less would touch, CSS pixels. */
const numbersTouch = 48;

/** The exact counts on the reader's line, and how often one goes into the other between them. */
function Reader({ px, denseY, convY, beside: { left, to, from }, plot, silent, many, few, ratio }: ReaderProps) {
  const at = (atLeft: boolean) => ({ x: px + (atLeft ? -11 : 11), textAnchor: atLeft ? 'end' : 'start' } as const);
  // A rising line leaves room at its upper left and lower right. Where the lines are close, each number takes another side.
  const close = convY >= denseY && convY - denseY < numbersTouch;
  const denseLeft = left || (close && px - (to - from) > plot.left - 20);
  const convBelow = close && (left || !denseLeft || convY - denseY < 12) && plot.bottom - convY > 26;
  return (
    <g className="reader" aria-hidden="true">
      <Dot x={px} y={denseY} tone="ink" />
      <Dot x={px} y={convY} tone="kernel" r={5.5} />
      {!silent && <>
        <text className="value-label tone-ink" {...at(denseLeft)} y={denseY + (denseLeft ? -10 : 20)}>{many}</text>
        <text className="value-label tone-kernel" {...at(left)} y={convY + (convBelow ? 20 : -10)}>{few}</text>
        {convY - denseY > ratioRoom && <text className="ratio halo" {...at(left)} y={(denseY + convY) / 2 + 8}>{ratio}</text>}
      </>}
    </g>
  );
}
