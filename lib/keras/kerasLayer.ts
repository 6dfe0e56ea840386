import type { Activation } from '@/lib/arith/stack.ts';
import type { Sides } from '@/lib/code/modules.ts';

/** What a Keras layer does, with every argument that the notation knows. */
export type LayerWork =
  | { kind: 'conv' | 'tconv'; window: number; filters: number; stride: number; padding: 'valid' | 'same'; dilation: number; activation: Activation; bias: boolean }
  | { kind: 'pool' | 'avg'; window: number; stride: number; padding: 'valid' | 'same' | number }
  | { kind: 'up' | 'bil' | 'nails'; window: number }
  | { kind: 'flatten' }
  /** `tf.squeeze`: a last axis of one number goes. */
  | { kind: 'squeeze' }
  /** `-1` stands for what is left over. */
  | { kind: 'reshape'; target: readonly number[] }
  | { kind: 'dense'; units: number; activation: Activation; bias: boolean }
  | { kind: 'activation'; activation: Activation }
  | { kind: 'zeros' | 'infinity' | 'crop'; sides: Sides }
  | { kind: 'unpool'; window: number; stride: number }
  /** An input's shape, written as a layer. */
  | { kind: 'input' }
  /** Named as a fault already; what comes in goes out. */
  | { kind: 'nothing' };

/** A layer as it stands in the code. The same object called twice has the same weights. */
export interface KerasLayer {
  /** `Conv2D`. */
  type: string;
  line: number;
  text: string;
  work: LayerWork;
  /** `input_shape` and the like, without the batch. */
  input: readonly (number | null)[] | null;
}
