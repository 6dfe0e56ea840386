import type { Activation } from '@/lib/arith/stack.ts';
import type { Kernels } from './kernels.ts';
import type { Arena, Picture } from './memory.ts';
import type { Packing } from './weights.ts';

export type Call = () => void;

/** What a part of the model does to one picture, as calls of kernels with everything but the numbers settled. */
export interface Program {
  forward: readonly Call[];
  /** Gradients by the weights, added up. */
  byWeights: readonly Call[];
  /** The gradient by the input. */
  byInput: readonly Call[];
  /** Weights that are packed anew when the parameters change. */
  packed: readonly Packing[];
  /** Sums of gradients. */
  sums: readonly Packing[];
}

/** A layer, or several that are computed in one: it says how wide the borders must be, then what is to be called. */
export interface FastNode {
  input: Picture;
  output: Picture;
  widen(): void;
  build(arena: Arena, kernels: Kernels): Program;
}

export const nothing: Program = { forward: [], byWeights: [], byInput: [], packed: [], sums: [] };

/** The 1, 2 and 4 in which the kernels take vectors, with the place of each group: 7 vectors are 4 + 2 + 1. */
export function groupsOf(vectors: number): { size: 1 | 2 | 4; first: number }[] {
  const groups: { size: 1 | 2 | 4; first: number }[] = [];
  for (let first = 0; first < vectors;) {
    const size = vectors - first >= 4 ? 4 : vectors - first >= 2 ? 2 : 1;
    groups.push({ size, first });
    first += size;
  }
  return groups;
}

/** Takes a gradient that lies in a picture back through the activation that the picture is behind. */
export function throughActivation({ start, shift, allVectors }: Picture, activation: Activation, kernels: Kernels): Call[] {
  if (activation === 'linear') return [];
  const through = activation === 'relu' ? kernels.keepPositive : kernels.sigmoidGradient;
  return [() => through(start + shift, allVectors, -shift)];
}
