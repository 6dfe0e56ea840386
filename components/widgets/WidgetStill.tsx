'use client';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Figure } from '@/lib/widget/figure.ts';
import type { FigureActions } from '@/lib/widget/view.ts';
import { loadWidget } from './load.ts';

/** Size of the picture, CSS pixels: as a slide shows it. Style sheets make it small. */
const size = { width: 960, height: 440 };

const noActions: FigureActions<any> = { set: () => {}, goTo: () => {}, pause: () => {}, play: () => {}, hint: () => {}, announce: () => {} };

/** Resolves while the site is built and never in a browser: what was drawn then stays, and its code is not fetched. */
const stillOf = (id: string, locale: Locale): ComponentType => lazy(async () => {
  if (typeof window !== 'undefined') await new Promise(() => {});
  const loaded = await loadWidget(id, locale);
  const { View, words, widget, compute } = loaded;
  const { params, frame, step } = new Figure({ widget, compute }, { initial: widget.presets.thumbnail }).getSnapshot();
  return {
    default: () => <View {...size} params={params} frame={frame} step={step} words={words} locale={locale} layout="embed" playing={false} speed={1} lit={null}
      locked={new Set(Object.keys(widget.params))} actions={noActions} />,
  };
});

/** A widget's thumbnail: its picture in the preset of that name, drawn once, without life. */
export function WidgetStill({ id, locale }: { id: string; locale: Locale }) {
  const [Still] = useState(() => stillOf(id, locale));
  return <div className="thumbnail" aria-hidden="true" inert><Suspense fallback={null}><Still /></Suspense></div>;
}
