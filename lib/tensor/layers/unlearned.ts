import { reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { EnlargingLayer, PoolingLayer } from '@/lib/arith/stack.ts';
import { planAxis } from '@/lib/arith/window.ts';
import { nails, nailsGradient, repeat, repeatGradient } from '../kernels/enlarging.ts';
import { averagePool, averagePoolGradient, gather, maxPool, scatter, switchesOf, type PoolWalk } from '../kernels/pooling.ts';
import type { TensorLayer, Trace } from './layer.ts';

function poolWalk({ window, stride, padding }: PoolingLayer, [height, width]: readonly number[]): PoolWalk {
  const plan = (size: number) => planAxis({
    size, kernel: window, stride, dilation: 1, ...(typeof padding === 'number' ? { padding: 'explicit', pad: padding } : { padding }),
  });
  const [down, across] = [plan(height!), plan(width!)];
  return { kernel: window, stride, top: down.before, left: across.before, rows: down.output, columns: across.output };
}

export function poolingLayer(layer: PoolingLayer, inputShape: readonly number[]): TensorLayer {
  const walk = poolWalk(layer, inputShape);
  const [height, width] = inputShape as [number, number];
  if (layer.kind === 'avg') {
    return {
      forward: input => ({ output: averagePool(input, walk) }),
      backward: (gradient, _input, _trace, _weights, wantInput) => ({ input: wantInput ? averagePoolGradient(gradient, walk, height, width) : null }),
    };
  }
  return {
    forward(input, _weights, { wantSwitches }) {
      const output = maxPool(input as Tensor4D, walk);
      return wantSwitches ? { output, switches: switchesOf(input, output, walk) } : { output };
    },
    backward: (gradient, _input, { switches }, _weights, wantInput) => ({ input: wantInput ? scatter(gradient, switches!, height, width) : null }),
  };
}

const switchesFrom = (undone: Trace | undefined): Tensor => {
  if (!undone?.switches) throw new Error('unpool: expected the trace of a max pooling, got none');
  return undone.switches;
};

export function enlargingLayer({ kind, window }: EnlargingLayer, outputShape: readonly number[]): TensorLayer {
  const [height, width] = outputShape as [number, number];
  const back = (gradient: Tensor, undone: Trace | undefined) => kind === 'up' ? repeatGradient(gradient as Tensor4D, window)
    : kind === 'nails' ? nailsGradient(gradient, window) : gather(gradient, switchesFrom(undone));
  return {
    forward: (input, _weights, { undone }) => ({
      output: kind === 'up' ? repeat(input, window) : kind === 'nails' ? nails(input as Tensor4D, window)
        : scatter(input, switchesFrom(undone), height, width),
    }),
    backward: (gradient, _input, _trace, _weights, wantInput, undone) => ({ input: wantInput ? back(gradient, undone) : null }),
  };
}

export const flattenLayer: TensorLayer = {
  forward: input => ({ output: reshape(input, [input.shape[0]!, -1]) }),
  backward: (gradient, input, _trace, _weights, wantInput) => ({ input: wantInput ? reshape(gradient, input.shape) : null }),
};
