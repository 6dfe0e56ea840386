import type { Tensor } from '@tensorflow/tfjs-core';

/** The learned tensors of one layer; absent where it learns nothing. */
export interface LayerWeights { kernel?: Tensor; bias?: Tensor }

/** What a layer leaves behind for its way back: its output, and for max pooling its switches where they are wanted. */
export interface Trace { output: Tensor; switches?: Tensor }

/** `wantSwitches`: there will be a way back. `undone`: the trace of the max pooling that an unpooling undoes. */
export interface Circumstances { wantSwitches: boolean; undone?: Trace | undefined }

export interface Backward { input: Tensor | null; kernel?: Tensor; bias?: Tensor }

/**
 * One layer forwards and backwards. Tensors made are the caller's to dispose of; tensors given are not touched.
 */
export interface TensorLayer {
  forward(input: Tensor, weights: LayerWeights, circumstances: Circumstances): Trace;
  /** From the gradient by the output (behind the activation) to those by input (null unless wanted) and weights. */
  backward(gradient: Tensor, input: Tensor, trace: Trace, weights: LayerWeights, wantInput: boolean, undone?: Trace): Backward;
}
