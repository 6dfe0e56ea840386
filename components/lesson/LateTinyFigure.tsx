'use client';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { createPortal } from 'react-dom';
import type { Locale } from '@/lib/i18n/locales.ts';

interface Props { widget: string; preset: string; locale: Locale }

/** A place for a small figure, which is fetched when the place is seen: a term's meaning opened, a page scrolled. */
export function LateTinyFigure(props: Props) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [Tiny, setTiny] = useState<ComponentType<Props> | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!place) return;
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || asked.current) return;
      asked.current = true;
      void import('./TinyFigure.tsx').then(file => setTiny(() => file.TinyFigure));
    });
    seen.observe(place);
    return () => seen.disconnect();
  }, [place]);
  // Through a portal: the place is inside a paragraph, where React would not let a picture's blocks be.
  return <span className="tiny" aria-hidden="true" ref={setPlace}>{Tiny && place && createPortal(<Tiny {...props} />, place)}</span>;
}
