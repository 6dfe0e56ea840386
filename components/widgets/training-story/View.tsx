'use client';

import { useEffect, useRef } from 'react';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Curves } from './Curves.tsx';
import { Digits } from './Digits.tsx';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { Told } from './Told.tsx';
import { guessedEpoch, type widget } from './widget.ts';

const high = { wide: 400, narrow: 330, least: 150 } as const;
const firstRest = 210;
const cells = { article: 2, embed: 1.25 } as const;

/** Fifty epochs on one axis: what was printed, our runs, ten digits and what comes back, all at the epoch that the reader chooses. */
export function View({ params, frame, words, locale, step, width, height, layout, lit, locked, playing, actions }: ViewProps<typeof widget, Words>) {
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.ts-curves', firstRest);
  const short = layout === 'embed';
  const asked = params.ask === 'guess';
  const chart = layoutOf(width, height === null ? (width < 720 ? high.narrow : high.wide) : Math.max(high.least, height - rest), frame.stories.length);
  // A guess is about one epoch: with the answer the figure goes there.
  const answered = params.ask === 'answer';
  const { goTo: stand } = actions;
  useEffect(() => { if (answered) stand(guessedEpoch); }, [answered, stand]);
  const goTo = (epoch: number) => {
    if (playing) actions.pause();
    actions.goTo(epoch);
  };
  return (
    <div ref={root} className="training-story fg-figure ui" data-lit={lit ?? undefined}>
      <Curves layout={chart} params={params} frame={frame} step={step} words={words.view} onEpoch={goTo}
        onGuess={asked && !locked.has('guess') ? (guess, gesture) => actions.set({ guess }, gesture) : null} />
      {!asked && <Told frame={frame} params={params} step={step} words={words.view} short={short} />}
      {!asked && <Digits width={width} cellMost={short ? cells.embed : cells.article} frame={frame} recipe={params.recipe} epoch={step} words={words.view} locale={locale} short={short} />}
    </div>
  );
}
