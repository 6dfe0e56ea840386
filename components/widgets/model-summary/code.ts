import { parseStack } from '@/lib/arith/stack.ts';
import { stackListings } from '@/lib/code/stackListings.ts';
import type { Listing } from '@/lib/widget/define.ts';
import { readInput } from './stacks.ts';

/** The whole stack as a Keras and a PyTorch model. */
export function listings({ layers, input }: { layers: string; input: string }): { keras: Listing; torch: Listing } {
  const read = parseStack(layers);
  return stackListings('stack' in read ? read.stack : [], readInput(input) ?? [28, 28, 1]);
}
