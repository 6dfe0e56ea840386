import { BadInput } from '@/lib/arith/badInput.ts';
import { convParameters } from '@/lib/arith/parameters.ts';
import type { GridPadding, Pair } from '@/lib/arith/grid.ts';
import { conv2d, planConv2d } from '@/lib/plain/conv2d.ts';
import { dense } from '@/lib/plain/dense.ts';
import { effectiveField } from '@/lib/plain/effectiveField.ts';
import { bedOfNails, bilinear, nearest } from '@/lib/plain/enlarging.ts';
import { fieldStatistics } from '@/lib/plain/fieldStatistics.ts';
import { maxUnpool } from '@/lib/plain/maxUnpool.ts';
import { kernel, numbers, volume, type Kernel, type Numbers, type Volume } from '@/lib/plain/numbers.ts';
import { averagePool, maxPool, planPool, type PoolingOptions } from '@/lib/plain/pooling.ts';
import { reshape } from '@/lib/plain/reshape.ts';
import { planTransposedConv2d, transposedConv2d } from '@/lib/plain/transposedConv2d.ts';
import { receptiveFieldCase } from './plainField.ts';

/** An array of the reference files; `data` is null where only the shape is compared. */
export interface Listed { shape: readonly number[]; data: readonly number[] | null }
export type Attrs = Readonly<Record<string, any>>;
export type Inputs = Readonly<Record<string, Listed>>;
/** Everything that `expect` may hold, computed: `outputs`, and the fields beside it. */
export type Answer = { outputs?: Readonly<Record<string, Listed>> } & Readonly<Record<string, unknown>>;
export type Operation = (attrs: Attrs, inputs: Inputs) => Answer;

const listed = ({ shape, values }: Numbers): Listed => ({ shape, data: [...values] });
const numbersOf = ({ shape, data }: Listed): Numbers => numbers(shape, data!);
const kernelOf = ({ shape, data }: Listed): Kernel => kernel(shape as Kernel['shape'], data!);
const withBias = (bias: Listed | undefined) => (bias ? { bias: bias.data! } : {});

/** The pictures of a batch `[pictures, height, width, channels]`. */
export function picturesOf({ shape, data }: Listed): Volume[] {
  const [pictures, ...picture] = shape as [number, number, number, number];
  const size = picture.reduce((product, length) => product * length, 1);
  return Array.from({ length: pictures }, (_, place) => volume(picture, data!.slice(place * size, (place + 1) * size)));
}

const batched = (pictures: readonly { shape: readonly number[]; values: ArrayLike<number> }[]): Listed =>
  ({ shape: [pictures.length, ...pictures[0]!.shape], data: pictures.flatMap(({ values }) => Array.from(values)) });

const each = (x: Listed, operation: (picture: Volume) => Volume): Answer => ({ outputs: { y: batched(picturesOf(x).map(operation)) } });

/** `[[top, bottom], [left, right]]` as a border; everything else is said as we say it. */
const paddingOf = (padding: any): GridPadding => (Array.isArray(padding?.[0]) ? { top: padding[0][0], bottom: padding[0][1], left: padding[1][0], right: padding[1][1] } : padding);
const convolutionOptions = ({ strides, padding, dilations }: Attrs) => ({ stride: strides, padding: paddingOf(padding), dilation: dilations ?? 1 });
const padsOf = ({ rows, columns }: ReturnType<typeof planConv2d>) => [[rows.before, rows.after], [columns.before, columns.after]];

function convolution(attrs: Attrs, { x, kernel: weights, bias }: Inputs): Answer {
  const options = convolutionOptions(attrs);
  const kernelShape = weights!.shape as Kernel['shape'];
  const plan = planConv2d(x!.shape.slice(1) as unknown as Volume['shape'], kernelShape, options);
  const shape = [x!.shape[0]!, plan.rows.output, plan.columns.output, kernelShape[3]];
  const counts = {
    pads: padsOf(plan), flatten_length: shape.slice(1).reduce((product, size) => product * size, 1),
    param_count: convParameters([kernelShape[0], kernelShape[1]], kernelShape[2], kernelShape[3], attrs.use_bias),
  };
  if (x!.data === null) return { outputs: { y: { shape, data: null } }, ...counts };
  return { ...each(x!, picture => conv2d(picture, kernelOf(weights!), { ...options, ...withBias(attrs.use_bias === false ? undefined : bias) })), ...counts };
}

function transposedConvolution({ strides, padding, dilations, output_padding, use_bias }: Attrs, { x, kernel: weights, bias }: Inputs): Answer {
  const options = { stride: strides, padding, dilation: dilations, outputPadding: output_padding };
  const answer = each(x!, picture => transposedConv2d(picture, kernelOf(weights!), { ...options, ...withBias(use_bias === false ? undefined : bias) }));
  const plan = planTransposedConv2d(x!.shape.slice(1, 3) as unknown as Pair, weights!.shape.slice(0, 2) as unknown as Pair, options);
  return { ...answer, crop_before: [plan.rows.cropBefore, plan.columns.cropBefore] };
}

