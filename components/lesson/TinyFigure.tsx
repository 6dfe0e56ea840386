'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { loadWidget, type LoadedWidget } from '@/components/widgets/load.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Figure } from '@/lib/widget/figure.ts';
import type { FigureActions } from '@/lib/widget/view.ts';

/** Size of the picture, CSS pixels: as a slide shows it. Style sheets make it small. */
const size = { width: 720, height: 360 };
/** Steps are slower here than in a figure: nothing says what happens. */
const stepInterval = 900;
const noActions: FigureActions<any> = { set: () => {}, goTo: () => {}, pause: () => {}, play: () => {}, hint: () => {}, announce: () => {} };

interface Props { widget: string; preset: string; locale: Locale }

/** A small figure that goes through its steps by itself for as long as it is in view; it stands still where motion is not wanted. */
export function TinyFigure({ widget: id, preset, locale }: Props) {
  const [loaded, setLoaded] = useState<LoadedWidget | null>(null);
  useEffect(() => {
    let here = true;
    void loadWidget(id, locale).then(widget => here && setLoaded(widget));
    return () => { here = false; };
  }, [id, locale]);
  return loaded && <Playing loaded={loaded} preset={preset} locale={locale} />;
}

function Playing({ loaded, preset, locale }: { loaded: LoadedWidget; preset: string; locale: Locale }) {
  const { View, words, widget, compute } = loaded;
  const [figure] = useState(() => new Figure({ widget, compute }, { initial: widget.presets[preset], locked: Object.keys(widget.params) }));
  const { params, frame, step, steps, locked } = useSyncExternalStore(figure.subscribe, figure.getSnapshot, figure.getSnapshot);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!place || steps < 2 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const inView = new IntersectionObserver(([entry]) => {
      clearInterval(timer);
      if (entry?.isIntersecting) timer = setInterval(() => figure.goTo((figure.getSnapshot().step + 1) % steps), stepInterval);
    });
    inView.observe(place);
    return () => { clearInterval(timer); inView.disconnect(); };
  }, [place, steps, figure]);
  return (
    <div className="tiny-picture" ref={setPlace} inert>
      <View {...size} params={params} frame={frame} step={step} words={words} locale={locale} layout="embed" playing={false} speed={1} lit={null} locked={locked} actions={noActions} />
    </div>
  );
}
