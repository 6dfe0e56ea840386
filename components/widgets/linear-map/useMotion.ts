'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** How long one map takes to move, ms at speed 1. */
const duration = 1600;
let plays = 0;

const still = (element: Element | null) => matchMedia('(prefers-reduced-motion: reduce)').matches || Boolean(element?.closest('[data-motion="reduce"]'));

/**
 * Plays the map from standing still to its place. `put` takes each moment, 0 to 1, all of one gesture.
 * A reader who wants no motion sees the two ends in turn.
 */
export function useMotion(t: number, maps: number, speed: number, place: RefObject<Element | null>, put: (t: number, gesture: string) => void) {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(put);
  useEffect(() => { latest.current = put; });
  const start = useRef({ from: 0, gesture: '' });
  useEffect(() => {
    if (!playing) return undefined;
    let frame = 0;
    let begun: number | null = null;
    const tick = (now: number) => {
      begun ??= now;
      const at = Math.min(1, start.current.from + ((now - begun) * speed) / (duration * maps));
      latest.current(Math.round(at * 1000) / 1000, start.current.gesture);
      if (at < 1) frame = requestAnimationFrame(tick);
      else setPlaying(false);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, maps, speed]);
  const toggle = () => {
    if (playing) return setPlaying(false);
    start.current = { from: t >= 1 ? 0 : t, gesture: `motion ${++plays}` };
    if (still(place.current)) return put(t >= 1 ? 0 : 1, start.current.gesture);
    return setPlaying(true);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
