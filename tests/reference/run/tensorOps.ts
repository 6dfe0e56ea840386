import { memory, squeeze, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { convParameters } from '@/lib/arith/parameters.ts';
import { asPair, planGrid, type GridPadding, type GridPlan, type Pair } from '@/lib/arith/grid.ts';
import { fieldStatistics } from '@/lib/plain/fieldStatistics.ts';
import { volume, type Volume } from '@/lib/plain/numbers.ts';
import { conv2d } from '@/lib/tensor/ops/conv2d.ts';
import { dense } from '@/lib/tensor/ops/dense.ts';
import { effectiveField } from '@/lib/tensor/ops/effectiveField.ts';
import { bedOfNails, bilinear, maxUnpool, nearest } from '@/lib/tensor/ops/enlarging.ts';
import { averagePool, maxPool, type PoolingOptions } from '@/lib/tensor/ops/pooling.ts';
import { reshape } from '@/lib/tensor/ops/shape.ts';
import { planTransposed, transposedConv2d } from '@/lib/tensor/ops/transposedConv2d.ts';
import type { Answer, Inputs, Listed, Operation } from './shape.ts';

type Loose = Readonly<Record<string, any>>;
type Tensors = Readonly<Record<string, Tensor>>;
type Lists = Readonly<Record<string, Listed>>;
type Fields = Readonly<Record<string, unknown>>;
/** One operator on tensors: what it made, and the fields beside, from the numbers that were read. */
type TensorOperation = (attrs: Loose, inputs: Tensors, lists: Inputs) => { made: Tensors; fields?: Fields; further?: (made: Lists) => { outputs?: Lists; fields?: Fields } };

/** Read by a promise: the only way on WebGPU. */
const listed = async (made: Tensor): Promise<Listed> => ({ shape: made.shape, data: Array.from(await made.data()) });
const padsOf = ({ rows, columns }: GridPlan) => [[rows.before, rows.after], [columns.before, columns.after]];
const sizeOf = (shape: readonly number[]): Pair => [shape[1]!, shape[2]!];
const product = (lengths: readonly number[]) => lengths.reduce((count, length) => count * length, 1);

const convolutionOptions = ({ strides, padding, dilations }: Loose) => ({ stride: strides ?? 1, padding: (padding ?? 'valid') as GridPadding, dilation: dilations ?? 1 });

/** What follows from the shapes of a convolution alone. */
function convolutionFields(attrs: Loose, x: readonly number[], kernel: readonly number[]) {
  const plan = planGrid('conv2d', sizeOf(x), [kernel[0]!, kernel[1]!], convolutionOptions(attrs));
  const shape = [x[0]!, plan.rows.output, plan.columns.output, kernel[3]!];
  return { shape, fields: { pads: padsOf(plan), flatten_length: product(shape.slice(1)), param_count: convParameters([kernel[0]!, kernel[1]!], kernel[2]!, kernel[3]!, attrs.use_bias === true) } };
}

/** The bias, unless the case says that there is none. */
function biasOf({ use_bias: used }: Loose, { bias }: Tensors) {
  if (used === true && !bias) throw new Error('use_bias is true and there is no bias among the inputs');
  return used === false || !bias ? {} : { bias };
}

const poolingOptions = ({ pool_size, strides, padding }: Loose): PoolingOptions => ({ window: pool_size, stride: strides ?? undefined, padding });
const poolPads = (attrs: Loose, x: Tensor) => ({ pads: padsOf(planGrid('pool', sizeOf(x.shape), asPair(attrs.pool_size), { stride: attrs.strides ?? attrs.pool_size, padding: attrs.padding })) });

/** Row and column of every flat place. */
function rowsAndColumns(switches: Listed, [, , width, channels]: readonly number[]): Listed {
  const data = switches.data!.flatMap(flat => [Math.floor(flat / channels! / width!), Math.floor(flat / channels!) % width!]);
  return { shape: [...switches.shape, 2], data };
}

/** Windows whose maximum stands in more than one cell, counted by hand. */
function tiedWindows(x: Listed, attrs: Loose): number {
  const { rows, columns } = planGrid('pool', sizeOf(x.shape), asPair(attrs.pool_size), { stride: attrs.strides ?? attrs.pool_size, padding: attrs.padding });
  const [pictures, height, width, channels] = x.shape as unknown as [number, number, number, number];
  const values = x.data!;
  let tied = 0;
  for (let p = 0; p < pictures; p++) for (let r = 0; r < rows.output; r++) for (let c = 0; c < columns.output; c++) for (let channel = 0; channel < channels; channel++) {
    const cells: number[] = [];
    for (let i = 0; i < rows.kernel; i++) for (let j = 0; j < columns.kernel; j++) {
      const [y, z] = [r * rows.stride - rows.before + i, c * columns.stride - columns.before + j];
      if (y >= 0 && y < height && z >= 0 && z < width) cells.push(values[((p * height + y) * width + z) * channels + channel]!);
    }
    if (cells.filter(value => value === Math.max(...cells)).length > 1) tied += 1;
  }
  return tied;
}

function chained(inputs: Tensors): ReturnType<TensorOperation> {
  const squeezed = (x: Tensor) => reshape(x, x.shape.slice(1, -1));
  const stage1 = dense(inputs.x!, inputs.k1!);
  const wide = dense(stage1, inputs.k2!);
  const stage2 = squeezed(wide);
  const last = dense(stage2, inputs.k3!);
  const stage3 = squeezed(last);
  wide.dispose();
  last.dispose();
  return { made: { stage1, stage2_squeezed: stage2, stage3_squeezed: stage3 }, fields: { param_count: inputs.k1!.size + inputs.k2!.size + inputs.k3!.size } };
}

function field({ layers, strides, padding, relu_between: reluBetween }: Loose, inputs: Tensors): ReturnType<TensorOperation> {
  const chain = Array.from({ length: layers }, (_, place) => ({ kernel: inputs[`kernel${place + 1}`]!, stride: strides[place], padding }));
  const { gradient, cell, outputSize } = effectiveField(inputs.x!, chain, { reluBetween });
  const [, ...picture] = gradient.shape;
  const flat = squeeze(gradient, [0]);
  gradient.dispose();
  return {
    made: { grad: flat },
    further({ grad }) {
      const { sum, centroid, sigma, box, cells, cellsNearPeak } = fieldStatistics(volume(picture as unknown as Volume['shape'], grad!.data!));
      return { fields: { center_output: cell, output_hw: outputSize, sum_abs: sum, centroid, sigma, bbox: box && [box.top, box.left, box.bottom, box.right], support_pixels: cells, pixels_above_4_55pct_of_peak: cellsNearPeak } };
    },
  };
}

const operations: Readonly<Record<string, TensorOperation>> = {
  conv2d: (attrs, inputs) => ({ made: { y: conv2d(inputs.x!, inputs.kernel!, { ...convolutionOptions(attrs), ...biasOf(attrs, inputs) }) }, ...convolutionFields(attrs, inputs.x!.shape, inputs.kernel!.shape) }),
  conv2d_transpose(attrs, inputs) {
    const window = { stride: attrs.strides ?? 1, padding: attrs.padding ?? 'valid', dilation: attrs.dilations ?? 1, outputPadding: attrs.output_padding ?? 0 };
    const y = transposedConv2d(inputs.x!, inputs.kernel!, { ...window, ...biasOf(attrs, inputs) });
    const { plans } = planTransposed('transposedConv2d', sizeOf(inputs.x!.shape), [inputs.kernel!.shape[0]!, inputs.kernel!.shape[1]!], window);
    return { made: { y }, fields: { crop_before: plans.map(({ cropBefore }) => cropBefore) } };
  },
  dense: (attrs, inputs) => (attrs.chain ? chained(inputs) : { made: { y: dense(inputs.x!, inputs.kernel!, biasOf(attrs, inputs)) } }),
  max_pool2d(attrs, { x }, lists) {
    const { output, switches } = maxPool(x!, poolingOptions(attrs));
    return {
      made: { y: output, argmax: switches }, fields: { ...poolPads(attrs, x!), tied_windows: tiedWindows(lists.x!, attrs) },
      further: ({ argmax }) => ({ outputs: { argmax_yx: rowsAndColumns(argmax!, x!.shape) } }),
    };
  },
  avg_pool2d: (attrs, { x }) => ({ made: { y: averagePool(x!, poolingOptions(attrs)) }, fields: poolPads(attrs, x!) }),
  max_unpool2d: ({ output_shape: shape }, { values, argmax }) => ({ made: { y: maxUnpool(values!, argmax!, shape) } }),
  unpool_nearest: ({ factor }, { x }) => ({ made: { y: nearest(x!, factor) } }),
  unpool_bed_of_nails: ({ factor }, { x }) => ({ made: { y: bedOfNails(x!, factor) } }),
  upsample_bilinear: ({ out_size: size }, { x }) => ({ made: { y: bilinear(x!, size) } }),
  effective_receptive_field: field,
};

/** Uploads the inputs, runs the operation, reads what it made; fails where a tensor is left over, also behind an error. */
function onTensors(operation: TensorOperation): Operation {
  return async (attrs, inputs) => {
    const given = Object.fromEntries(Object.entries(inputs).map(([name, { shape, data }]) => [name, tensor(data as number[], [...shape], 'float32')]));
    const before = memory().numTensors;
    let made: Tensors = {};
    try {
      const { made: fresh, fields, further } = operation(attrs, given, inputs);
      made = fresh;
      if (memory().numTensors !== before + Object.keys(made).length) throw new Error(`leaves ${memory().numTensors - before - Object.keys(made).length} tensors behind`);
      const outputs: Record<string, Listed> = {};
      for (const [name, each] of Object.entries(made)) outputs[name] = await listed(each);
      const more = further?.(outputs);
      return { outputs: { ...outputs, ...more?.outputs }, ...fields, ...more?.fields };
    } catch (error) {
      if (Object.keys(made).length === 0 && memory().numTensors !== before) throw new Error(`leaves ${memory().numTensors - before} tensors behind its error ${(error as Error).message}`, { cause: error });
      throw error;
    } finally {
      for (const each of [...Object.values(made), ...Object.values(given)]) each.dispose();
    }
  };
}

/** A convolution too large to be computed: shapes and counts alone. */
function shapesOnly(attrs: Loose, inputs: Inputs): Answer {
  const { shape, fields } = convolutionFields(attrs, inputs.x!.shape, inputs.kernel!.shape);
  return { outputs: { y: { shape, data: null } }, ...fields };
}

/** Every operator of the reference on the backend that is set. */
export const tensorOps: Readonly<Record<string, Operation>> = Object.fromEntries(Object.entries(operations).map(([op, operation]) => {
  const computed = onTensors(operation);
  return [op, op === 'conv2d' ? (attrs, inputs) => (inputs.x!.data === null ? shapesOnly(attrs, inputs) : computed(attrs, inputs)) : computed];
}));
