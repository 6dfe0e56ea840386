import { fieldChain } from '@/lib/arith/fieldLink.ts';
import { cellsSeen, receptiveField } from '@/lib/arith/receptiveField.ts';
import type { ConvolutionLayer, Layer, Stack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';

/** What the challenge allows: `pool2` at most twice and no other pooling, convolutions with one filter and no gap larger than these. */
export const limits = { field: 32, jump: 4, pools: 2, poolWindow: 2, filters: 1, window: [2, 5], dilation: 3 } as const;

/** One weight for each place of the window, and a bias: what a convolution of one filter over one channel learns. */
export const costOf = (window: number): number => window ** 2 + 1;

const isPool = (layer: Layer): boolean => layer.kind === 'pool' && layer.window === limits.poolWindow && layer.stride === limits.poolWindow;
const isConvolution = (layer: Layer): layer is ConvolutionLayer =>
  layer.kind === 'conv' && layer.filters === limits.filters && layer.window >= limits.window[0] && layer.window <= limits.window[1] && layer.dilation <= limits.dilation;

/** The first layer that the challenge does not allow, counted from 1; a third pooling is one. Null where all are allowed. */
export function illegalLayer(stack: Stack): number | null {
  let pools = 0;
  const at = stack.findIndex(layer => (isPool(layer) ? ++pools > limits.pools : !isConvolution(layer)));
  return at < 0 ? null : at + 1;
}

export const scoreOf = (stack: Stack): number => stack.reduce((sum, layer) => sum + (layer.kind === 'conv' ? costOf(layer.window) : 0), 0);

/** Whether a pooling stands somewhere behind a convolution. */
export const convolvesBeforePooling = (stack: Stack): boolean => stack.some((layer, at) => layer.kind === 'conv' && stack.slice(at + 1).some(({ kind }) => kind === 'pool'));

/** A side on which every stack of the challenge has a cell that no border cuts, and which every stride divides. */
const roomy = 1024;

/** Field and jump of the last layer, and how many columns a cell reads of those that its field spans; borders ignored. */
export function reachOf(stack: Stack): { field: number; jump: number; read: number } | null {
  const { layers, refusal } = planStack(stack, [roomy, roomy, 1]);
  const chain = refusal ? null : fieldChain(layers, 1);
  if (!chain) return null;
  const { size, jump } = receptiveField(chain);
  return { field: size, jump, read: cellsSeen(chain, 0, 'ignored').length };
}

/** A window in the sum of a field: its cells lie `step` apart and reach `reach` further. */
interface Comb { step: number; reach: number }

/** No column is left out if, smallest step first, no step is larger than what the ones before it fill, plus 1. */
function fillsUp(combs: readonly Comb[]): boolean {
  let filled = 0;
  return [...combs].sort((a, b) => a.step - b.step).every(({ step, reach }) => {
    const joins = step <= filled + 1;
    filled += reach;
    return joins;
  });
}

const strides = [1, 2, 4];
let found: { score: number; field: number } | null = null;

/**
 * The fewest parameters with which the limits can be met, and the largest field that they reach: every order of poolings
 * and convolutions (with every window, dilation and stride that keep the jump) is tried, cheapest first.
 */
export function best(): { score: number; field: number } {
  for (let score = costOf(limits.window[0]); !found; score++) {
    let field = 0;
    const walk = (left: number, pools: number, jump: number, size: number, combs: readonly Comb[]) => {
      if (left === 0 && size >= limits.field && size > field && fillsUp(combs)) field = size;
      if (pools < limits.pools && jump * limits.poolWindow <= limits.jump) {
        walk(left, pools + 1, jump * limits.poolWindow, size + jump, [...combs, { step: jump, reach: jump }]);
      }
      for (let window = limits.window[0]; costOf(window) <= left && window <= limits.window[1]; window++) {
        for (let dilation = 1; dilation <= limits.dilation; dilation++) {
          const [step, reach] = [dilation * jump, (window - 1) * dilation * jump];
          for (const stride of strides) if (jump * stride <= limits.jump) walk(left - costOf(window), pools, jump * stride, size + reach, [...combs, { step, reach }]);
        }
      }
    };
    walk(score, 0, 1, 1, []);
    if (field > 0) found = { score, field };
  }
  return found;
}
