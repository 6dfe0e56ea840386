'use client';
import { lazy, useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';

/** How far below the window something may be when its code is fetched. */
const ahead = '50%';

function sleeper<P>(load: () => Promise<{ default: ComponentType<P> }>) {
  let start = () => {};
  const started = typeof window === 'undefined' ? Promise.resolve() : new Promise<void>(resolve => { start = resolve; });
  return { Loaded: lazy(() => started.then(load)), start };
}

/**
 * A component whose code is fetched in a browser when its place comes near the window, or by `start`. The page's HTML
 * holds it already; until then React leaves that HTML alone. To be rendered inside `place` and a `<Suspense>`.
 */
export function useSleeper<P>(load: () => Promise<{ default: ComponentType<P> }>): { place: RefObject<HTMLDivElement | null>; Loaded: ComponentType<P>; start: () => void } {
  const place = useRef<HTMLDivElement>(null);
  const [{ Loaded, start }] = useState(() => sleeper(load));
  useEffect(() => {
    const near = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      start();
      near.disconnect();
    }, { rootMargin: ahead });
    near.observe(place.current!);
    return () => near.disconnect();
  }, [start]);
  return { place, Loaded: Loaded as unknown as ComponentType<P>, start };
}
