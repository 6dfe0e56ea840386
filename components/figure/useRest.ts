'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * What a figure needs beside its drawing (the element that `drawing` selects): headings, sums, tools, at the type's
 * size of the theme. CSS pixels; `first` until it is measured. A slide gives the rest of its height to the drawing.
 */
export function useRest(root: RefObject<HTMLElement | null>, drawing: string, first: number): number {
  const [rest, setRest] = useState(first);
  useLayoutEffect(() => {
    const element = root.current!;
    const measure = () => {
      const drawn = element.querySelector(drawing)?.getBoundingClientRect().height ?? 0;
      // A still that is not shown has no height.
      const around = Math.round(element.offsetHeight - drawn);
      if (drawn > 0 && around > 0) setRest(old => (Math.abs(around - old) > 2 ? around : old));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, drawing]);
  return rest;
}
