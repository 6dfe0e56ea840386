'use client';
import { memo, useId, useMemo, useState } from 'react';
import { AxisX, AxisY } from '@/components/figure/chart/Axes.tsx';
import { Crosshair } from '@/components/figure/chart/Crosshair.tsx';
import { Curve, Dot } from '@/components/figure/chart/Curve.tsx';
import type { Plot } from '@/components/figure/chart/plot.ts';
import { ReferenceLines } from '@/components/figure/chart/ReferenceLines.tsx';
import { linearScale, type Scale } from '@/components/figure/chart/scale.ts';
import { usePlotPointer } from '@/components/figure/chart/usePlotPointer.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { DeadLayer, LossName, ReferenceLosses } from '@/lib/training/protocol.ts';
import { epochTicks, nearestEpoch, topOfAxis } from './lossAxes.ts';
import { fixed } from './numbers.ts';
import type { LabWords } from './words.ts';

/** An epoch of a run; of a recording its seconds and dead channels are not known. */
export interface EpochRecord { epoch: number; loss: number; validationLoss: number; seconds: number | null; deadChannels: readonly DeadLayer[] | null }

export interface LossCurves {
  epochs: number;
  history: readonly EpochRecord[];
  /** Losses of batches: `at` counts epochs gone by. */
  trace: readonly { at: number; loss: number }[];
  references: ReferenceLosses | null;
  /** Other curves, in grey. */
  behind?: readonly CurveBehind[];
}

/** Losses by epochs gone by. `said`: what they are, where the label alone does not tell. */
export interface CurveBehind { label: string; said?: string; points: readonly { at: number; loss: number }[] }

interface Props {
  curves: LossCurves;
  loss: LossName;
  words: LabWords['loss'];
  locale: Locale;
  width: number;
  height: number;
  /** The epoch on show, where it is not simply the newest. */
  mark: number | null;
  /** The reader points at an epoch to look at it; null where none can be chosen. */
  onMark: ((epoch: number) => void) | null;
}

/** Below this width the names of the lines stand upon them, CSS pixels. */
const narrow = 560;
/** Room for a name beside the chart, one for a tick at the left, one for the axis below. */
const besideRoom = 158;
const tickRoom = 34;
const axisRoom = 30;
const pixelsPerTick = 64;
const labelHeight = 16;

const referenceNames = ['coinFlip', 'bestConstant', 'meanPicture', 'entropyFloor'] as const;

function referencesOf({ references }: LossCurves, loss: LossName, words: Props['words'], locale: Locale) {
  if (!references) return [];
  return referenceNames
    .filter(name => loss === 'binaryCrossentropy' || name !== 'entropyFloor')
    .map(name => ({ value: references[name], label: words.references[name], text: fixed(references[name], locale, 4) }));
}

/** The mean of an epoch stands in the epoch's middle, where it was measured; the validation loss at its end. */
function Lines({ curves, x, y }: { curves: LossCurves; x: Scale; y: Scale }) {
  const { history, trace } = curves;
  return (
    <>
      <g className="lab-batches"><Curve xs={trace.map(point => point.at)} ys={trace.map(point => point.loss)} x={x} y={y} tone="gradient" thin /></g>
      <Curve xs={history.map(record => record.epoch - 0.5)} ys={history.map(record => record.loss)} x={x} y={y} tone="gradient" thin dashed />
      <Curve xs={history.map(record => record.epoch)} ys={history.map(record => record.validationLoss)} x={x} y={y} tone="gradient" thick />
    </>
  );
}

/** The points that stand within so many epochs. */
export const visible = (points: CurveBehind['points'], epochs: number): CurveBehind['points'] => points.filter(({ at }) => at <= epochs + 1e-6);

interface BehindProps { curve: CurveBehind; x: Scale; y: Scale; plot: Plot }

/** Other runs' losses: a curve, or a single number. */
function Behind({ curve: { points }, x, y, plot }: BehindProps) {
  const inside = visible(points, x.fromPx(plot.right));
  return (
    <g className="lab-behind">
      {inside.length > 1
        ? <Curve xs={inside.map(({ at }) => at)} ys={inside.map(({ loss }) => loss)} x={x} y={y} tone="quiet" thin />
        : inside.map(({ at, loss }) => <Dot key={at} x={x.toPx(at)} y={y.toPx(loss)} tone="quiet" hollow />)}
    </g>
  );
}

/** Their names, in front of all curves: below a curve's middle, at a single number's place, above `taken`, where the run's own name stands. */
function BehindName({ curve: { label, points }, x, y, plot, taken }: BehindProps & { taken: number | null }) {
  const inside = visible(points, x.fromPx(plot.right));
  const named = inside[inside.length >> 1];
  if (!named) return null;
  const [px, py] = [x.toPx(named.at), y.toPx(named.loss)];
  const above = taken !== null && Math.abs(py - 8 - taken) < labelHeight ? taken - labelHeight : py - 8;
  return <text className="series-label tone-quiet" x={px - 4} y={inside.length > 1 ? py + labelHeight : above} textAnchor="end">{label}</text>;
}

function EndLabel({ record, x, y, plot, text }: { record: EpochRecord; x: Scale; y: Scale; plot: Plot; text: string }) {
  const [px, py] = [x.toPx(record.epoch), y.toPx(record.validationLoss)];
  const turned = plot.right - px < 130;
  return (
    <>
      <Dot x={px} y={py} tone="gradient" />
      <text className="series-label tone-gradient" x={px + (turned ? 0 : 10)} y={py - (turned ? 12 : 8)} textAnchor={turned ? 'end' : 'start'}>{text}</text>
    </>
  );
}

