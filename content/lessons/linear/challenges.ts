import type { Check, Verdict } from '@/lib/lesson/challenge.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

interface Params { w1: Matrix; w2: Matrix; w3: Matrix }
interface Frame { step1A: Matrix; step1B: Matrix; step2A: Matrix; step2B: Matrix; outputA: number; outputB: number; w1: Matrix; w2: Matrix; w3: Matrix | null }

/** What rounding of binary fractions leaves is no difference. */
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const isZero = (m: Matrix) => m.every(row => row.every(v => v === 0));
const differing = (a: Matrix, b: Matrix) => a.flatMap((row, r) => row.filter((v, c) => !same(v, b[r]![c]!))).length;
const firstOf = (beliefs: readonly (readonly [name: string, holds: boolean])[]) => beliefs.find(([, holds]) => holds)?.[0] ?? null;
const gapOf = ({ outputA, outputB }: Frame) => (same(outputA, outputB) ? 0 : Math.abs(outputA - outputB));

/** Equal numbers with a first kernel that is not zero: the move (1, −1) has to be what it cannot see. */
export const collide: Check<Params, Frame> = ({ frame }): Verdict => {
  const [p, q] = frame.w1.map(row => row[0]!) as [number, number];
  const gap = gapOf(frame);
  const sees = p !== 0 || q !== 0;
  const passed = gap === 0 && sees;
  return {
    passed, star: false, score: null,
    conditions: [
      { name: 'equal', holds: gap === 0, value: gap },
      { name: 'sees', holds: sees, value: Math.max(Math.abs(p), Math.abs(q)) },
    ],
    diagnosis: passed ? null : firstOf([['nothing', !sees], ['one-axis', p === 0 || q === 0], ['opposite', same(p, -q)], ['gap', true]]),
  };
};

/**
 * Apart after step 1, equal at the end. The star: step 2 itself makes them equal. Without it the last weights add up to 0,
 * so that a move of the whole rectangle cancels there.
 */
export const separate: Check<Params, Frame> = ({ frame }): Verdict => {
  const apart = differing(frame.step1A, frame.step1B);
  const gap = gapOf(frame);
  const zeros = [frame.w1, frame.w2, frame.w3 ?? []].filter(isZero).length;
  const passed = apart > 0 && gap === 0 && zeros === 0;
  return {
    passed, star: passed && differing(frame.step2A, frame.step2B) === 0, score: null,
    conditions: [
      { name: 'apart', holds: apart > 0, value: apart },
      { name: 'equal', holds: gap === 0, value: gap },
      { name: 'whole', holds: zeros === 0, value: zeros },
    ],
    diagnosis: passed ? null : firstOf([['zero', zeros > 0], ['same-first', apart === 0], ['differ', true]]),
  };
};

export const challenges: Readonly<Record<string, Check>> = { collide, separate };
