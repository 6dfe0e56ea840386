import { BadInput } from '@/lib/arith/badInput.ts';
import { fieldChain } from '@/lib/arith/fieldLink.ts';
import { cellsSeen, fieldHoles, fieldInterval, receptiveField, supportCounts, uncutCells } from '@/lib/arith/receptiveField.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import type { Answer, Attrs } from './plain.ts';

const learned = { filters: 1, activation: 'linear', bias: false } as const;

/** A layer of the reference in our notation's terms. */
function layerOf({ type, kernel, size, factor, stride, padding, dilation = 1 }: Attrs): Layer {
  switch (type) {
    case 'conv': return { kind: 'conv', window: kernel, stride, padding, dilation, ...learned };
    case 'conv_transpose': return { kind: 'tconv', window: kernel, stride, padding, dilation, ...learned };
    case 'maxpool': return { kind: 'pool', window: size, stride: stride ?? size, padding };
    case 'avgpool': return { kind: 'avg', window: size, stride: stride ?? size, padding };
    case 'upsample_nearest': return { kind: 'up', window: factor };
    case 'upsample_bilinear': return { kind: 'bil', window: factor };
    case 'bed_of_nails': return { kind: 'nails', window: factor };
    default: throw new Error(`receptive_field: expected a known type of layer, got ${type}`);
  }
}

/** A chain of the reference through the receptive-field arithmetic, every field of `expect` that it may hold. */
export function receptiveFieldCase({ layers, input_length }: Attrs): Answer {
  const { layers: planned, refusal } = planStack((layers as Attrs[]).map(layerOf), [input_length, input_length, 1]);
  if (refusal) throw new BadInput({ argument: 'stack.window', expected: `at most ${refusal.expected}`, got: refusal.got, mend: refusal.code });
  const chain = fieldChain(planned, 0)!;
  const cells = Array.from({ length: chain.at(-1)!.output }, (_, cell) => cell);
  const middle = Math.floor(cells.length / 2);
  const { size, jump, first, start } = receptiveField(chain);
  return {
    output_length: cells.length, intervals: cells.map(cell => fieldInterval(chain, cell)), support_count: supportCounts(chain),
    mid_index: middle, mid_support: cellsSeen(chain, middle), interior_units: uncutCells(chain),
    size, jump, first_lo: first, start, holes: fieldHoles(chain, middle).length > 0,
  };
}
