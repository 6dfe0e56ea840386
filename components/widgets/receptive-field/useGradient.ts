'use client';

import { useEffect, useState } from 'react';
import type { GradientMap, GradientRequest } from './gradient.ts';

/** Resolves away from the page's thread; on it where workers are not allowed. The answer of a stopped request never comes. */
function ask(request: GradientRequest, answer: (map: GradientMap) => void): () => void {
  let worker: Worker | null = null;
  let stopped = false;
  const here = () => void import('./gradient.ts').then(({ gradientOf }) => gradientOf(request)).then(map => { if (!stopped) answer(map); });
  try {
    worker = new Worker(new URL('./gradient.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<GradientMap>) => { worker?.terminate(); if (!stopped) answer(data); };
    worker.onerror = () => { worker?.terminate(); if (!stopped) here(); };
    worker.postMessage(request);
  } catch { here(); }
  return () => { stopped = true; worker?.terminate(); };
}

/** The map of a request; null until it is computed, and where nothing is asked. The latest request wins. */
export function useGradient(request: GradientRequest | null): GradientMap | null {
  const written = request && JSON.stringify(request);
  const [found, setFound] = useState<{ written: string; map: GradientMap } | null>(null);
  useEffect(() => (written ? ask(JSON.parse(written) as GradientRequest, map => setFound({ written, map })) : undefined), [written]);
  return found && found.written === written ? found.map : null;
}
