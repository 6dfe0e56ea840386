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

const small = { window: 5, stride: 3, dilation: 3, pad: 2, filters: 2, units: 2, side: 1 };

/** Chains of layers that keep rows and columns, unpooling behind its pooling included. For tests. */
export const smallChain: fc.Arbitrary<Layer[]> = fc.array(fc.oneof(
  { weight: 6, arbitrary: anyLayer(small).filter(({ kind }) => kind !== 'flatten' && kind !== 'reshape' && kind !== 'unpool').map(layer => [layer]) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom('same' as const, 'valid' as const), fc.boolean())
    .map(([window, stride, padding, between]): Layer[] => [
      { kind: 'pool', window, stride, padding },
      ...(between ? [{ kind: 'conv', window: 3, filters: 2, stride: 1, padding: 'same', dilation: 1, activation: 'linear', bias: false } as const] : []),
      { kind: 'unpool', window },
    ]) },
), { minLength: 1, maxLength: 4 }).map(parts => parts.flat());
