import { BadInput } from '@/lib/arith/badInput.ts';
import type { WindowOptions } from '@/lib/arith/grid.ts';
import { planConv2d } from './conv2d.ts';
import { kernel as kernelNumbers, volume, type Kernel, type Volume } from './numbers.ts';

/** Every (input cell, output cell, tap) that a weight joins, by their flat indices without channels. */
function eachProduct(inputShape: Volume['shape'], kernelShape: Kernel['shape'], options: WindowOptions, gradient: Volume, visit: (input: number, output: number, tap: number) => void): void {
  const { rows, columns } = planConv2d(inputShape, kernelShape, options);
  const expected = [rows.output, columns.output, kernelShape[3]];
  if (expected.some((size, axis) => size !== gradient.shape[axis])) {
    throw new BadInput({ argument: 'conv2dGradient.gradient', expected: `the output's shape ${expected.join(' × ')}`, got: gradient.shape, mend: 'give one number per output cell' });
  }
  const [height, width] = inputShape;
  for (let r = 0; r < rows.output; r++) for (let c = 0; c < columns.output; c++) for (let i = 0; i < kernelShape[0]; i++) for (let j = 0; j < kernelShape[1]; j++) {
    const row = r * rows.stride - rows.before + i * rows.dilation;
    const column = c * columns.stride - columns.before + j * columns.dilation;
    if (row >= 0 && row < height && column >= 0 && column < width) visit(row * width + column, r * columns.output + c, i * kernelShape[1] + j);
  }
}

/**
 * Gradient of `conv2d` (without `flip`) by its input, `[height, width, channels]`, from the gradient by its output
 * `[rows, columns, filters]`: the transpose of the convolution. The bias takes no part.
 * Throws as `conv2d`, and `conv2dGradient.gradient` for a wrong shape.
 */
export function conv2dInputGradient(gradient: Volume, kernel: Kernel, inputShape: Volume['shape'], options: WindowOptions = {}): Volume {
  const [, , inner, outer] = kernel.shape;
  const byInput = volume(inputShape);
  eachProduct(inputShape, kernel.shape, options, gradient, (input, output, tap) => {
    for (let a = 0; a < inner; a++) for (let b = 0; b < outer; b++) {
      byInput.values[input * inner + a]! += gradient.values[output * outer + b]! * kernel.values[(tap * inner + a) * outer + b]!;
    }
  });
  return byInput;
}

/**
 * Gradient of `conv2d` (without `flip`) by its kernel, `[kh, kw, channels, filters]`: for every weight the sum of what
 * it multiplied, times the gradient by what came of it. Throws as `conv2dInputGradient`.
 */
export function conv2dKernelGradient(gradient: Volume, input: Volume, kernelShape: Kernel['shape'], options: WindowOptions = {}): Kernel {
  const [, , inner, outer] = kernelShape;
  const byKernel = kernelNumbers(kernelShape);
  eachProduct(input.shape, kernelShape, options, gradient, (cell, output, tap) => {
    for (let a = 0; a < inner; a++) for (let b = 0; b < outer; b++) {
      byKernel.values[(tap * inner + a) * outer + b]! += input.values[cell * inner + a]! * gradient.values[output * outer + b]!;
    }
  });
  return byKernel;
}
