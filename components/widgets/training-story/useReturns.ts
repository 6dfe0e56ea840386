'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { LayerWeights } from '@/lib/plain/stackRun.ts';
import { tapeOf } from '@/lib/training/tape/fetch.ts';
import type { Tape } from '@/lib/training/tape/tape.ts';
import { digits, returned, weightsAtHand, weightsOnTape } from './pictures.ts';
import type { Model, Runs } from './runs.ts';

/** A picture that came back, and of which weights it is. */
interface Returned { key: string; picture: Matrix }
type Row = readonly (Returned | null)[];
/** `stale`: the pictures belong to another epoch, the right ones are being computed. */
export interface Returns { pictures: readonly (Matrix | null)[]; stale: boolean }

interface Asked { model: Model; runs: Runs }
interface Source extends Asked { key: string; weights: LayerWeights[] | null }

const firstRows = new Map<string, Row>();

/** All at once, and once only: what a figure shows first. */
function rowOf({ model, key, weights }: Source): Row {
  if (!weights) return digits.map(() => null);
  const row = firstRows.get(key) ?? digits.map(digit => ({ key, picture: returned(model, weights, digit) }));
  firstRows.set(key, row);
  return row;
}

/**
 * What comes back of the ten digits with the weights after `epoch`, one list for each model. Weights that do not come with the figure are fetched
 * with their tape, once the figure is on a living page; pictures are computed one by one, so that the page never waits for them.
 */
export function useReturns(asked: readonly Asked[], epoch: number): { returns: readonly Returns[]; status: 'ready' | 'loading' | 'failed'; retry(): void } {
  const [tapes, setTapes] = useState<Readonly<Record<string, Tape | 'failed'>>>({});
  const sources: Source[] = useMemo(() => asked.map(({ model, runs }) => {
    const tape = tapes[runs.name];
    const weights = weightsAtHand(model, runs, epoch) ?? (tape && tape !== 'failed' ? weightsOnTape(model, tape, epoch) : null);
    return { model, runs, key: `${runs.name} ${epoch}`, weights };
  }), [asked, epoch, tapes]);
  const [rows, setRows] = useState<Readonly<Record<string, Row>>>(() => Object.fromEntries(sources.map(source => [source.model, rowOf(source)])));

  const missing = sources.filter(({ weights }) => !weights).map(({ runs }) => runs.name).join(' ');
  useEffect(() => {
    let gone = false;
    for (const name of missing.split(' ').filter(name => name && !tapes[name])) {
      tapeOf(name).then(tape => { if (!gone) setTapes(known => ({ ...known, [name]: tape })); }, () => { if (!gone) setTapes(known => ({ ...known, [name]: 'failed' })); });
    }
    return () => { gone = true; };
  }, [missing, tapes]);

  useEffect(() => {
    const jobs = digits.flatMap(digit => sources.flatMap(source => (source.weights && rows[source.model]?.[digit]?.key !== source.key ? [{ ...source, digit }] : [])));
    if (jobs.length === 0) return;
    const { model, key, weights, digit } = jobs[0]!;
    const timer = setTimeout(() => {
      const made = { key, picture: returned(model, weights!, digit) };
      setRows(known => ({ ...known, [model]: digits.map(each => (each === digit ? made : known[model]?.[each] ?? null)) }));
    });
    return () => clearTimeout(timer);
  }, [sources, rows]);

  const returns = sources.map(({ model, key, weights }) => {
    const row = rows[model];
    return { pictures: digits.map(digit => (weights && row?.[digit] ? row[digit].picture : null)), stale: !digits.every(digit => row?.[digit]?.key === key) };
  });
  const failed = sources.some(({ weights, runs }) => !weights && tapes[runs.name] === 'failed');
  const retry = () => setTapes(known => Object.fromEntries(Object.entries(known).filter(([, tape]) => tape !== 'failed')));
  return { returns, status: failed ? 'failed' : missing ? 'loading' : 'ready', retry };
}
