import { useEffect, useRef, useState } from 'react';
import { principal, type Principal } from '@/lib/plain/principal.ts';
import { digitsAtHand, type AtHand } from './digitsAtHand.ts';
import { waistOf } from './look.ts';
import { runSlowly } from './runSlowly.ts';
import type { DigitSource, ShownModel } from './shown.ts';

/** The numbers that the model on show makes of test digits, the digits, and the directions in which they spread. */
export interface Codes { shown: ShownModel; at: AtHand; codes: readonly Float64Array[]; cloud: Principal }

/** `codes`: the newest that are whole, perhaps of an epoch before. `done`: how many of the new ones there are. */
export interface Coding { codes: Codes | null; done: number; of: number; failed: boolean }

const known = new WeakMap<ShownModel, Map<DigitSource, Codes>>();
const saidEvery = 20;

/** Puts test digits through the model down to its narrowest layer, in slices, whenever another epoch is shown. */
export function useCodes(shown: ShownModel, digits: DigitSource): Coding {
  const [state, setState] = useState<Coding>({ codes: null, done: 0, of: 0, failed: false });
  // The axes keep their sides from one epoch to the next.
  const before = useRef<Principal | undefined>(undefined);
  useEffect(() => {
    const kept = known.get(shown)?.get(digits);
    let wanted = true;
    void (async () => {
      if (kept) return setState({ codes: kept, done: kept.codes.length, of: kept.codes.length, failed: false });
      const at = await digitsAtHand(digits);
      const waist = waistOf(shown);
      const codes: Float64Array[] = [];
      const isDone = await runSlowly(shown.layers.slice(0, waist + 1), shown.weights, at.pictures, () => wanted, traces => {
        codes.push(traces.at(-1)!.output.values);
        if (codes.length % saidEvery === 0 && wanted) setState(before => ({ ...before, done: codes.length, of: at.pictures.length }));
      });
      if (!isDone || !wanted) return undefined;
      const cloud = principal(codes, before.current);
      before.current = cloud;
      const found = { shown, at, codes, cloud };
      known.set(shown, new Map([[digits, found]]));
      return setState({ codes: found, done: codes.length, of: codes.length, failed: false });
    })().catch(() => { if (wanted) setState(before => ({ ...before, failed: true })); });
    return () => { wanted = false; };
  }, [shown, digits]);
  return state;
}
