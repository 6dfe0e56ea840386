import { fieldChain } from '@/lib/arith/fieldLink.ts';
import { compareFrameworks } from '@/lib/arith/frameworks.ts';
import { receptiveField } from '@/lib/arith/receptiveField.ts';
import { parseStack, printStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceNotations, sourceStack } from '@/lib/arith/stackSources.ts';
import { summarise } from '@/lib/arith/stackSummary.ts';
import { cellsUnread, planAxis } from '@/lib/arith/window.ts';

/** Microseconds of one call: the median of thirty batches of `calls`. */
function each(calls: number, work: () => unknown): number {
  const batch = () => {
    const begun = performance.now();
    for (let call = 0; call < calls; call++) work();
    return ((performance.now() - begun) * 1000) / calls;
  };
  batch();
  return Array.from({ length: 30 }, batch).sort((a, b) => a - b)[15]!;
}

const stack = sourceStack('source-1');
const { layers } = planStack(stack, [28, 28, 1]);
const chain = fieldChain(layers, 0)!;
const axis = { size: 28, kernel: 3, stride: 2, dilation: 1, padding: 'same' } as const;

/** What figures ask of the arithmetic at every gesture, in microseconds per call. Captions wait for none of it: a frame has 16,000. */
export const arith = (): { what: string; microseconds: number }[] => [
  { what: 'arith: output size and padding of one axis', microseconds: each(2000, () => planAxis(axis)) },
  { what: 'arith: cells of 28 that no window reads', microseconds: each(500, () => cellsUnread(planAxis(axis))) },
  { what: 'arith: Keras and PyTorch side by side', microseconds: each(1000, () => compareFrameworks(axis)) },
  { what: 'arith: source-1 read from its notation', microseconds: each(200, () => parseStack(sourceNotations['source-1'])) },
  { what: 'arith: source-1 printed', microseconds: each(500, () => printStack(stack)) },
  { what: 'arith: shapes, parameters, multiply-adds of source-1', microseconds: each(200, () => planStack(stack, [28, 28, 1])) },
  { what: 'arith: receptive field of source-1', microseconds: each(100, () => receptiveField(chain)) },
  { what: 'arith: whole summary of source-1, a field per row', microseconds: each(20, () => summarise(stack, [28, 28, 1])) },
];
