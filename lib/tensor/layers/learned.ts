import { sigmoid, type Tensor, type Tensor1D, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Activation, ConvolutionLayer, DenseLayer } from '@/lib/arith/stack.ts';
import { convolutionWalk, convolve, convolveTransposed, kernelGradient, project, projectGradients } from '../convolution.ts';
import { activationGradient, sumPerChannel } from '../kernels/activation.ts';
import type { TensorLayer } from './layer.ts';

type Then = { bias?: Tensor1D | undefined; activation: 'relu' | 'linear' };

/** ReLU is computed along with the layer; a sigmoid behind it. */
function activated(activation: Activation, bias: Tensor | undefined, compute: (then: Then) => Tensor): Tensor {
  const linear = compute({ bias: bias as Tensor1D | undefined, activation: activation === 'relu' ? 'relu' : 'linear' });
  if (activation !== 'sigmoid') return linear;
  const output = sigmoid(linear);
  linear.dispose();
  return output;
}

/** Ordinary and transposed convolution: the same pair of operations with forwards and backwards changed over. */
export function convolutionLayer(layer: ConvolutionLayer, inputShape: readonly number[], outputShape: readonly number[]): TensorLayer {
  const walk = convolutionWalk(layer, inputShape, outputShape);
  const [there, back] = layer.kind === 'conv' ? [convolve, convolveTransposed] : [convolveTransposed, convolve];
  return {
    forward: (input, { kernel, bias }) => ({
      output: activated(layer.activation, bias, then => there(input as Tensor4D, kernel as Tensor4D, walk, then)),
    }),
    backward(gradient, input, { output }, { kernel }, wantInput) {
      const before = activationGradient(gradient, output, layer.activation);
      const bias = layer.bias ? { bias: sumPerChannel(before) } : {};
      const [large, small] = layer.kind === 'conv' ? [input, before] : [before, input];
      const byKernel = kernelGradient(large as Tensor4D, small as Tensor4D, walk);
      const byInput = wantInput ? back(before as Tensor4D, kernel as Tensor4D, walk) : null;
      before.dispose();
      return { input: byInput, kernel: byKernel, ...bias };
    },
  };
}

export function denseLayer(layer: DenseLayer): TensorLayer {
  return {
    forward: (input, { kernel, bias }) => ({
      output: activated(layer.activation, bias, then => project(input, kernel as Tensor2D, then)),
    }),
    backward(gradient, input, { output }, { kernel }, wantInput) {
      const before = activationGradient(gradient, output, layer.activation);
      const bias = layer.bias ? { bias: sumPerChannel(before) } : {};
      const gradients = projectGradients(input, before, kernel as Tensor2D, wantInput);
      before.dispose();
      return { ...gradients, ...bias };
    },
  };
}
