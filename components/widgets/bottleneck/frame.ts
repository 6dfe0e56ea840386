import type { Matrix } from '@/lib/params/kinds.ts';

/** What one layer puts out: a map for each channel; none while the weights are not there. */
export type Stage = { layer: number; name: string; shape: number[]; maps: Matrix[]; most: number };

export type Frame = {
  status: 'loading' | 'ready' | 'failed';
  /** The epoch whose weights are on show, and the last one that there is. */
  epoch: number | null;
  lastEpoch: number | null;
  /** Mean validation loss of the run after that epoch, over the test set it was trained with. */
  validationLoss: number | null;
  input: Matrix;
  /** Every layer of the model, for the choice of one to look into. */
  layers: { name: string; shape: number[] }[];
  stages: Stage[];
  /** Which of the stages is the bottleneck. */
  waist: number;
  output: Matrix;
  /** What comes back when the bottleneck is left alone. */
  untouched: Matrix;
  /** The bottleneck's numbers, in the order row, column, channel: the model's own, the other digit's, and what the decoder gets. */
  code: number[];
  otherCode: number[];
  sent: number[];
  otherInput: Matrix;
  otherOutput: Matrix;
  /** The layer that the reader looks into; null for none. */
  inside: Stage | null;
  /** Cross-entropy of this picture and what comes back, with the reader's changes and without. */
  loss: number | null;
  lossUntouched: number | null;
  /** Output pixels that the changes moved by more than 0.01. */
  moved: number;
  changes: number;
  /** Maps of the drawn layers that are 0 everywhere for this picture. */
  silent: number;
};
