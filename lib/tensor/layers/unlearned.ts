import { reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { EnlargingLayer, PoolingLayer } from '@/lib/arith/stack.ts';
import { planAxis } from '@/lib/arith/window.ts';
import { resizeBilinear, resizeBilinearGradient } from '../kernels/bilinear.ts';
import { nails, nailsGradient, repeat, repeatGradient } from '../kernels/enlarging.ts';
import { averagePool, averagePoolGradient, maxPool, switchesOf } from '../kernels/pooling.ts';
import { placeAtSwitches, placeAtSwitchesGradient, scatter } from '../kernels/switches.ts';
import type { Walk } from '../kernels/walk.ts';
import type { TensorLayer, Trace } from './layer.ts';

function poolWalk({ window, stride, padding }: PoolingLayer, [height, width]: readonly number[]): Walk {
  const plan = (size: number) => planAxis({
    size, kernel: window, stride, dilation: 1, ...(typeof padding === 'number' ? { padding: 'explicit', pad: padding } : { padding }),
  });
  return { rows: plan(height!), columns: plan(width!) };
}

export function poolingLayer(layer: PoolingLayer, inputShape: readonly number[]): TensorLayer {
  const walk = poolWalk(layer, inputShape);
  if (layer.kind === 'avg') {
    return {
      forward: input => ({ output: averagePool(input, walk) }),
      backward: (gradient, _input, _trace, _weights, wantInput) => ({ input: wantInput ? averagePoolGradient(gradient, walk) : null }),
    };
  }
  return {
    forward(input, _weights, { wantSwitches }) {
      const output = maxPool(input as Tensor4D, walk);
      return wantSwitches ? { output, switches: switchesOf(input, output, walk) } : { output };
    },
    backward: (gradient, _input, { switches }, _weights, wantInput) => ({ input: wantInput ? scatter(gradient, switches!, walk.rows.size, walk.columns.size) : null }),
  };
}

const switchesFrom = (undone: Trace | undefined): Tensor => {
  if (!undone?.switches) throw new Error('unpool: expected the trace of a max pooling, got none');
  return undone.switches;
};

export function enlargingLayer({ kind, window }: EnlargingLayer, outputShape: readonly number[]): TensorLayer {
  const [height, width] = outputShape as [number, number];
  const factor = [window, window] as const;
  const back = (gradient: Tensor, undone: Trace | undefined) => kind === 'up' ? repeatGradient(gradient as Tensor4D, factor)
    : kind === 'nails' ? nailsGradient(gradient, factor) : placeAtSwitchesGradient(gradient, switchesFrom(undone));
  return {
    forward: (input, _weights, { undone }) => ({
      output: kind === 'up' ? repeat(input, factor) : kind === 'nails' ? nails(input as Tensor4D, factor)
        : placeAtSwitches(input, switchesFrom(undone), height, width),
    }),
    backward: (gradient, _input, _trace, _weights, wantInput, undone) => ({ input: wantInput ? back(gradient, undone) : null }),
  };
}

export const bilinearLayer = ([height, width]: readonly number[], [rows, columns]: readonly number[]): TensorLayer => ({
  forward: input => ({ output: resizeBilinear(input as Tensor4D, rows!, columns!) }),
  backward: (gradient, _input, _trace, _weights, wantInput) => ({ input: wantInput ? resizeBilinearGradient(gradient as Tensor4D, height!, width!) : null }),
});

/** `flatten` and `reshape`: the same numbers under another shape. */
export const reshapingLayer = (outputShape: readonly number[]): TensorLayer => ({
  forward: input => ({ output: reshape(input, [input.shape[0]!, ...outputShape]) }),
  backward: (gradient, input, _trace, _weights, wantInput) => ({ input: wantInput ? reshape(gradient, input.shape) : null }),
});
