'use client';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { useFigureStore } from './Figures.tsx';
import { loadWidget } from './load.ts';
import { LiveFigure, type FigureOptions } from './LiveFigure.tsx';

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

/** The same, but nothing is fetched in a browser before `start` is called. */
function sleepingFigure(id: string, locale: Locale): { Loaded: Loaded; start: () => void } {
  let start = () => {};
  const started = typeof window === 'undefined' ? Promise.resolve() : new Promise<void>(resolve => { start = resolve; });
  return { Loaded: lazy(() => started.then(() => load(id, locale))), start };
}

/** How far below the window a figure may be when its code is fetched. */
const ahead = '50%';

interface Props extends FigureOptions {
  id: string;
  locale: Locale;
  /** Comes alive at once, in view or not. */
  atOnce?: boolean;
}

/**
 * A living figure. The page's HTML holds its picture already; this takes it over when the reader comes near, so that
 * figures further down cost nothing before they are wanted.
 */
export function WidgetHost({ atOnce = false, ...options }: Props) {
  return atOnce ? <HostAtOnce {...options} /> : <HostInView {...options} />;
}

function HostAtOnce({ id, locale, ...options }: Props) {
  const Loaded = figureOf(id, locale);
  // eslint-disable-next-line react-hooks/static-components -- kept in a map: the same component for the same widget and language
  return <Suspense fallback={null}><Loaded {...options} /></Suspense>;
}

function HostInView({ id, locale, ...options }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { expect } = useFigureStore();
  const [{ Loaded, start }] = useState(() => sleepingFigure(id, locale));
  const { name } = options;
  useEffect(() => (name ? expect(name, start) : undefined), [expect, name, start]);
  useEffect(() => {
    const near = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      start();
      near.disconnect();
    }, { rootMargin: ahead });
    near.observe(place.current!);
    return () => near.disconnect();
  }, [start]);
  return <div ref={place} className="full"><Suspense fallback={null}><Loaded {...options} /></Suspense></div>;
}
