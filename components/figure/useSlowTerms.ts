'use client';

import { useEffect, useState } from 'react';

/** A step at half speed lasts this long, milliseconds; its terms share it. */
const slowStep = 2800;

/** Played at half speed, the terms of a step are added one by one: how many are there by now, or null for all. */
export function useSlowTerms(on: boolean, step: number, count: number): number | null {
  const [at, setAt] = useState({ step: -1, terms: 0 });
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => setAt(now => ({ step, terms: now.step === step ? Math.min(count + 1, now.terms + 1) : 2 })), slowStep / (count + 2));
    return () => clearInterval(timer);
  }, [on, step, count]);
  if (!on) return null;
  const terms = at.step === step ? at.terms : 1;
  return terms > count ? null : terms;
}
