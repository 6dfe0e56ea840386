import type { Place } from './python.ts';

/**
 * What was not understood, each with the line it stands on (from 1), the text there, what would have been right and what came. The codes
 * are put into a reader's language by `sayFault`:
 * - `grammar`: not Python. `tooLong`: more code than is read.
 * - `loop`, `branch`, `function`, `class`: a block that builds or changes a model; it is not run. `spread`: `*args` or `**options`.
 * - `merge`, `several`, `shared`, `operation`, `unconnected`: the layers are no chain.
 * - `layer`: a layer that the lab does not have; it is left out. `argument`: an argument that is not kept; `value`: one with a value that cannot be.
 * - `missing`: an argument that must be there; its layer is left out. `unknown`: a value that the code alone does not tell.
 * - `activation`: one that the lab does not have, or in a place that it has none for. `padding`, `cropping`: around nothing that could take it. `unpooling`: undoes another pooling.
 * - `optimizer`, `loss`, `rate`, `targets`: the training cannot be had so.
 * - `noModel`: no layer in the whole text. `notDigits`: the lab's pictures do not fit in, or no picture comes out.
 */
export type FaultCode = 'grammar' | 'tooLong' | 'loop' | 'branch' | 'function' | 'class' | 'spread' | 'merge' | 'several' | 'shared' | 'operation' | 'unconnected'
  | 'layer' | 'argument' | 'value' | 'missing' | 'unknown' | 'activation' | 'padding' | 'cropping' | 'unpooling' | 'optimizer' | 'loss' | 'rate' | 'targets' | 'noModel' | 'notDigits';

/**
 * What was taken for granted, or is Keras's own default: nothing is wrong with it, but it should be known.
 * - `notImported`: names that the code does not explain, taken for Keras's. `inputShape`: not told, so that of the digits is taken.
 * - `chosenModel`: of several, none of them trained, the one with most layers. `noChannel`: two axes, a channel was put behind.
 * - `defaultOptimizer`, `defaultRate`, `defaultBatch`, `defaultEpochs`: what Keras takes where nothing is said. `momentum`: the lab's SGD has one.
 * - `oldName`: an argument's former name. `flattened`: the model reads lists, so pictures are flattened in front.
 */
export type NoteCode = 'notImported' | 'inputShape' | 'chosenModel' | 'noChannel' | 'defaultOptimizer' | 'defaultRate' | 'defaultBatch' | 'defaultEpochs' | 'momentum' | 'oldName' | 'flattened';

export interface Fault extends Place {
  code: FaultCode;
  /** What fills the sentence: names and texts of the code, numbers, choices. */
  values: Readonly<Record<string, string | number>>;
}

export interface Note extends Place {
  code: NoteCode;
  values: Readonly<Record<string, string | number>>;
}
