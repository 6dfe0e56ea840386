import { allowedDeviation, type ProbeRow } from '@/lib/training/protocol.ts';
import { powerOfTen } from './numbers.ts';
import type { LabWords } from './words.ts';

/** Why an engine is not to be had, in a sentence; null where there is nothing to say. */
export function probeRemark(row: ProbeRow, words: LabWords['probe']): string | null {
  switch (row.verdict) {
    case 'failed': return row.reason && words.reason(row.reason);
    case 'wrong': return words.offBy(powerOfTen(allowedDeviation));
    case 'software': return words.software;
    case 'tooSlow': return words.tooSlow(row.seconds ?? 0);
    default: return null;
  }
}
