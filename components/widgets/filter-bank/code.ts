import { callListings } from '@/lib/code/stackListings.ts';
import type { Listings } from '@/lib/code/pieces.ts';
import { filterCount, filterSide } from './bank.ts';
import { pictureOf } from './pictureOf.ts';
import type { Params } from './widget.ts';

/** The bank as one layer of Keras 3 and PyTorch 2, called on a picture of the size on show. */
export function listings(p: Params): Listings {
  const { rows, columns } = pictureOf(p);
  return callListings({
    kind: 'conv', window: filterSide, filters: filterCount, stride: 1, padding: 'same', dilation: 1, activation: p.relu ? 'relu' : 'linear', bias: true,
  }, [rows, columns, 1]);
}
