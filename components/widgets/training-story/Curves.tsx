'use client';

import { AxisX, AxisY } from '@/components/figure/chart/Axes.tsx';
import { Curve, Dot } from '@/components/figure/chart/Curve.tsx';
import { ReferenceLines } from '@/components/figure/chart/ReferenceLines.tsx';
import { SliderLine, type SliderMove } from '@/components/figure/chart/SliderLine.tsx';
import { usePlotPointer } from '@/components/figure/chart/usePlotPointer.ts';
import { Grip } from '@/components/figure/Grip.tsx';
import { useGrips, type Held } from '@/components/figure/useGrips.ts';
import type { Frame, Story } from './compute.ts';
import type { Words } from './en.ts';
import type { ChartLayout } from './layout.ts';
import { Strip } from './Strip.tsx';
import { guessedEpoch, type Params } from './widget.ts';

interface Props {
  layout: ChartLayout;
  params: Params;
  frame: Frame;
  step: number;
  words: Words['view'];
  /** Null where the guess is locked, or there is none. */
  onGuess: ((guess: number, gesture: string) => void) | null;
  onEpoch(epoch: number): void;
}

const epochs = Array.from({ length: 51 }, (_, epoch) => epoch);
const moves: Readonly<Record<SliderMove, number>> = { less: -1, more: 1, fineLess: -1, fineMore: 1, muchLess: -10, muchMore: 10, least: -Infinity, most: Infinity };
const largest = 0.7;
/** Names of levels end before the line of the last epoch, CSS pixels. */
const clear = 22;
const numbers = (values: readonly (number | null)[]) => values.map(value => value ?? NaN);

/** Validation losses by epoch on one axis: what the source printed, and every run of ours. Dragging sideways chooses the epoch. */
export function Curves({ layout, params, frame, step, words, onGuess, onEpoch }: Props) {
  const { plot, levels, x, y, wide } = layout;
  const { recipe, ask, guess } = params;
  const asked = ask === 'guess';
  const drag = (px: number) => onEpoch(Math.max(0, Math.min(frame.lastEpoch, Math.round(x.fromPx(px)))));
  const pointer = usePlotPointer({ plot, handle: x.toPx(step), onDrag: drag });
  const guessAt = { x: layout.guessX, y: y.toPx(guess === 0 ? largest : guess) };
  const setGuess = (loss: number, { gesture }: Held) => onGuess?.(Math.round(100 * Math.max(0.01, Math.min(largest, loss))) / 100, gesture);
  const hands = useGrips({ width: layout.width, grips: asked && onGuess ? [{ key: 'guess', ...guessAt }] : [], onDrag: (_, at, held) => setGuess(y.fromPx(at.y), held) });
  const { meanPicture, coinFlip, bestConstant, classMean, itself } = frame.references;
  const shown = wide ? { coinFlip, bestConstant, meanPicture, classMean, itself } : { coinFlip, meanPicture, itself };
  const references = Object.entries(shown).map(([name, value]) => ({ value, label: words.references[name as keyof typeof words.references], text: value.toFixed(name === 'meanPicture' ? 4 : 3) }));
  const px = x.toPx(step);
  const gap = recipe === 'remedied' && step > 0 ? frame.stories[0]! : null;
  return (
    <svg className="fg-canvas chart ts-curves" viewBox={`0 0 ${layout.width} ${layout.height}`} style={{ width: layout.width }} role="group" aria-label={words.chart} {...(asked ? hands : {})}>
      <rect className="ts-worse" x={plot.left} y={plot.top} width={plot.right - plot.left} height={y.toPx(meanPicture) - plot.top} />
      <AxisY scale={y} plot={plot} ticks={[0, 0.2, 0.4, 0.6].map(value => ({ value, label: String(value) }))} />
      <AxisX scale={x} plot={{ ...levels, bottom: plot.bottom }} labelsBelow={10} ticks={[0, 10, 20, 30, 40, 50].map(value => ({ value, label: value === 0 ? words.start : String(value) }))} />
      <ReferenceLines references={references} scale={y} plot={wide ? levels : { ...plot, right: plot.right - clear }} labels={wide ? 'beside' : 'upon'} />
      <path className="ts-mean" d={`M${plot.left},${Math.round(y.toPx(meanPicture)) + 0.5}H${levels.right}`} />
      {wide && <text className="reference-label" x={plot.right - clear} y={y.toPx(meanPicture) + 17} textAnchor="end">{words.worse}</text>}
      {frame.stories.map(story => <Lines key={story.model} story={story} recipe={recipe} layout={layout} step={step} />)}
      {frame.stories.map((story, i) => <Strip key={story.model} story={story} at={i} layout={layout} recipe={recipe} words={words} />)}
      {gap && <Gap story={gap} step={step} layout={layout} words={words} />}
      {ask !== 'no' && <path className="ts-guess" d={`M${plot.left},${Math.round(guessAt.y) + 0.5}H${plot.right}`} />}
      {ask !== 'no' && (asked || guess > 0) && (
        <text className="series-label tone-action" x={layout.guessX + 18} y={guessAt.y + (guessAt.y < plot.top + 40 ? 22 : -10)}>{guess === 0 ? words.dragIt : words.guessIs(guess.toFixed(2))}</text>
      )}
      {!asked && <>
        <rect className="plot-area draggable" x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top + 14} {...pointer} />
        <SliderLine x={px} plot={plot} label={words.epoch} value={step} min={0} max={frame.lastEpoch} valueText={words.epochs(step)}
          onMove={move => onEpoch(Math.max(0, Math.min(frame.lastEpoch, step + moves[move])))} />
      </>}
      {asked && <Grip name="guess" {...guessAt} locked={!onGuess} label={words.guess(guessedEpoch)} value={guess} valueText={guess === 0 ? words.noGuess : words.guessIs(guess.toFixed(2))}
        onNudge={([across, up, near], held) => setGuess((guess || largest) + (across + up) * (held.fine ? 0.01 : 0.05) + near * 0.1, held)} />}
    </svg>
  );
}

