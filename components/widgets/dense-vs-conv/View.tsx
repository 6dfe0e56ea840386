'use client';
import { useRef, useState } from 'react';
import type { SliderMove } from '@/components/figure/chart/SliderLine.tsx';
import type { ViewProps } from '@/lib/widget/view.ts';
import { conv, dense } from './compute.ts';
import { CountChart } from './CountChart.tsx';
import { CountTable } from './CountTable.tsx';
import type { Words } from './en.ts';
import { planLayout } from './layout.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import { largestSide, scaledSize, sizeOf, sizeOfLongSide, type Size } from './sizes.ts';
import { Sums } from './Sums.tsx';
import { Told } from './Told.tsx';
import type { widget } from './widget.ts';

/** Height of the two sums on a slide, CSS pixels. */
const sumsHeight = 80;
/** Below this width the sums stand under their names, CSS pixels. */
const compactBelow = 900;
/** The smallest steps are a pixel each: `scaledSize` never wins or loses less. */
const factors: Partial<Record<SliderMove, number>> = { less: 1 / 2 ** 0.125, more: 2 ** 0.125, muchLess: 0.5, muchMore: 2, fineLess: 1, fineMore: 1 + 1e-9 };

export function View(props: ViewProps<typeof widget, Words>) {
  const { params, frame, words, locale, width, layout, height, lit, locked, actions } = props;
  const [pointed, setPointed] = useState<Size | null>(null);
  const shape = useRef<{ aspect: number; size: Size } | null>(null);
  const gestures = useRef(0);
  const fixed = locked.has('width') || locked.has('height');
  const short = layout === 'embed';
  const doubleable = !fixed && 2 * Math.max(params.width, params.height) <= largestSide;
  const plan = planLayout(width, short ? Math.max(200, (height ?? 400) - sumsHeight) : null);

  // Rounding to whole pixels would bend the picture's shape a little with every move: the first shape is remembered.
  const aspect = () => {
    const kept = shape.current;
    return kept && kept.size.width === params.width && kept.size.height === params.height ? kept.aspect : params.width / params.height;
  };
  const choose = (size: Size, kept: number, gesture: string) => {
    shape.current = { aspect: kept, size };
    actions.set(size, gesture);
  };
  const drag = (pixels: number, gesture: number) => {
    const kept = aspect();
    choose(sizeOf(pixels, kept), kept, `drag ${gesture}`);
  };
  const move = (how: SliderMove, again: boolean) => {
    if (!again) gestures.current += 1;
    const kept = aspect();
    const factor = factors[how];
    choose(factor ? scaledSize(params, kept, factor) : sizeOfLongSide(how === 'least' ? 1 : largestSide, kept), kept, `keys ${gestures.current}`);
  };
  const point = (pixels: number | null) => {
    const size = pixels === null ? null : sizeOf(pixels, aspect());
    setPointed(size);
    if (!size) return actions.hint(null);
    actions.hint(words.view.pointed(words.view.size(size.width, size.height), dense(size.width * size.height, params), conv(params)));
  };

  return (
    <div className={`dense-vs-conv ${short ? 'short' : 'whole'} columns-${plan.columns}${width < compactBelow ? ' compact' : ''}`} data-lit={lit === 'kernel' || lit === 'input' ? lit : undefined}>
      <CountChart plan={plan} params={params} frame={frame} pointed={pointed} fixed={fixed} words={words} locale={locale} onPoint={point} onDrag={drag} onMove={move} />
      <ScaleDrawing {...plan.drawing} params={params} words={words} locale={locale} short={short} />
      <Sums params={params} frame={frame} words={words} locale={locale} short={short} />
      <Told frame={frame} words={words} locale={locale} short={short} onDouble={doubleable ? () => move('muchMore', false) : null} />
      <CountTable params={params} frame={frame} words={words} locale={locale} quiet={short}
        onShow={fixed || locked.has('channels') ? null : ([w, h, c]) => actions.set({ width: w, height: h, channels: c })} />
    </div>
  );
}
