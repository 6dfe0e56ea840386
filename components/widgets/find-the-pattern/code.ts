import { callListings } from '@/lib/code/stackListings.ts';
import type { Listings } from '@/lib/code/pieces.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import { sceneSide } from './scene.ts';
import type { Params } from './widget.ts';

/** Shrinking, where there is any, and the filter, as layers of Keras 3 and PyTorch 2 on the whole scene. */
export function listings(p: Params): Listings {
  const window = sceneSide / Number(p.picture);
  const shrink: Layer[] = window > 1 ? [{ kind: 'avg', window, stride: window, padding: 'valid' }] : [];
  return callListings([...shrink, { kind: 'conv', window: p.filter, filters: 1, stride: 1, padding: 'valid', dilation: 1, activation: 'linear', bias: false }], [sceneSide, sceneSide, 1]);
}
