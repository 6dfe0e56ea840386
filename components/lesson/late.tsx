'use client';
import { Suspense, type ComponentProps } from 'react';
import { useSleeper } from '@/components/widgets/useSleeper.ts';
import type { PredictChoice } from './PredictChoice.tsx';
import type { PredictGrid } from './PredictGrid.tsx';

/** Predictions stand far down a lesson: their code is fetched when the reader comes near. */
export function LatePredictChoice(props: ComponentProps<typeof PredictChoice>) {
  const { place, Loaded } = useSleeper<ComponentProps<typeof PredictChoice>>(() => import('./PredictChoice.tsx').then(file => ({ default: file.PredictChoice })));
  return <div ref={place}><Suspense fallback={null}><Loaded {...props} /></Suspense></div>;
}

export function LatePredictGrid(props: ComponentProps<typeof PredictGrid>) {
  const { place, Loaded } = useSleeper<ComponentProps<typeof PredictGrid>>(() => import('./PredictGrid.tsx').then(file => ({ default: file.PredictGrid })));
  return <div ref={place}><Suspense fallback={null}><Loaded {...props} /></Suspense></div>;
}
