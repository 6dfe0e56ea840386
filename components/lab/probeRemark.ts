import { allowedDeviation, type ProbeRow } from '@/lib/training/protocol.ts';
import { readReason } from '@/lib/training/reasons.ts';
import { powerOfTen } from './numbers.ts';
import type { LabWords } from './words.ts';

/** A reason as a sentence; what is the browser's own text is quoted. */
export function reasonSentence(reason: string, words: LabWords['probe']): string {
  const known = readReason(reason);
  return known ? words.reasons[known.code](known.value) : words.reason(reason);
}

/** Why an engine is not to be had, in a sentence; null where there is nothing to say. */
export function probeRemark(row: ProbeRow, words: LabWords['probe']): string | null {
  switch (row.verdict) {
    case 'failed': return row.reason && reasonSentence(row.reason, words);
    case 'wrong': return words.offBy(powerOfTen(allowedDeviation));
    case 'software': return words.software;
    case 'tooSlow': return words.tooSlow(row.seconds ?? 0);
    default: return null;
  }
}