const poolingOptions = ({ pool_size, strides, padding }: Attrs): PoolingOptions => ({ window: pool_size, stride: strides ?? undefined, padding: paddingOf(padding) });
const poolPads = (attrs: Attrs, x: Listed) => ({ pads: padsOf(planPool(x.shape.slice(1), poolingOptions(attrs))) });

function maximum(attrs: Attrs, { x }: Inputs): Answer {
  const pooled = picturesOf(x!).map(picture => ({ picture, ...maxPool(picture, poolingOptions(attrs)) }));
  const places = pooled.map(({ output, switches, picture: { shape: [, width, channels] } }) => ({
    shape: [...output.shape, 2], values: Array.from(switches).flatMap(flat => [Math.floor(flat / channels / width), Math.floor(flat / channels) % width]),
  }));
  return {
    outputs: {
      y: batched(pooled.map(({ output }) => output)), argmax: batched(pooled.map(({ output: { shape }, switches }) => ({ shape, values: switches }))),
      argmax_yx: batched(places),
    },
    ...poolPads(attrs, x!), tied_windows: pooled.reduce((sum, { tied }) => sum + tied.reduce((a, b) => a + b, 0), 0),
  };
}

function unpooling({ output_shape }: Attrs, { values, argmax }: Inputs): Answer {
  if (values!.shape.join() !== argmax!.shape.join()) {
    throw new BadInput({ argument: 'maxUnpool.switches', expected: values!.shape.join(' × '), got: argmax!.shape, mend: 'take the switches of the pooling that these values belong to' });
  }
  const switches = picturesOf(argmax!);
  return { outputs: { y: batched(picturesOf(values!).map((picture, place) => maxUnpool(picture, switches[place]!.values, output_shape.slice(1)))) } };
}

function linear({ chain, use_bias }: Attrs, inputs: Inputs): Answer {
  if (!chain) return { outputs: { y: listed(dense(numbersOf(inputs.x!), numbersOf(inputs.kernel!), use_bias === false ? undefined : inputs.bias?.data ?? undefined)) } };
  const squeezed = (x: Numbers) => reshape(x, x.shape.slice(0, -1));
  const [k1, k2, k3] = [inputs.k1!, inputs.k2!, inputs.k3!].map(numbersOf);
  const stage1 = dense(numbersOf(inputs.x!), k1!);
  const stage2 = squeezed(dense(stage1, k2!));
  return {
    outputs: { stage1: listed(stage1), stage2_squeezed: listed(stage2), stage3_squeezed: listed(squeezed(dense(stage2, k3!))) },
    param_count: [k1!, k2!, k3!].reduce((sum, { values }) => sum + values.length, 0),
  };
}

function effective({ layers, strides, padding, relu_between }: Attrs, inputs: Inputs): Answer {
  const chain = Array.from({ length: layers as number }, (_, place) => ({ kernel: kernelOf(inputs[`kernel${place + 1}`]!), stride: strides[place], padding: paddingOf(padding) }));
  const field = effectiveField(picturesOf(inputs.x!)[0]!, chain, { reluBetween: relu_between });
  const { sum, centroid, sigma, box, cells, cellsNearPeak } = fieldStatistics(field.gradient);
  return {
    outputs: { grad: listed(field.gradient) }, center_output: field.cell, output_hw: field.outputSize, sum_abs: sum, centroid, sigma,
    bbox: box && [box.top, box.left, box.bottom, box.right], support_pixels: cells, pixels_above_4_55pct_of_peak: cellsNearPeak,
  };
}

/** Every operator of the reference, on plain numbers. */
export const plainOps: Readonly<Record<string, Operation>> = {
  conv2d: convolution,
  conv2d_transpose: transposedConvolution,
  dense: linear,
  max_pool2d: maximum,
  avg_pool2d: (attrs, { x }) => ({ ...each(x!, picture => averagePool(picture, poolingOptions(attrs))), ...poolPads(attrs, x!) }),
  max_unpool2d: unpooling,
  unpool_nearest: ({ factor }, { x }) => each(x!, picture => nearest(picture, factor)),
  unpool_bed_of_nails: ({ factor }, { x }) => each(x!, picture => bedOfNails(picture, factor)),
  upsample_bilinear: ({ out_size }, { x }) => each(x!, picture => bilinear(picture, out_size)),
  effective_receptive_field: effective,
  receptive_field: receptiveFieldCase,
};

/** What the reference calls a refusal, by the end of our argument's name. */
const errorNames: Readonly<Record<string, string>> = {
  window: 'kernel_larger_than_input', kernel: 'bad_kernel', stride: 'bad_stride', dilation: 'bad_dilation', padding: 'bad_padding',
  channels: 'channel_mismatch', units: 'bad_units', rank: 'bad_rank', factor: 'bad_factor', output: 'bad_factor',
  switches: 'shape_mismatch', index: 'index_out_of_range', bias: 'bias_mismatch',
};

/** The reference's name of an error; throws what is no `BadInput`. */
export function errorName(error: unknown): string {
  if (!(error instanceof BadInput)) throw error;
  return errorNames[error.argument.split('.').at(-1)!] ?? error.argument;
}
