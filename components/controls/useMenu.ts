'use client';
import { useEffect, useRef, type RefObject } from 'react';

/** A `<details>` that behaves as a menu: Escape closes it and gives the focus back, a press elsewhere closes it. */
export function useMenu(): RefObject<HTMLDetailsElement | null> {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const close = () => menu.current?.removeAttribute('open');
    document.addEventListener('pointerdown', event => {
      if (!menu.current?.contains(event.target as Node)) close();
    }, { signal: stop.signal });
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      close();
      menu.current.querySelector('summary')?.focus();
    }, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return menu;
}
