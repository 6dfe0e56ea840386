'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Figure, type FigureSnapshot, type WidgetModule } from '@/lib/widget/figure.ts';
import { remoteCompute } from './remoteCompute.ts';

interface Options {
  initial?: Readonly<Record<string, unknown>>;
  step?: number;
  locked?: readonly string[];
}

/** Creates a figure for the life of a component and follows its state. */
export function useFigureState(id: string, module: WidgetModule, options: Options): [Figure, FigureSnapshot] {
  const [figure] = useState(() => new Figure(module, { ...options, remote: params => remoteCompute(id, params) }));
  const state = useSyncExternalStore(figure.subscribe, figure.getSnapshot, figure.getSnapshot);
  const mounts = useRef({ count: 0 });
  useEffect(() => {
    const mounted = mounts.current;
    mounted.count++;
    return () => {
      mounted.count--;
      // React may mount the same component again at once (strict mode): only a figure that stays away is ended.
      setTimeout(() => mounted.count || figure.dispose());
    };
  }, [figure]);
  return [figure, state];
}
