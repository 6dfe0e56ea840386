import type { ConvolutionLayer, PoolingLayer, Stack } from '@/lib/arith/stack.ts';
import { largestCounted, planStack, slidingAxis, type PlannedLayer, type Shape, type StackRefusal } from '@/lib/arith/stackShapes.ts';
import { planTransposedAxis } from '@/lib/arith/transposed.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import type { Line } from './pieces.ts';

/** What comes in, without the batch: a picture, a flat list, or points with features each (`[4, 2]`: four corners of x and y). */
export type CodeInput = Shape | readonly [points: number, features: number];

/** One layer object of a framework: several can stand for one layer of the notation. */
export interface Module {
  /** `Conv2D`, `ZeroPad2d`. */
  type: string;
  /** Whether the class is written above the model, as the framework has none. */
  own: boolean;
  args: Line;
  /** What it puts out, as the notation counts: rows, columns, channels. */
  shape: readonly number[];
  parameters: number;
  /** Place in the stack of the layer whose weights it holds. */
  learns?: number;
  /** Place in the stack of the max pooling whose switches it keeps, or reads. */
  keeps?: number;
  reads?: number;
  /** Why it stands there, where that is not plain. */
  note?: string;
  /** For a dense layer that reads a picture flattened: the picture's shape, as PyTorch flattens in another order. */
  flattened?: readonly number[];
}

export const module = (type: string, args: Line, shape: readonly number[], more: Partial<Module> = {}): Module =>
  ({ type, own: false, args, shape, parameters: 0, ...more });

/** `nn.Conv2d(1, 16, kernel_size=3)`. */
export const construct = ({ type, own, args }: Module, prefix: string): CodePiece[] => [`${own ? '' : prefix}${type}(`, ...args, ')'];

/** Zeros around a picture, or rows and columns taken away where negative. */
export interface Sides { top: number; bottom: number; left: number; right: number }

/** Zeros of a window's walk over a picture of `input`, as TensorFlow puts them. */
export function sidesOf(layer: ConvolutionLayer | PoolingLayer, input: readonly number[]): Sides {
  const [rows, columns] = [slidingAxis(input[0]!, layer), slidingAxis(input[1]!, layer)];
  return { top: rows.before, bottom: rows.after, left: columns.before, right: columns.after };
}

export const isEven = ({ top, bottom, left, right }: Sides): boolean => top === bottom && left === right;

/** What a transposed convolution takes away of the whole stamp, in front and behind; the same along both axes. */
export function croppedOf({ window, stride, dilation, padding }: ConvolutionLayer, input: readonly number[]): { before: number; after: number } {
  const { cropBefore, cropAfter } = planTransposedAxis({ size: input[0]!, kernel: window, stride, dilation, padding });
  return { before: cropBefore, after: cropAfter };
}

/** Rows, columns, channels in PyTorch's order; lists of points stay as they are. */
export const channelsFirst = (shape: readonly number[]): readonly number[] =>
  (shape.length === 3 ? [shape[2]!, shape[0]!, shape[1]!] : shape);

/** The plan of a stack on any input. A list of points is for dense layers and `flatten`; the others need a picture. */
export function planCode(stack: Stack, input: CodeInput): { layers: PlannedLayer[]; refusal: StackRefusal | null } {
  if (input.length !== 2) return planStack(stack, input, largestCounted);
  const flat = stack.findIndex(({ kind }) => kind === 'flatten');
  const other = stack.findIndex(({ kind }, place) => kind !== 'dense' && kind !== 'flatten' && (flat < 0 || place < flat));
  // Planned as a picture one cell wide, which a dense layer and a flatten treat alike.
  const { layers, refusal } = planStack(other < 0 ? stack : stack.slice(0, other), [input[0], 1, input[1]]);
  const points = (shape: Shape, place: number) => (flat < 0 || place < flat ? [shape[0], shape[2]] as unknown as Shape : shape);
  return {
    layers: layers.map((layer, place) => ({ ...layer, input: points(layer.input, place - 1), output: points(layer.output, place) })),
    refusal: refusal ?? (other < 0 ? null : { code: 'needsPicture', layer: other + 1, expected: 3, got: 2, mends: [{ code: 'removeLayer' }] }),
  };
}
