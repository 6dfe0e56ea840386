import { callListings } from '@/lib/code/stackListings.ts';
import { input, output, py, type Listings } from '@/lib/code/pieces.ts';
import type { Params } from './widget.ts';

/** The figure as one layer of Keras 3 and one of PyTorch 2. Neither has a pooling of minima: the maximum of −x, negated. */
export function listings({ input: { length: rows, 0: first }, window, stride, padding, mode }: Params): Listings {
  const own = callListings({ kind: mode === 'average' ? 'avg' : 'pool', window, stride, padding }, [rows, first!.length, 1]);
  if (mode !== 'min') return own;
  const turned = (listing: Listings['keras']): Listings['keras'] => ({
    ...listing,
    code: [listing.code[0]!, py`${input('x')} = -${input('x')}`, ...listing.code.slice(1, -1), py`${output('y')} = -${output('y')}`, listing.code.at(-1)!],
  });
  return { keras: turned(own.keras), torch: turned(own.torch) };
}
