'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** A motion: how long, in milliseconds, as the style sheet says (`--step`), 0 where the reader wants none. */
function duration(element: Element | null): number {
  if (!element || matchMedia('(prefers-reduced-motion: reduce)').matches || element.closest('[data-motion="reduce"]')) return 0;
  const written = getComputedStyle(element).getPropertyValue('--step').trim();
  return Number.parseFloat(written) * (written.endsWith('ms') ? 1 : 1000) || 0;
}

const eased = (t: number) => 1 - (1 - t) ** 3;

/**
 * Numbers that glide to their target. A change of `scene` (another size, another layout) jumps.
 * The first picture, also the server's, stands at the target.
 */
export function useGlide(target: readonly number[], scene: string, element: RefObject<Element | null>): readonly number[] {
  const [at, setAt] = useState<{ scene: string; numbers: readonly number[] }>({ scene, numbers: target });
  const shown = useRef(at);
  const goal = target.join();
  useEffect(() => {
    const from = shown.current;
    const numbers = goal.split(',').map(Number);
    const put = (next: readonly number[]) => { shown.current = { scene, numbers: next }; setAt(shown.current); };
    const ms = from.scene === scene ? duration(element.current) : 0;
    if (!ms || from.numbers.join() === goal) { if (from.scene !== scene || from.numbers.join() !== goal) put(numbers); return; }
    let frame = 0;
    let begun: number | null = null;
    const tick = (now: number) => {
      begun ??= now;
      const t = Math.min(1, (now - begun) / ms);
      put(t < 1 ? numbers.map((n, i) => from.numbers[i]! + (n - from.numbers[i]!) * eased(t)) : numbers);
      if (t < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [goal, scene, element]);
  return at.scene === scene ? at.numbers : target;
}
