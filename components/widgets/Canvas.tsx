'use client';
import { memo, useId, useRef } from 'react';
import { DrawnAgain } from '@/components/figure/SharedHeatmap.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Part } from '@/lib/widget/define.ts';
import type { FigureSnapshot, Session } from '@/lib/widget/figure.ts';
import type { FigureActions } from '@/lib/widget/view.ts';
import type { LoadedWidget } from './load.ts';
import { useSpace } from './useSpace.ts';

interface Props {
  loaded: LoadedWidget;
  state: FigureSnapshot;
  locale: Locale;
  layout: 'article' | 'embed';
  lit: Part | null;
  actions: FigureActions<any>;
  session?: Session;
}

/** Widths at which the picture is drawn before the page's own is known; style sheets show the one that fits. */
const stills = [['wide', 1120], ['medium', 704], ['narrow', 328]] as const;

/**
 * The picture at the width it has. In the page's HTML, and until the first measurement, it is drawn at three widths,
 * so that it stands whole without JavaScript and nothing moves when the script arrives.
 */
export const Canvas = memo(function Canvas({ loaded, state, locale, layout, lit, actions, session }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const space = useSpace(place, layout);
  const figure = useId();
  const { View, words } = loaded;
  const draw = (width: number, height: number | null) => (
    <View params={state.params} frame={state.frame} step={state.step} playing={state.playing} speed={state.speed} locked={state.locked}
      words={words} locale={locale} layout={layout} lit={lit} actions={actions} width={width} height={height} session={session} />
  );
  return (
    <div ref={place} className="picture" data-lit={lit ?? undefined}>
      {space
        ? draw(space.width, space.height)
        : stills.map(([name, width], i) => (
          <div key={name} className={`still still-${name}`}>
            <DrawnAgain value={{ figure, first: i === 0 }}>{draw(width, layout === 'embed' ? 400 : null)}</DrawnAgain>
          </div>
        ))}
    </div>
  );
});
