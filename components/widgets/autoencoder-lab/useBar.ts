import { useLayoutEffect, useState, type RefObject } from 'react';
import { usualBar } from './layout.ts';

/** Height of what stands above curve and digits, CSS pixels: a slide gives them the rest. */
export function useBar(bar: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(usualBar);
  useLayoutEffect(() => {
    const element = bar.current!;
    const observer = new ResizeObserver(() => setHeight(Math.ceil(element.getBoundingClientRect().height)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);
  return height;
}
