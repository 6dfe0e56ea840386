'use client';

import { useEffect, useRef, useState } from 'react';
import { fewest, most } from './fit.ts';

/** Between two models, ms at speed 1. */
const pace = 420;
let plays = 0;

/** Adds one parameter after the other, from where the reader stands, or from the start where all are there. One undo. */
export function useGrowth(parameters: number, speed: number, put: (parameters: number, gesture: string) => void) {
  const [playing, setPlaying] = useState(false);
  const now = useRef({ parameters, put, gesture: '' });
  useEffect(() => { Object.assign(now.current, { parameters, put }); });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const next = now.current.parameters + 1;
      if (next > most) setPlaying(false);
      else now.current.put(next, now.current.gesture);
    }, pace / speed);
    return () => clearInterval(timer);
  }, [playing, speed]);
  const toggle = () => {
    if (!playing) {
      now.current.gesture = `growth ${++plays}`;
      if (parameters >= most) put(fewest, now.current.gesture);
    }
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
