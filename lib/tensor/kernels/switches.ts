import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { defineKernel, type View } from './define.ts';

interface Large { height: number; width: number }
const large = (shape: readonly number[], { height, width }: Large) => [shape[0]!, height, width, shape[3]!];

/** Calls `visit` with every pooled cell and the place of its switch among all pictures of `size` numbers each. */
function eachSwitch(switches: View, [, rows, columns, channels]: readonly number[], size: number, visit: (cell: number, place: number) => void): void {
  const cells = rows! * columns! * channels!;
  for (let start = 0, base = 0; start < switches.length; start += cells, base += size) {
    for (let cell = start; cell < start + cells; cell++) visit(cell, base + switches[cell]!);
  }
}

const scatterRun = defineKernel<Large>('Scatter', {
  outputs: ([shape], size) => [{ shape: large(shape!, size) }],
  run([values, switches], [output], [shape], { height, width }) {
    output!.fill(0);
    eachSwitch(switches!, shape!, height * width * shape![3]!, (cell, place) => { output![place] = output![place]! + values![cell]!; });
  },
});

/** Adds each value at its switch into a picture of zeros: the gradient of max pooling. */
export const scatter = (values: Tensor, switches: Tensor, height: number, width: number): Tensor4D => scatterRun([values, switches], { height, width })[0] as Tensor4D;

const placeRun = defineKernel<Large>('PlaceAtSwitches', {
  outputs: ([shape], size) => [{ shape: large(shape!, size) }],
  run([values, switches], [output], [shape], { height, width }) {
    output!.fill(0);
    eachSwitch(switches!, shape!, height * width * shape![3]!, (cell, place) => { output![place] = values![cell]!; });
  },
});

/** Writes each value to its switch in a picture of zeros, max unpooling; of several with the same switch the last stays (PyTorch, `max_unpool2d`). */
export const placeAtSwitches = (values: Tensor, switches: Tensor, height: number, width: number): Tensor4D => placeRun([values, switches], { height, width })[0] as Tensor4D;

const placeGradientRun = defineKernel<object>('PlaceAtSwitchesGradient', {
  outputs: ([, shape]) => [{ shape: shape! }],
  run([gradient, switches], [output], [from, to]) {
    const last = new Int32Array(gradient!.length).fill(-1);
    const size = from![1]! * from![2]! * from![3]!;
    eachSwitch(switches!, to!, size, (cell, place) => { last[place] = cell; });
    eachSwitch(switches!, to!, size, (cell, place) => { output![cell] = last[place] === cell ? gradient![place]! : 0; });
  },
});

/** The gradient of `placeAtSwitches`: what lies at each value's switch; 0 for a value that another overwrote. */
export const placeAtSwitchesGradient = (gradient: Tensor, switches: Tensor): Tensor4D => placeGradientRun([gradient, switches], {})[0] as Tensor4D;