/** The lines of one model: dashed for the second. */
function Lines({ story, recipe, layout: { x, y }, step }: { story: Story; recipe: Params['recipe']; layout: ChartLayout; step: number }) {
  const runs = story[recipe];
  const second = story.model === 'source-2';
  const printedHere = story.printed[step];
  const lone = story.printed.filter(loss => loss !== null).length === 1;
  const last = story.printed.at(-1)!;
  const middle = runs.losses[runs.middle]!;
  return (
    <g aria-hidden="true">
      <g className="ts-all">{runs.losses.map((losses, i) => i !== runs.middle && <Curve key={i} xs={epochs} ys={losses} x={x} y={y} tone="gradient" thin dashed={second} />)}</g>
      {recipe === 'remedied' && <Curve xs={epochs} ys={story.published.losses[story.published.middle]!} x={x} y={y} tone="quiet" dashed={second} />}
      {!lone && <Curve xs={epochs} ys={numbers(story.printed)} x={x} y={y} tone="ink" thick />}
      {lone && <path className="ts-printed-mark" d={`M${x.toPx(50)},${y.toPx(last) - 6}l6,6l-6,6l-6,-6z`} />}
      <Curve xs={epochs} ys={middle} x={x} y={y} tone="gradient" thick dashed={second} />
      {step < middle.length && <Dot x={x.toPx(step)} y={y.toPx(middle[step]!)} tone="gradient" />}
      {typeof printedHere === 'number' && !lone && <Dot x={x.toPx(step)} y={y.toPx(printedHere)} tone="ink" />}
    </g>
  );
}

/** What the recipe alone is worth after this epoch: the published run in the middle above, the remedied one below. */
function Gap({ story: { published, remedied }, step, layout: { x, y }, words }: { story: Story; step: number; layout: ChartLayout; words: Words['view'] }) {
  const [above, below] = [published.losses[published.middle]![step]!, remedied.losses[remedied.middle]![step]!];
  const px = x.toPx(step);
  return (
    <g aria-hidden="true">
      <path className="ts-gap" d={`M${px - 5},${y.toPx(above)}h10M${px},${y.toPx(above)}V${y.toPx(below)}M${px - 5},${y.toPx(below)}h10`} />
      <text className="value-label tone-gradient" x={px + 12} y={y.toPx((above + below) / 2)} dy="0.34em">{words.gap((above - below).toFixed(3))}</text>
    </g>
  );
}
