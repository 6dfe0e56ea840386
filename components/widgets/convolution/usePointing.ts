'use client';

import { useState } from 'react';
import { cellsReached } from '@/lib/arith/window.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import type { Plans } from './plan.ts';

/** What the reader points at. Input cells may lie in the ring of zeros; a term is a place in the kernel as multiplied. */
export type Pointed = { kind: 'input'; at: Cell } | { kind: 'term'; at: Cell } | { kind: 'output' };
export interface Reach { from: Cell; rows: number[]; columns: number[] }

/** The output cells whose sums read an input cell: a grid of rows and columns, gaps included. */
export const reachOf = (plans: Plans, from: Cell): Reach =>
  ({ from, rows: cellsReached(plans.rows, from.row), columns: cellsReached(plans.columns, from.column) });

export interface Pointing {
  reach: Reach | null;
  term: Cell | null;
  pinned: boolean;
  /** The place is told by pointer or by keyboard focus; null: nowhere. */
  point: (pointed: Pointed | null) => void;
  /** Holds what is pointed at until it is pinned again or let go. Returns whether it is held now. */
  togglePin: (pointed: Pointed, same: boolean) => boolean;
  letGo: () => void;
}

/** Pointing shows; a pin keeps what was shown while the pointer wanders. */
export function usePointing(plans: Plans): Pointing {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [pin, setPin] = useState<Pointed | null>(null);
  const shown = pin ?? pointed;
  return {
    reach: shown?.kind === 'input' ? reachOf(plans, shown.at) : null,
    term: shown?.kind === 'term' && shown.at.row < plans.rows.kernel && shown.at.column < plans.columns.kernel ? shown.at : null,
    pinned: pin !== null,
    point: next => setPointed(before => (samePlace(before, next) ? before : next)),
    togglePin: (next, same) => {
      const holds = !(pin && same && samePlace(pin, next));
      setPin(holds ? next : null);
      return holds;
    },
    letGo: () => { setPin(null); setPointed(null); },
  };
}

function samePlace(a: Pointed | null, b: Pointed | null): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  return a.kind === 'output' || b.kind === 'output' || (a.at.row === b.at.row && a.at.column === b.at.column);
}
