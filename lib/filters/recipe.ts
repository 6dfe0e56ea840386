import type { PackedTensor } from './packed.ts';

/** How a classifier came to its weights; with `seed` it comes to them again. */
export interface ClassifierRecipe {
  /** In the layer notation. */
  model: string;
  /** One picture: bytes divided by 255, so that paper is 0 and full ink 1. */
  input: readonly [height: number, width: number, channels: number];
  data: 'mnist' | 'strokes';
  /** Training pictures, the first of the set. */
  images: number;
  /** Start of the kernels, drawn from the stream `weights` of the seed; biases start at 0. */
  initializer: 'glorotUniform';
  seed: number;
  optimizer: 'adam';
  rate: number;
  batch: number;
  epochs: number;
  loss: 'softmaxCrossentropy';
}

/** Digits that training never saw, and how many of them the stored weights name rightly. */
export interface HeldOut { pictures: number; right: number }

/** What the committed file holds. */
export interface ClassifierFile {
  recipe: ClassifierRecipe;
  /** Engine, its version, and the machine, in words. */
  made: string;
  /** Mean training loss of every epoch. */
  losses: readonly number[];
  /** Measured with the stored weights: the whole test set of MNIST (null where it was not prepared), and the first test digits of Strokes, seed 1. */
  heldOut: { mnist: HeldOut | null; strokes: HeldOut };
  /** Largest difference between a stored weight and the one that was learned. */
  largestError: number;
  tensors: readonly PackedTensor[];
}

/** The recipe of the filters that the figures show. `npm run train -- filters` takes Strokes where MNIST is not prepared. */
export const digitsRecipe: ClassifierRecipe = {
  model: 'conv5f16psamearelu,pool2,conv3f16psamearelu,pool2,conv3f16psamearelu,flatten,dense10',
  input: [28, 28, 1], data: 'mnist', images: 60_000, initializer: 'glorotUniform', seed: 1,
  optimizer: 'adam', rate: 0.001, batch: 64, epochs: 5, loss: 'softmaxCrossentropy',
};
