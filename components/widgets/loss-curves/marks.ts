import strokes from '@/lib/data/shipped/strokes.json' with { type: 'json' };
import shipped from '@/lib/data/shipped/mnist.json' with { type: 'json' };
import { printed } from '@/lib/training/runs/printed.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

export const markNames = ['coinFlip', 'bestConstant', 'meanPicture', 'classMean', 'itself'] as const;
export type MarkName = (typeof markNames)[number];
/** An answer that needs no network: what it costs on average over the test pictures, and the picture it gives. */
export type Mark = { name: MarkName; loss: number; picture: Matrix };

/** Losses that the source printed after its 50 epochs: of training and validation, then of its second model's validation. */
export const published = { first: printed['source-1'].validationLoss.at(-1)!, firstTraining: printed['source-1'].loss.at(-1)!, second: printed['source-2'].validationLoss.at(-1)! } as const;
/** The class whose mean stands there while all digits are averaged. */
const example = 3;
const side = 28;

const rows = (value: (place: number) => number): Matrix => Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => value(row * side + column)));
const decoded = (text: string): Matrix => {
  const bytes = atob(text);
  return rows(place => bytes.charCodeAt(place) / 255);
};

/** The digit that a choice shows: `all` shows one as an example. */
export const shownDigit = (digit: string): number => (digit === 'all' ? example : Number(digit));

/** The five answers with their losses over all test pictures, or over those of one digit. */
export function marksOf(digit: string, loss: 'cross-entropy' | 'squared'): Mark[] {
  const losses = shipped.losses[loss === 'squared' ? 'meanSquaredError' : 'binaryCrossentropy'];
  const shown = shownDigit(digit);
  const pictures: Record<MarkName, Matrix> = {
    coinFlip: rows(() => 0.5), bestConstant: rows(() => shipped.grey), meanPicture: decoded(shipped.pictures[0]!),
    classMean: decoded(shipped.pictures[shown + 1]!), itself: decoded(strokes.pictures[shown]!),
  };
  return markNames.map(name => ({ name, loss: losses[name][digit === 'all' ? 0 : shown + 1]!, picture: pictures[name] }));
}
