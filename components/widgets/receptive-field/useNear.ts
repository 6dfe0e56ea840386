'use client';

import { useEffect, useRef, useState } from 'react';

/** How far below the window the reader may still be, CSS pixels. */
const margin = '150px';

/** Whether the reader has come near a place once: what stands there is fetched then, and not with the page. */
export function useNear() {
  const place = useRef<HTMLElement & HTMLDivElement & HTMLDetailsElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    const observer = new IntersectionObserver(entries => { if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true); }, { rootMargin: margin });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return { place, near };
}
