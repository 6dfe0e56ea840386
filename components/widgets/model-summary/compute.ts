import type { Stack } from '@/lib/arith/stack.ts';
import type { AxisField } from '@/lib/arith/receptiveField.ts';
import type { StackRefusal } from '@/lib/arith/stackRefusal.ts';
import { largestCounted, type Shape } from '@/lib/arith/stackShapes.ts';
import { summarise } from '@/lib/arith/stackSummary.ts';
import { readInput, readLayers } from './stacks.ts';
import type { Params } from './widget.ts';

/** A row of the table: the input, then every layer up to the one that cannot work. */
export type Row = {
  name: string;
  kind: string;
  outputShape: number[];
  parameters: number;
  multiplyAdds: number;
  /** Memory of its output for one picture, 4 bytes a number. */
  bytes: number;
  field: { rows: AxisField; columns: AxisField } | null;
};

export type Frame = {
  rows: Row[];
  totalParameters: number;
  totalMultiplyAdds: number;
  totalBytes: number;
  /** Which layer cannot work (from 1), why, and what would mend it. The sums are those of the layers before it. */
  refusal: StackRefusal | null;
};

export const stackOf = ({ layers }: Pick<Params, 'layers'>): Stack => readLayers(layers) ?? [];
export const shapeOf = ({ input }: Pick<Params, 'input'>): Shape => readInput(input) ?? [28, 28, 1];

export function compute(p: Params): Frame {
  const { rows, ...sums } = summarise(stackOf(p), shapeOf(p), largestCounted);
  // Nothing that tells the answer is given while the reader is asked.
  if (p.ask) return { rows: rows.map(row => ({ ...row, outputShape: [...row.outputShape], parameters: 0, multiplyAdds: 0 })), ...sums, totalParameters: 0, totalMultiplyAdds: 0 };
  return { rows: rows.map(row => ({ ...row, outputShape: [...row.outputShape] })), ...sums };
}
