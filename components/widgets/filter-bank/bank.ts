import { firstLayerTold, startFilters, trainedFilters, type Filters } from '@/lib/filters/firstLayer.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { matrixOf, volumeOf } from '@/lib/plain/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { randomStream } from '@/lib/training/random.ts';

/** Sixteen filters of 5 × 5, as many and as large as the trained network's first layer has. */
export const [filterCount, filterSide] = [16, 5];
/** Cells that a window reaches beyond its middle. */
export const reach = (filterSide - 1) / 2;

/** Filters and what they make of a picture. */
export type Bank = {
  name: 'trained' | 'random';
  /** `[filter][row][column]`. */
  kernels: Matrix[];
  biases: number[];
  /** Responses before any ReLU, as large as the picture: zeros stand around it. */
  maps: Matrix[];
  /** Mean of max(response, 0) over the map. */
  strengths: number[];
};

const filtersOf = (name: Bank['name'], seed: number): Filters => (name === 'trained' ? trainedFilters() : startFilters(randomStream(seed, 'weights')));

/** A bank applied to a picture. The trained one does not depend on the seed; seed 1 of the random one is where it began. */
export function bankOn(picture: Matrix, name: Bank['name'], seed: number): Bank {
  const { kernel, bias } = filtersOf(name, seed);
  const responses = conv2d(volumeOf(picture), kernel, { padding: 'same', bias });
  const maps = Array.from({ length: filterCount }, (_, filter) => matrixOf(responses, filter));
  const cells = picture.length * picture[0]!.length;
  return {
    name, biases: [...bias], maps,
    kernels: Array.from({ length: filterCount }, (_, filter) =>
      Array.from({ length: filterSide }, (_, row) => Array.from({ length: filterSide }, (_, column) => kernel.values[(row * filterSide + column) * filterCount + filter]!))),
    strengths: maps.map(map => map.reduce((sum, row) => row.reduce((all, value) => all + Math.max(0, value), sum), 0) / cells),
  };
}

/** How the trained filters were learned: pictures, epochs, and how many of a hundred digits their network names rightly that it never saw. */
export type Told = { learned: string; images: number; epochs: number; rightPercent: number };

export function told(): Told {
  const { recipe, heldOut } = firstLayerTold;
  const { right, pictures } = heldOut.mnist ?? heldOut.strokes;
  return { learned: recipe.data, images: recipe.images, epochs: recipe.epochs, rightPercent: (100 * right) / pictures };
}