/** The epoch under the pointer: its validation loss on the hairline, its training loss half an epoch before. */
function Reading({ record, x, y, plot, words, locale }: { record: EpochRecord; x: Scale; y: Scale; plot: Plot } & Pick<Props, 'words' | 'locale'>) {
  const [px, trainingPx] = [y.toPx(record.validationLoss), y.toPx(record.loss)];
  const isBelow = px >= trainingPx;
  const middle = x.toPx(record.epoch - 0.5);
  const end = x.toPx(record.epoch);
  const isTurned = plot.right - end < 130;
  return (
    <>
      <Crosshair x={end} plot={plot} title={`${words.epoch} ${record.epoch}`}
        points={[{ y: px, tone: 'gradient', text: `${words.validation} ${fixed(record.validationLoss, locale, 4)}`, above: !isBelow }]} />
      <g className="crosshair">
        <Dot x={middle} y={trainingPx} tone="gradient" hollow />
        <text className="series-label tone-gradient" x={isTurned ? end - 10 : end + 10} y={trainingPx + (isBelow ? -9 : 19)} textAnchor={isTurned ? 'end' : 'start'}>
          {words.training} {fixed(record.loss, locale, 4)}
        </text>
      </g>
    </>
  );
}

/** The epoch whose weights are on show. */
function Mark({ epoch, record, x, y, plot, label }: { epoch: number; record: EpochRecord | undefined; x: Scale; y: Scale; plot: Plot; label: string }) {
  const px = x.toPx(epoch);
  return (
    <g className="lab-mark">
      <path d={`M${px},${plot.top}V${plot.bottom}`} />
      <text x={Math.max(plot.left + 28, Math.min(plot.right - 28, px))} y={plot.top - 11} textAnchor="middle">{label}</text>
      {record && <circle cx={px} cy={y.toPx(record.validationLoss)} r={4} />}
    </g>
  );
}

/** Loss over epochs: every batch, every epoch, validation; dotted lines say what simple answers cost on the same pictures. */
export const LossChart = memo(function LossChart({ curves, loss, words, locale, width, height, mark, onMark }: Props) {
  const clip = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const beside = width >= narrow;
  const plot: Plot = useMemo(() => ({ left: tickRoom, right: width - (beside ? besideRoom : 6), top: 22, bottom: height - axisRoom }), [width, height, beside]);
  const behind = curves.behind ?? [];
  const losses = [...behind.flatMap(({ points }) => visible(points, curves.epochs).map(point => point.loss)), ...curves.trace.map(point => point.loss), ...curves.history.map(record => record.validationLoss)];
  const x = linearScale([0, curves.epochs], [plot.left, plot.right]);
  const y = linearScale([0, topOfAxis(loss, curves.references, losses)], [plot.bottom, plot.top]);
  const pointer = usePlotPointer({
    plot, handle: mark === null ? null : x.toPx(mark), onPoint: px => setPointed(px === null ? null : x.fromPx(px)),
    ...(onMark && { onDrag: (px: number) => onMark(Math.round(x.fromPx(px))) }),
  });

  const references = referencesOf(curves, loss, words, locale);
  const newest = curves.history.at(-1);
  const read = pointed === null ? null : nearestEpoch(curves.history, pointed);
  const reading = (record: EpochRecord) => words.reading(record.epoch, fixed(record.loss, locale, 4), fixed(record.validationLoss, locale, 4));
  const ticksX = epochTicks(curves.epochs, (plot.right - plot.left) / pixelsPerTick);
  const name = words.aria(newest ? `${reading(newest)}.` : words.noReading, references.map(line => `${line.label} ${line.text}`), behind.filter(({ points }) => visible(points, curves.epochs).length > 0).map(({ label, said }) => said ?? label));

  return (
    <svg className="chart lab-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <clipPath id={clip}><rect x={plot.left} y={plot.top - 6} width={plot.right - plot.left + 6} height={plot.bottom - plot.top + 6} /></clipPath>
      <AxisY scale={y} plot={plot} ticks={y.ticks(4).map(value => ({ value, label: fixed(value, locale, value === 0 ? 0 : loss === 'binaryCrossentropy' ? 1 : 2) }))} />
      <AxisX scale={x} plot={plot} ticks={ticksX.map(value => ({ value, label: value === 1 ? `${words.epoch} 1` : String(value) }))} />
      <ReferenceLines references={references} scale={y} plot={plot} labels={beside ? 'beside' : 'upon'} />
      <g clipPath={`url(#${clip})`}>
        {behind.map(curve => <Behind key={curve.label} curve={curve} x={x} y={y} plot={plot} />)}
        <Lines curves={curves} x={x} y={y} />
        {behind.map(curve => <BehindName key={curve.label} curve={curve} x={x} y={y} plot={plot} taken={newest ? y.toPx(newest.validationLoss) - 12 : null} />)}
      </g>
      {mark !== null && <Mark epoch={mark} record={curves.history.find(({ epoch }) => epoch === mark)} x={x} y={y} plot={plot} label={words.shown(mark)} />}
      {newest && !read && <EndLabel record={newest} x={x} y={y} plot={plot} text={`${words.validation} ${fixed(newest.validationLoss, locale, 4)}`} />}
      {read && <Reading record={read} x={x} y={y} plot={plot} words={words} locale={locale} />}
      <rect className="plot-area" x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} {...pointer} />
    </svg>
  );
});
