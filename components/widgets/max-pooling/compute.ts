import type { Matrix } from '@/lib/params/kinds.ts';
import { inRows, matrixOf, volumeOf, type Volume } from '@/lib/plain/numbers.ts';
import { averagePool, maxPool, minPool, type PoolingOptions } from '@/lib/plain/pooling.ts';
import { averagePoolGradient, maxPoolGradient } from '@/lib/plain/poolingGradient.ts';
import { differing, moved } from './moves.ts';
import type { Params } from './widget.ts';

export interface Frame {
  /** The picture that is pooled: `input` after its shift. */
  picture: Matrix;
  output: Matrix;
  /** Flat row-major index in the picture of every winner; empty for the average, which has none. */
  switches: Matrix;
  /** 1 where another cell of the window holds the winner's value; empty for the average. */
  tied: Matrix;
  /** The output without the shift, and how many cells the shift changes. */
  unshifted: Matrix;
  changed: number;
  /** Gradient that arrives at the output (ones where the reader gave none), and what of it reaches the picture. */
  upstream: Matrix;
  inputGradient: Matrix;
}

type Setting = Pick<Params, 'window' | 'stride' | 'padding' | 'mode'>;
const optionsOf = ({ window, stride, padding }: Setting): PoolingOptions => ({ window, stride, padding });

function pool(input: Volume, p: Setting): { output: Volume; switches: Int32Array; tied: Uint8Array } | { output: Volume; switches: null } {
  if (p.mode === 'average') return { output: averagePool(input, optionsOf(p)), switches: null };
  return (p.mode === 'max' ? maxPool : minPool)(input, optionsOf(p));
}

/** Output and switches alone, for a picture moved or not; no switches for the average. */
export function outputOf(picture: Matrix, p: Setting): { output: Matrix; switches: Matrix } {
  const { output, switches } = pool(volumeOf(picture), p);
  return { output: matrixOf(output), switches: switches === null ? [] : inRows(switches, output.shape[1]) };
}

const plain = (m: Matrix): Matrix => m.map(line => line.map(value => value + 0));

/** Pooling, its winners, and the way back of a gradient. Padding neither wins nor counts. float64. */
export function compute(p: Params): Frame {
  const picture = moved(p.input, [p.shiftDown, p.shift]);
  // Nothing that tells the answer is computed while the reader is asked.
  if (p.ask) return { picture, output: [], upstream: [], unshifted: [], switches: [], tied: [], changed: 0, inputGradient: [] };
  const input = volumeOf(picture);
  const pooled = pool(input, p);
  const output = matrixOf(pooled.output);
  const columns = output[0]!.length;
  const upstream = output.map((line, r) => line.map((_, c) => p.upstream[r]?.[c] ?? 1));
  const arriving = volumeOf(upstream);
  const back = pooled.switches === null ? averagePoolGradient(arriving, input.shape, optionsOf(p)) : maxPoolGradient(arriving, pooled.switches, input.shape);
  const unshifted = p.shift === 0 && p.shiftDown === 0 ? output : outputOf(p.input, p).output;
  return {
    picture, output, upstream, unshifted,
    switches: pooled.switches === null ? [] : inRows(pooled.switches, columns),
    tied: pooled.switches === null ? [] : inRows(pooled.tied, columns),
    changed: differing(unshifted, output),
    inputGradient: plain(matrixOf(back)),
  };
}
