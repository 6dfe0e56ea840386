import { fieldChain, type FieldLink } from '@/lib/arith/fieldLink.ts';
import type { Stack } from '@/lib/arith/stack.ts';
import { slidingAxis, type PlannedLayer, type StackRefusal } from '@/lib/arith/stackShapes.ts';
import { planTransposedAxis, transposedSize } from '@/lib/arith/transposed.ts';

/** Refusals that a larger input lifts: the arithmetic of fields holds all the same. */
const ofSizeOnly: readonly StackRefusal['code'][] = ['windowTooLarge', 'cropsEverything', 'tooLarge', 'poolingDiffers'];

/** Behind enlarging layers fields are compared cell by cell: more cells than these are not. */
const mostCompared = 4096;

/** The stack on a square of `size`, whatever its memory; null where it does not fit. One channel: fields have none. */
function planFreely(stack: Stack, size: number): PlannedLayer[] | null {
  const layers: PlannedLayer[] = [];
  const open: number[] = [];
  let side = size;
  for (const [place, layer] of stack.entries()) {
    let next = side;
    let undoes: number | undefined;
    if (layer.kind === 'conv' || layer.kind === 'pool' || layer.kind === 'avg') next = slidingAxis(side, layer).output;
    else if (layer.kind === 'tconv') {
      const { window, stride, dilation, padding } = layer;
      next = transposedSize(side, window, stride, dilation, padding) <= 0 ? 0 : planTransposedAxis({ size: side, kernel: window, stride, dilation, padding }).output;
    } else if (layer.kind === 'unpool') {
      undoes = open.pop();
      if (undoes === undefined || layers[undoes]!.output[0] !== side) return null;
      next = layers[undoes]!.input[0];
    } else if (layer.kind === 'up' || layer.kind === 'bil' || layer.kind === 'nails') next = side * layer.window;
    else if (layer.kind !== 'dense') return null;
    if (next < 1) return null;
    if (layer.kind === 'pool') open.push(place);
    layers.push({ layer, input: [side, side, 1], output: [next, next, 1], parameters: 0, multiplyAdds: 0, ...(undoes === undefined ? {} : { undoes }) });
    side = next;
  }
  return layers;
}

/**
 * The chain of a stack that its input refuses only because it is too small (or too large to be held), on the smallest
 * input found on which it works: sizes that all strides divide, doubled. Null where size is not what is wrong.
 */
export function freeChain(stack: Stack, refusal: StackRefusal): readonly FieldLink[] | null {
  if (!ofSizeOnly.includes(refusal.code)) return null;
  const strides = stack.reduce((product, layer) => product * (layer.kind === 'conv' || layer.kind === 'pool' || layer.kind === 'avg' ? layer.stride : 1), 1);
  for (let size = strides; size < 2 ** 48; size *= 2) {
    const layers = planFreely(stack, size);
    if (!layers) continue;
    const chain = fieldChain(layers, 0);
    const enlarges = chain?.some(({ how }) => how === 'scatter' || how === 'mix');
    return chain && enlarges && chain.at(-1)!.output > mostCompared ? null : chain;
  }
  return null;
}
