import { planTransposedAxis, type TransposedAxis, type TransposedPlan } from './transposed.ts';
import { cellsRead, planAxis, windowSpan, type Axis, type Plan, type Sides } from './window.ts';

/** Which layer moves the window. Sizes are the same; what may be said of padding, and what it counts for, is not. */
export type WindowKind = 'conv' | 'pool' | 'avg';

/** What a framework answers to one axis of a layer. */
export interface FrameworkAnswer {
  /** Null where the framework raises an error. */
  plan: Plan | null;
  /**
   * Why it raises one. Keras: `strideWithDilation`. PyTorch: `sameWithStride` ("padding='same' is not supported for
   * strided convolutions"), `sameForPooling` (it knows numbers only), `padTooLarge` (more than half a pooling's
   * window). Both: `windowTooLarge`.
   */
  refusal: 'strideWithDilation' | 'sameWithStride' | 'sameForPooling' | 'padTooLarge' | 'windowTooLarge' | null;
  /** Zeros that a layer of their own must add in front, as this framework's layer cannot say them: Keras `ZeroPadding2D`, PyTorch `ZeroPad2d`. */
  padFirst: Sides | null;
}

const answered = (plan: Plan, padFirst: Sides | null = null): FrameworkAnswer =>
  (plan.output === 0 ? { plan: null, refusal: 'windowTooLarge', padFirst: null } : { plan, refusal: null, padFirst });
const refused = (refusal: FrameworkAnswer['refusal']): FrameworkAnswer => ({ plan: null, refusal, padFirst: null });

/**
 * Keras 3 on TensorFlow: `same` gives ⌈n / s⌉ cells with the odd zero behind; zeros by number need a `ZeroPadding2D`
 * in front; a convolution with stride and dilation both above 1 is refused. Throws as `planAxis`.
 */
export function kerasAxis(axis: Axis, kind: WindowKind = 'conv'): FrameworkAnswer {
  const plan = planAxis(axis);
  if (kind === 'conv' && axis.stride > 1 && axis.dilation > 1) return refused('strideWithDilation');
  return answered(plan, axis.padding === 'valid' || axis.padding === 'same' ? null : [plan.before, plan.after]);
}

/**
 * PyTorch 2: `same` with stride 1 only (`Conv2d`: (k − 1) · d zeros, the odd one behind), never for pooling; numbers
 * count for both sides, so unequal sides need a `ZeroPad2d`; pooling takes at most half a window; sizes are floored
 * (`ceil_mode=False`). Throws as `planAxis`.
 */
export function pytorchAxis(axis: Axis, kind: WindowKind = 'conv'): FrameworkAnswer {
  const plan = planAxis(axis);
  if (axis.padding === 'same' && kind !== 'conv') return refused('sameForPooling');
  if (axis.padding === 'same' && axis.stride > 1) return refused('sameWithStride');
  const unequal = axis.padding === 'explicit' && plan.before !== plan.after;
  if (kind !== 'conv' && !unequal && Math.max(plan.before, plan.after) > axis.kernel / 2) return refused('padTooLarge');
  return answered(plan, unequal ? [plan.before, plan.after] : null);
}

/** What is usually written where PyTorch refuses `same`: ⌊(span − 1) / 2⌋ zeros on either side. */
export const pytorchInstead = (axis: Axis): Plan =>
  planAxis({ ...axis, padding: 'explicit', pad: Math.floor((windowSpan(axis.kernel, axis.dilation) - 1) / 2) });

/** Both frameworks' answers to one axis of one layer, and whether they agree. */
export interface Comparison {
  keras: FrameworkAnswer;
  pytorch: FrameworkAnswer;
  agrees: boolean;
  /** Why not: one of them refuses, or the average counts zeros in PyTorch (`count_include_pad=True`) and not in Keras. Null where they agree or both refuse. */
  difference: 'kerasRefuses' | 'pytorchRefuses' | 'countsPadding' | null;
  /** Where PyTorch refuses `same`: what is usually written instead, and how that differs from Keras: in size, in the cells that windows read, or not at all. */
  instead: { plan: Plan; difference: 'size' | 'cells' | null } | null;
}

const difference = (a: Plan, b: Plan): 'size' | 'cells' | null =>
  (a.output !== b.output ? 'size' : cellsRead(a, 0)[0] !== cellsRead(b, 0)[0] ? 'cells' : null);

/** Throws as `planAxis`. */
export function compareFrameworks(axis: Axis, kind: WindowKind = 'conv'): Comparison {
  const [keras, pytorch] = [kerasAxis(axis, kind), pytorchAxis(axis, kind)];
  const zeros = (pytorch.plan?.before ?? 0) + (pytorch.plan?.after ?? 0) > 0;
  const why = keras.plan && pytorch.plan ? (kind === 'avg' && zeros ? 'countsPadding' : null)
    : keras.plan ? 'pytorchRefuses' : pytorch.plan ? 'kerasRefuses' : null;
  const refusesSame = pytorch.refusal === 'sameWithStride' || pytorch.refusal === 'sameForPooling';
  const plan = refusesSame ? pytorchInstead(axis) : null;
  return { keras, pytorch, agrees: why === null, difference: why, instead: plan && { plan, difference: difference(planAxis(axis), plan) } };
}

/** How PyTorch's `ConvTranspose2d` says what Keras's `Conv2DTranspose` does. */
export interface TransposedInPytorch {
  padding: number;
  outputPadding: number;
  plan: TransposedPlan;
  /** Cells by which PyTorch's answer lies behind Keras's: 1 where `same` takes an odd number of cells away, else 0. The sizes are equal. */
  shift: number;
}

/**
 * PyTorch's `padding` and `output_padding` for the size that Keras gives, one axis: (n − 1) · s + k − 2p + o. Under
 * `same` with an odd k − s PyTorch takes the odd cell away in front, Keras behind: the numbers stand one cell apart.
 * Throws as `planTransposedAxis`.
 */
export function transposedInPytorch(axis: TransposedAxis): TransposedInPytorch {
  const keras = planTransposedAxis(axis);
  const cropped = keras.cropBefore + keras.cropAfter;
  const padding = typeof axis.padding === 'number' ? axis.padding : Math.ceil(Math.max(0, cropped) / 2);
  const outputPadding = 2 * padding - cropped;
  return { padding, outputPadding, plan: { ...keras, padding, outputPadding, cropBefore: padding, cropAfter: cropped - padding }, shift: padding - keras.cropBefore };
}
