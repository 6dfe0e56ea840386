import { relu as positive, sigmoid as squash, type Tensor } from '@tensorflow/tfjs-core';
import { ofNumbers } from './check.ts';

/** max(0, x), number by number, any shape. Throws `BadInput` (`relu.x.dtype`, `.size`). Source: Nair & Hinton 2010. */
export const relu = (x: Tensor): Tensor => positive(ofNumbers('relu.x', x));

/** 1 / (1 + e^−x), number by number, any shape. Throws `BadInput` (`sigmoid.x.dtype`, `.size`). Source: Keras `sigmoid`. */
export const sigmoid = (x: Tensor): Tensor => squash(ofNumbers('sigmoid.x', x));

/** x itself, as a tensor of its own. Throws `BadInput` (`linear.x.dtype`, `.size`). Source: Keras `linear`. */
export const linear = (x: Tensor): Tensor => ofNumbers('linear.x', x).clone();
