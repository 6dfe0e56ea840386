'use client';

import { useRef } from 'react';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Answers } from './Answers.tsx';
import type { Words } from './en.ts';
import { decimals } from './show.ts';
import { Sums } from './Sums.tsx';
import { Valley } from './Valley.tsx';
import type { Params, widget } from './widget.ts';

const wideFrom = 720;
const gap = 48;
/** What an embed keeps for the arithmetic until that is measured, CSS pixels. */
const firstRest = 120;

/** One pixel's loss as a valley, and beside it, on its own scale, what simple answers cost on real digits. */
export function View(props: ViewProps<typeof widget, Words>) {
  const { params, frame, words, width, height, layout, lit, locked, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.lc-charts', firstRest);
  const wide = width >= wideFrom;
  const asked = params.ask === 'guess';
  const high = height !== null && wide ? Math.max(200, height - rest) : wide ? 400 : 300;
  const left = asked || !wide ? Math.min(width, 640) : Math.round((width - gap) * 0.52);
  const free = (name: keyof Params) => !locked.has(name);
  return (
    <div ref={root} className={`loss-curves fg-figure ui${wide ? ' lc-wide' : ''}`} data-lit={lit ?? undefined}>
      <div className="lc-charts">
        <Valley width={left} height={high} params={params} frame={frame} words={words.view} free={free} actions={actions} />
        {!asked && (wide || layout === 'article') && <Answers width={wide ? width - gap - left : width} height={high} params={params} marks={frame.marks} words={words} />}
      </div>
      {asked ? <p className="lc-told">{words.view.asked}</p> : <Sums params={params} frame={frame} words={words.view} short={layout === 'embed'} />}
      {params.ask === 'answer' && frame.floor !== null && <p className="lc-told">{words.view.compared(decimals(params.guess, 2), decimals(frame.floor, 3))}</p>}
    </div>
  );
}
