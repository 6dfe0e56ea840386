import type { Matrix } from '@/lib/params/kinds.ts';
import { bedOfNails, bilinear, nearest } from '@/lib/plain/enlarging.ts';
import { maxUnpool } from '@/lib/plain/maxUnpool.ts';
import { inRows, matrixOf, volumeOf, type Volume } from '@/lib/plain/numbers.ts';
import { maxPool } from '@/lib/plain/pooling.ts';
import type { Method } from './methods.ts';
import type { Params } from './widget.ts';

export type Frame = {
  /** The part of the input that windows cover: the rest behind the last whole window is not pooled. */
  part: Matrix;
  pooled: Matrix;
  /** Flat row-major index in the input of every window's winner, the first of equals. */
  switches: Matrix;
} & Record<Method, Matrix>;

const plain = (values: Volume): Matrix => matrixOf(values).map(line => line.map(value => value + 0));

/** Max pooling with windows side by side, then four ways back to the size of the part that was pooled. float64. */
export function compute({ input, window, ask }: Pick<Params, 'input' | 'window'> & Partial<Params>): Frame {
  // Nothing that tells the answer is computed while the reader is asked.
  if (ask) return { part: input, pooled: [], switches: [], nearest: [], bedOfNails: [], maxUnpooling: [], bilinear: [] };
  const picture = volumeOf(input);
  const { output, switches } = maxPool(picture, { window });
  const [rows, columns] = [output.shape[0] * window, output.shape[1] * window];
  const cut = (m: Matrix): Matrix => m.slice(0, rows).map(line => line.slice(0, columns));
  return {
    part: cut(input),
    pooled: plain(output),
    switches: inRows(switches, output.shape[1]),
    nearest: plain(nearest(output, window)),
    bedOfNails: plain(bedOfNails(output, window)),
    maxUnpooling: cut(plain(maxUnpool(output, switches, picture.shape))),
    bilinear: plain(bilinear(output, [rows, columns])),
  };
}
