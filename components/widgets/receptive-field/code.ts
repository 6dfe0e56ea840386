import { stackListings } from '@/lib/code/stackListings.ts';
import { stackOf } from './model.ts';
import type { Params } from './widget.ts';

/** The figure's stack as a model of Keras 3 and of PyTorch 2. */
export const listings = (p: Params) => stackListings(stackOf(p.layers), [p.size, p.size, 1]);
