'use client';
import { useEffect, useState, type RefObject } from 'react';
import { readInkScale, type InkScale } from './inkScale.ts';

/** The colours of values at `place`, anew whenever the theme changes; null until the page is alive. */
export function useInkScale(place: RefObject<HTMLElement | null>): InkScale | null {
  const [scale, setScale] = useState<InkScale | null>(null);
  useEffect(() => {
    const read = () => {
      if (place.current) setScale(readInkScale(place.current));
    };
    read();
    const themes = new MutationObserver(read);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => {
      themes.disconnect();
      system.removeEventListener('change', read);
    };
  }, [place]);
  return scale;
}
