'use client';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Figure } from '@/lib/widget/figure.ts';
import type { FigureActions } from '@/lib/widget/view.ts';
import { loadWidget } from './load.ts';

/** Size of a thumbnail's picture, CSS pixels: as a slide shows it. Style sheets make it small. */
const thumbnail = { width: 960, height: 440 };

interface Props {
  id: string;
  locale: Locale;
  /** Parameters and step of another state than the thumbnail's. */
  initial?: Readonly<Record<string, unknown>>;
  step?: number;
  size?: { width: number; height: number };
}

const noActions: FigureActions<any> = { set: () => {}, goTo: () => {}, pause: () => {}, play: () => {}, hint: () => {}, announce: () => {} };

/** Resolves while the site is built and never in a browser: what was drawn then stays, and its code is not fetched. */
const stillOf = ({ id, locale, initial, step: at = 0, size = thumbnail }: Props): ComponentType => lazy(async () => {
  if (typeof window !== 'undefined') await new Promise(() => {});
  const loaded = await loadWidget(id, locale);
  const { View, words, widget, compute } = loaded;
  const { params, frame, step } = new Figure({ widget, compute }, { initial: initial ?? widget.presets.thumbnail, step: at }).getSnapshot();
  return {
    default: () => <View {...size} params={params} frame={frame} step={step} words={words} locale={locale} layout="embed" playing={false} speed={1} lit={null}
      locked={new Set(Object.keys(widget.params))} actions={noActions} />,
  };
});

/** A widget's picture in the preset `thumbnail`, or in the given state: drawn once, without life. */
export function WidgetStill(props: Props) {
  const [Still] = useState(() => stillOf(props));
  return <div className="thumbnail" aria-hidden="true" inert><Suspense fallback={null}><Still /></Suspense></div>;
}
