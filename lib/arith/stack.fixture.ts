import fc from 'fast-check';
import { stackBounds, type Layer } from './stack.ts';

const upTo = (max: number) => fc.integer({ min: 1, max });

/** A layer of any kind, its numbers anywhere within the given bounds. For tests. */
export const anyLayer = (most: { window: number; stride: number; dilation: number; pad: number; filters: number; units: number; side: number } = stackBounds): fc.Arbitrary<Layer> => {
  const padding = fc.oneof(fc.constantFrom('same' as const, 'valid' as const), fc.integer({ min: 0, max: most.pad }));
  const learned = { activation: fc.constantFrom('linear' as const, 'relu' as const, 'sigmoid' as const), bias: fc.boolean() };
  return fc.oneof(
    fc.record({
      kind: fc.constantFrom('conv' as const, 'tconv' as const), window: upTo(most.window), filters: upTo(most.filters),
      stride: upTo(most.stride), padding, dilation: upTo(most.dilation), ...learned,
    }),
    fc.record({ kind: fc.constantFrom('pool' as const, 'avg' as const), window: upTo(most.window), stride: upTo(most.stride), padding }),
    fc.record({ kind: fc.constantFrom('up' as const, 'nails' as const, 'unpool' as const), window: upTo(most.window) }),
    fc.record({ kind: fc.constant('bil' as const), window: upTo(most.window) }),
    fc.constant({ kind: 'flatten' as const }),
    fc.record({ kind: fc.constant('reshape' as const), shape: fc.tuple(upTo(most.side), upTo(most.side), upTo(most.side)) }),
    fc.record({ kind: fc.constant('dense' as const), units: upTo(most.units), ...learned }),
  );
};

/** Small layers that often fit each other. */
export const smallLayer = anyLayer({ window: 5, stride: 3, dilation: 3, pad: 4, filters: 3, units: 4, side: 4 });
