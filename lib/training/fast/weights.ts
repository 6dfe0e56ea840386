import { numberBytes, type Arena } from './memory.ts';

/**
 * Numbers in the kernels' memory, each a sum of parameters (of one, mostly; of none where channels are filled up). Packed
 * weights are read from the parameters through it; sums of gradients are added to the parameters' gradient through it.
 */
export interface Packing {
  address: number;
  /** `sources[i]`: places in the flat parameters. */
  starts: Int32Array;
  places: Int32Array;
}

/** Places for packed numbers in `arena`, in order. */
export function packing(arena: Arena, sources: readonly (readonly number[])[]): Packing {
  const starts = new Int32Array(sources.length + 1);
  sources.forEach((list, at) => { starts[at + 1] = starts[at]! + list.length; });
  return { address: arena.take(sources.length * numberBytes), starts, places: Int32Array.from(sources.flat()) };
}

/** Writes the parameters into the packed places. */
export function pack({ address, starts, places }: Packing, parameters: Float32Array, heap: Float32Array): void {
  const base = address / numberBytes;
  for (let at = 0; at + 1 < starts.length; at++) {
    let sum = 0;
    for (let n = starts[at]!; n < starts[at + 1]!; n++) sum += parameters[places[n]!]!;
    heap[base + at] = sum;
  }
}

/** Adds the packed sums to the gradient of the parameters and sets them to 0. */
export function unpack({ address, starts, places }: Packing, gradient: Float64Array, heap: Float32Array): void {
  const base = address / numberBytes;
  for (let at = 0; at + 1 < starts.length; at++) {
    const value = heap[base + at]!;
    for (let n = starts[at]!; n < starts[at + 1]!; n++) gradient[places[n]!]! += value;
  }
  heap.fill(0, base, base + starts.length - 1);
}
