import { printed } from '@/lib/training/runs/printed.ts';
import type { LossName } from '@/lib/training/protocol.ts';
import type { CurveBehind } from './LossChart.tsx';
import type { LabWords } from './words.ts';

/** Whether the source's losses can be compared with those of a run: the same pictures, the same loss. */
export const isPublished = (data: string, loss: LossName): boolean => data === 'mnist' && loss === 'binaryCrossentropy';

/** Validation losses that the source's text prints (`amins-2022`), by epoch; of its first model the last one alone. Mean binary cross-entropy a pixel. */
export const publishedCurves = (words: LabWords['loss']['published']): CurveBehind[] => (['source-2', 'source-1'] as const).map(model => ({
  ...words[model],
  points: printed[model].validationLoss.flatMap((loss, at) => (loss === null ? [] : [{ at, loss }])),
}));
