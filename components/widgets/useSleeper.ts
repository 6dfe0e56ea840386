'use client';
import { lazy, useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';

/** How far below the window something may be when its code is fetched. */
const ahead = '50%';

function sleeper<P>(load: () => Promise<{ default: ComponentType<P> }>) {
  let start = () => {};
  const started = typeof window === 'undefined' ? Promise.resolve() : new Promise<void>(resolve => { start = resolve; });
  return { Loaded: lazy(() => started.then(load)), start };
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'] as const;

/** Calls `then` once somebody is there: at the first movement, scroll, touch or key, or `now`. Gives what stops the waiting. */
function atFirstSign(then: () => void, now: boolean): () => void {
  if (now) then();
  const waiting = new AbortController();
  const options = { signal: waiting.signal, capture: true, passive: true };
  if (!now) for (const sign of signs) window.addEventListener(sign, () => { waiting.abort(); then(); }, options);
  return () => waiting.abort();
}

/**
 * A component whose code is fetched in a browser when its place comes near the window, or by `start`; where it is `heavy`, not before the
 * reader's first sign. The page's HTML holds it already; until then React leaves that HTML alone. To be rendered inside `place` and a `<Suspense>`.
 */
export function useSleeper<P>(load: () => Promise<{ default: ComponentType<P> }>, heavy = false): { place: RefObject<HTMLDivElement | null>; Loaded: ComponentType<P>; start: () => void } {
  const place = useRef<HTMLDivElement>(null);
  const [{ Loaded, start }] = useState(() => sleeper(load));
  useEffect(() => {
    const near = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      start();
      near.disconnect();
    }, { rootMargin: ahead });
    const look = () => near.observe(place.current!);
    const stop = atFirstSign(look, !heavy);
    return () => {
      stop();
      near.disconnect();
    };
  }, [start, heavy]);
  return { place, Loaded: Loaded as unknown as ComponentType<P>, start };
}
