'use client';
import { useLayoutEffect, useState, type RefObject } from 'react';

interface Space { width: number; height: number | null }

/** A slide's picture is never lower than this, CSS pixels: below it the page scrolls. */
const lowest = 220;

/**
 * The space a picture has, CSS pixels: the width of its place and, on a slide, what the rest of the figure leaves of the
 * window's height. Null until the first measurement.
 */
export function useSpace(place: RefObject<HTMLElement | null>, layout: 'article' | 'embed'): Space | null {
  const [space, setSpace] = useState<Space | null>(null);
  useLayoutEffect(() => {
    const element = place.current!;
    const figure = element.closest('figure') ?? element;
    const measure = () => {
      const width = Math.round(element.clientWidth);
      if (width === 0) return;
      const around = figure.scrollHeight - element.offsetHeight + 2 * figure.getBoundingClientRect().top + window.scrollY;
      const height = layout === 'embed' ? Math.max(lowest, Math.floor(window.innerHeight - around)) : null;
      setSpace(old => (old?.width === width && Math.abs((old.height ?? 0) - (height ?? 0)) < 2 ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [place, layout]);
  return space;
}
