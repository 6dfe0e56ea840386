import { AxisX, AxisY } from '@/components/figure/chart/Axes.tsx';
import { compactNumber } from '@/components/figure/chart/compact.ts';
import { Crosshair } from '@/components/figure/chart/Crosshair.tsx';
import { Curve, Dot } from '@/components/figure/chart/Curve.tsx';
import { linearScale, logScale } from '@/components/figure/chart/scale.ts';
import { SliderLine, type SliderMove } from '@/components/figure/chart/SliderLine.tsx';
import { usePlotPointer } from '@/components/figure/chart/usePlotPointer.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { showError } from './errors.ts';
import { fewest, most } from './fit.ts';
import type { Layout } from './layout.ts';

interface Props {
  plan: Layout;
  parameters: number;
  frame: Frame;
  pointed: number | null;
  fixed: boolean;
  words: Words['view'];
  locale: Locale;
  onPoint(parameters: number | null): void;
  onSet(parameters: number, gesture: string): void;
}

/** The axis's lower end, and the highest it ever gets: above it a curve leaves the chart. */
const [lowest, highest] = [1e-3, 1e6];
const pages: Record<SliderMove, number> = { less: -1, more: 1, fineLess: -1, fineMore: 1, muchLess: -5, muchMore: 5, least: -most, most };
const limited = (k: number) => Math.max(fewest, Math.min(most, Math.round(k)));
let presses = 0;

/** Both errors over the number of parameters: the reader's line chooses the model. */
export function ErrorChart({ plan, parameters, frame, pointed, fixed, words, locale, onPoint, onSet }: Props) {
  const { width, height, plot } = plan.chart;
  const { errors, threshold, best, worst } = frame;
  const top = Math.min(highest, 10 ** Math.max(0, Math.ceil(Math.log10(worst[1] * 1.15))));
  const x = linearScale([fewest, most], [plot.left, plot.right]);
  const y = logScale([lowest, top], [plot.bottom, plot.top]);
  const show = (value: number) => showError(value, locale);
  // Zero has no place on a logarithmic axis: the training error leaves the chart where it falls below the axis.
  const inside = (value: number) => Math.max(lowest * 0.8, Math.min(top * 1.6, value));
  const zeroFrom = errors.findIndex(row => row[1]! < lowest);
  const ks = errors.map(row => row[0]!);
  const row = (k: number) => errors[k - fewest]!;
  const now = row(parameters);
  const px = x.toPx(parameters);
  const pointer = usePlotPointer({
    plot, handle: fixed ? null : px,
    onPoint: at => onPoint(at === null ? null : limited(x.fromPx(at))),
    onDrag: fixed ? undefined : (at, drag) => onSet(limited(x.fromPx(at)), `line ${drag}`),
  });
  const move = (how: SliderMove, again: boolean) => { if (!again) presses += 1; onSet(limited(parameters + pages[how]), `keys ${presses}`); };
  const guide = threshold <= most ? x.toPx(threshold) : null;
  const heldLabelAt = [28, 34, 20, 8].find(k => Math.abs(x.toPx(k) - px) > 60) ?? 34;
  const above = Math.min(...[heldLabelAt - 2, heldLabelAt - 1, heldLabelAt, heldLabelAt + 1, heldLabelAt + 2].map(k => y.toPx(inside(row(limited(k))[2]!))));
  const labelY = Math.max(plot.top + 14, above - 10);

  return (
    <svg className="chart of-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.chart}>
      <AxisX scale={x} plot={plot} labelsBelow={11} ticks={[2, 10, 20, 30, 40].map(value => ({ value, label: String(value) }))} />
      <AxisY scale={y} plot={plot} ticks={y.ticks(Math.floor((plot.bottom - plot.top) / 34)).filter(value => Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6)).map(value => ({ value, label: compactNumber(value, locale) }))} />
      {guide !== null && <path className="reference" d={`M${Math.round(guide) + 0.5},${plot.top}V${plot.bottom}`} />}
      <svg x={0} y={plot.top - 3} width={width} height={plot.bottom - plot.top + 6} viewBox={`0 ${plot.top - 3} ${width} ${plot.bottom - plot.top + 6}`}>
        <Curve xs={zeroFrom < 0 ? ks : ks.slice(0, zeroFrom + 1)} ys={(zeroFrom < 0 ? errors : errors.slice(0, zeroFrom + 1)).map(e => inside(e[1]!))} x={x} y={y} tone="gradient" thin />
        <Curve xs={ks} ys={errors.map(e => inside(e[2]!))} x={x} y={y} tone="gradient" dashed />
      </svg>
      {guide !== null && <text className="reference-label" x={guide < (plot.left + plot.right) / 2 ? guide + 7 : guide - 7} y={plot.top + 11} textAnchor={guide < (plot.left + plot.right) / 2 ? 'start' : 'end'}>{words.guide(threshold)}</text>}
      <text className="series-label tone-gradient" x={x.toPx(heldLabelAt)} y={labelY} textAnchor="middle">{words.heldOutLabel}</text>
      {zeroFrom >= 0
        ? <text className="series-label tone-gradient" x={Math.min(x.toPx(ks[zeroFrom]!) + 10, plot.right - 150)} y={plot.bottom - 12}>{words.zero}</text>
        : <text className="series-label tone-gradient" x={plot.right} y={Math.min(plot.bottom - 6, y.toPx(inside(row(most)[1]!)) + 20)} textAnchor="end">{words.trainingLabel}</text>}
      <circle className="of-best" cx={x.toPx(best[0])} cy={y.toPx(inside(best[1]))} r={7} />
      <rect className={fixed ? 'plot-area' : 'plot-area draggable'} x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top + 14} {...pointer} />
      <SliderLine x={px} plot={plot} label={words.slider} value={parameters} min={fewest} max={most} disabled={fixed} valueText={words.sliderValue(parameters, show(now[1]!), show(now[2]!))} onMove={move} />
      <g aria-hidden="true" className="of-now">
        <Dot x={px} y={y.toPx(inside(now[2]!))} tone="gradient" hollow r={5} />
        {now[1]! >= lowest && <Dot x={px} y={y.toPx(inside(now[1]!))} tone="gradient" r={5} />}
      </g>
      {pointed !== null && pointed !== parameters && <Crosshair x={x.toPx(pointed)} plot={plot} title={String(pointed)} points={[
        { y: y.toPx(inside(row(pointed)[2]!)), tone: 'gradient', text: show(row(pointed)[2]!), above: true },
        ...(row(pointed)[1]! >= lowest ? [{ y: y.toPx(inside(row(pointed)[1]!)), tone: 'gradient' as const, text: show(row(pointed)[1]!) }] : []),
      ]} />}
    </svg>
  );
}
