'use client';
import { createContext, use, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';
import type { Described, Part } from '@/lib/widget/define.ts';

/** What the page knew of a named figure when it was built: shown until the figure itself is there. */
export interface BuiltFigure {
  id: string;
  numbers: Readonly<Record<string, Described>>;
}

/** What is alive on the page and what is lit: one snapshot, replaced at every change. */
interface Page { figures: Readonly<Record<string, Figure>>; lit: Part | null }

interface Figures extends Page {
  built: Readonly<Record<string, BuiltFigure>>;
  register(name: string, figure: Figure): () => void;
  /** Says how to start a named figure that is not alive yet. */
  expect(name: string, start: () => void): () => void;
  /** The named figure, started now if it was still asleep. */
  awake(name: string): Promise<Figure>;
  light(part: Part | null): void;
}

type Store = Omit<Figures, keyof Page> & { subscribe(listener: () => void): () => void; page(): Page };

const empty: Page = { figures: {}, lit: null };

/** Keeps a page's figures outside React, so that a figure that wakes or a part that lights renders only who reads it. */
function figureStore(built: Figures['built']): Store {
  let page = empty;
  const listeners = new Set<() => void>();
  const starts = new Map<string, () => void>();
  const asked = new Map<string, ((figure: Figure) => void)[]>();
  const change = (next: Partial<Page>) => {
    page = { ...page, ...next };
    for (const listener of listeners) listener();
  };
  return {
    built,
    page: () => page,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    register: (name, figure) => {
      change({ figures: { ...page.figures, [name]: figure } });
      for (const resolve of asked.get(name) ?? []) resolve(figure);
      asked.delete(name);
      return () => {
        const { [name]: _gone, ...others } = page.figures;
        change({ figures: others });
      };
    },
    expect: (name, start) => {
      starts.set(name, start);
      return () => void starts.delete(name);
    },
    awake: name => {
      const figure = page.figures[name];
      if (figure) return Promise.resolve(figure);
      starts.get(name)?.();
      return new Promise(resolve => asked.set(name, [...(asked.get(name) ?? []), resolve]));
    },
    light: part => {
      if (part !== page.lit) change({ lit: part });
    },
  };
}

const nothing: Store = { built: {}, page: () => empty, subscribe: () => () => {}, register: () => () => {}, expect: () => () => {}, awake: () => new Promise(() => {}), light: () => {} };
const Context = createContext<Store>(nothing);

/**
 * Ties the figures of one page to its prose: live numbers, phrases that set a figure, words that light a part.
 * The context never changes: React gives up the HTML of a figure that sleeps as soon as a context above it does.
 */
export function FigureProvider({ built, children }: { built: Readonly<Record<string, BuiltFigure>>; children: ReactNode }) {
  const [store] = useState(() => figureStore(built));
  return <Context value={store}>{children}</Context>;
}

/** The page's figures without following them: for what must not render again when one wakes. */
export const useFigureStore = (): Store => use(Context);

export function useFigures(): Figures {
  const store = useFigureStore();
  const page = useSyncExternalStore(store.subscribe, store.page, () => empty);
  return { ...store, ...page };
}

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
