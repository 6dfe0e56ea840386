'use client';
import { Suspense, type ComponentProps, type ComponentType } from 'react';
import { useSleeper } from '@/components/widgets/useSleeper.ts';
import type { ChallengeBoard } from './ChallengeBoard.tsx';
import type { Code } from './Code.tsx';
import type { PredictChoice } from './PredictChoice.tsx';
import type { PredictFigure } from './PredictFigure.tsx';
import type { PredictGrid } from './PredictGrid.tsx';
import type { PredictNumber } from './PredictNumber.tsx';
import type { PredictSeveral } from './PredictSeveral.tsx';

/** What stands far down a lesson: its code is fetched when the reader comes near. */
function Late<P extends object>({ load, props, className }: { load: () => Promise<{ default: ComponentType<P> }>; props: P; className?: string }) {
  const { place, Loaded } = useSleeper<P>(load);
  return <div ref={place} className={className}><Suspense fallback={null}><Loaded {...props} /></Suspense></div>;
}

const board = () => import('./ChallengeBoard.tsx').then(file => ({ default: file.ChallengeBoard }));
const code = () => import('./Code.tsx').then(file => ({ default: file.Code }));
const choice = () => import('./PredictChoice.tsx').then(file => ({ default: file.PredictChoice }));
const several = () => import('./PredictSeveral.tsx').then(file => ({ default: file.PredictSeveral }));
const grid = () => import('./PredictGrid.tsx').then(file => ({ default: file.PredictGrid }));
const number = () => import('./PredictNumber.tsx').then(file => ({ default: file.PredictNumber }));
const figure = () => import('./PredictFigure.tsx').then(file => ({ default: file.PredictFigure }));

export const LateChallengeBoard = (props: ComponentProps<typeof ChallengeBoard>) => <Late load={board} props={props} />;
export const LateCode = (props: ComponentProps<typeof Code>) => <Late load={code} props={props} className="code" />;
export const LatePredictChoice = (props: ComponentProps<typeof PredictChoice>) => <Late load={choice} props={props} />;
export const LatePredictSeveral = (props: ComponentProps<typeof PredictSeveral>) => <Late load={several} props={props} />;
export const LatePredictGrid = (props: ComponentProps<typeof PredictGrid>) => <Late load={grid} props={props} />;
export const LatePredictNumber = (props: ComponentProps<typeof PredictNumber>) => <Late load={number} props={props} />;
export const LatePredictFigure = (props: ComponentProps<typeof PredictFigure>) => <Late load={figure} props={props} />;
