'use client';
import { lazy, Suspense, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { loadWidget } from './load.ts';
import { LiveFigure, type FigureOptions } from './LiveFigure.tsx';

type Loaded = ComponentType<FigureOptions>;
const known = new Map<string, Loaded>();

/** The figure of a widget as a component that suspends until the widget's files are there; one per widget and language. */
function figureOf(id: string, locale: Locale): Loaded {
  const key = `${id} ${locale}`;
  const component = known.get(key) ?? lazy(async () => {
    const loaded = await loadWidget(id, locale);
    return { default: (options: FigureOptions) => <LiveFigure {...options} id={id} locale={locale} loaded={loaded} /> };
  });
  known.set(key, component);
  return component;
}

/** A living figure. The page's HTML holds its picture already; this takes it over as soon as the widget's code has come. */
export function WidgetHost({ id, locale, ...options }: FigureOptions & { id: string; locale: Locale }) {
  const Loaded = figureOf(id, locale);
  return (
    <Suspense fallback={null}>
      {/* eslint-disable-next-line react-hooks/static-components -- kept in a map: the same component for the same widget and language */}
      <Loaded {...options} />
    </Suspense>
  );
}
