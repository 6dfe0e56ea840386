'use client';
import { createContext, use, useCallback, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';
import type { Described, Part } from '@/lib/widget/define.ts';

/** What the page knew of a named figure when it was built: shown until the figure itself is there. */
export interface BuiltFigure {
  id: string;
  numbers: Readonly<Record<string, Described>>;
}

interface Figures {
  built: Readonly<Record<string, BuiltFigure>>;
  figures: Readonly<Record<string, Figure>>;
  register(name: string, figure: Figure): () => void;
  lit: Part | null;
  light(part: Part | null): void;
}

const nothing: Figures = { built: {}, figures: {}, register: () => () => {}, lit: null, light: () => {} };
const Context = createContext<Figures>(nothing);

/** Ties the figures of one page to its prose: live numbers, phrases that set a figure, words that light a part. */
export function FigureProvider({ built, children }: { built: Readonly<Record<string, BuiltFigure>>; children: ReactNode }) {
  const [figures, setFigures] = useState<Readonly<Record<string, Figure>>>({});
  const [lit, light] = useState<Part | null>(null);
  const register = useCallback((name: string, figure: Figure) => {
    setFigures(known => ({ ...known, [name]: figure }));
    return () => setFigures(({ [name]: gone, ...others }) => others);
  }, []);
  const value = useMemo(() => ({ built, figures, register, lit, light }), [built, figures, register, lit]);
  return <Context value={value}>{children}</Context>;
}

export const useFigures = () => use(Context);

const noSubscription = () => () => {};
const noSnapshot = () => null;

/** The figure of that name (null until it is on the page and alive) and its state. */
export function useFigure(name: string): { figure: Figure | null; state: FigureSnapshot | null } {
  const figure = useFigures().figures[name] ?? null;
  const state = useSyncExternalStore(figure?.subscribe ?? noSubscription, figure?.getSnapshot ?? noSnapshot, noSnapshot);
  return { figure, state };
}

/** The described numbers of a named figure: live, or as built until it is alive. */
export function useNumbers(name: string): Readonly<Record<string, Described>> {
  const { built } = useFigures();
  const { state } = useFigure(name);
  return state?.numbers ?? built[name]?.numbers ?? {};
}
