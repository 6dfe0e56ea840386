'use client';
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { useFigureStore } from './Figures.tsx';
import { loadWidget } from './load.ts';
import { LiveFigure, type FigureOptions } from './LiveFigure.tsx';
import { useSleeper } from './useSleeper.ts';

type Loaded = ComponentType<FigureOptions>;
const known = new Map<string, Loaded>();

const load = async (id: string, locale: Locale) => {
  const loaded = await loadWidget(id, locale);
  return { default: (options: FigureOptions) => <LiveFigure {...options} id={id} locale={locale} loaded={loaded} /> };
};

/** The figure of a widget as a component that suspends until the widget's files are there; one per widget and language. */
function figureOf(id: string, locale: Locale): Loaded {
  const key = `${id} ${locale}`;
  const component = known.get(key) ?? lazy(() => load(id, locale));
  known.set(key, component);
  return component;
}

interface Props extends FigureOptions {
  id: string;
  locale: Locale;
  /** Comes alive at once, in view or not. */
  atOnce?: boolean;
  /** Waits for the reader's first sign. */
  heavy?: boolean;
  /** Its state as an embed's query, kept in the HTML for copies of the page (lib/build/stickPage.ts). */
  query?: string;
}

/**
 * A living figure. The page's HTML holds its picture already; this takes it over when the reader comes near, so that
 * figures further down cost nothing before they are wanted.
 */
export function WidgetHost({ atOnce = false, heavy = false, ...options }: Props) {
  return atOnce ? <HostAtOnce {...options} /> : <HostInView {...options} heavy={heavy} />;
}

function HostAtOnce({ id, locale, ...options }: Props) {
  const Loaded = figureOf(id, locale);
  // eslint-disable-next-line react-hooks/static-components -- kept in a map: the same component for the same widget and language
  return <Suspense fallback={null}><Loaded {...options} /></Suspense>;
}

function HostInView({ id, locale, heavy = false, query, ...options }: Props) {
  const { place, Loaded, start } = useSleeper(() => load(id, locale), heavy);
  const { expect } = useFigureStore();
  const { name } = options;
  useEffect(() => (name ? expect(name, start) : undefined), [expect, name, start]);
  return <div ref={place} className="full" data-query={query}><Suspense fallback={null}><Loaded {...options} /></Suspense></div>;
}
