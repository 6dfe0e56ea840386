import type { ConvolutionLayer, PoolingLayer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activate, activationGradient } from '@/lib/plain/activation.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { conv2dInputGradient, conv2dKernelGradient } from '@/lib/plain/conv2dGradient.ts';
import { nearest } from '@/lib/plain/enlarging.ts';
import { crossEntropy, crossEntropyFromLogits, squaredError } from '@/lib/plain/loss.ts';
import { kernel as kernelNumbers, volume, type Kernel, type Volume } from '@/lib/plain/numbers.ts';
import { maxPool } from '@/lib/plain/pooling.ts';
import { maxPoolGradient } from '@/lib/plain/poolingGradient.ts';
import { planTransposedConv2d, transposedConv2d } from '@/lib/plain/transposedConv2d.ts';
import { parameterSlots, type ParameterSlot } from '@/lib/tensor/parameters.ts';
import { NotRunnable } from './shape.ts';
import { plainLoss, type TrainingBackend } from './training.ts';
import type { LossName } from './trainingFile.ts';

interface Learned { kernel: Kernel; bias: Float64Array }
interface Trace { output: Volume; switches?: Int32Array }
interface Back { input: Volume; kernel?: Kernel; bias?: Float64Array }
/** One layer of one picture in float64. */
interface PlainLayer {
  forward(input: Volume, learned: Learned): Trace;
  /** From the gradient before the activation. */
  backward(gradient: Volume, input: Volume, trace: Trace, learned: Learned): Back;
}

function biasGradient({ shape: [, , channels], values }: Volume): Float64Array {
  const sums = new Float64Array(channels);
  values.forEach((value, place) => { sums[place % channels]! += value; });
  return sums;
}

function ordinary({ stride, dilation, padding }: ConvolutionLayer): PlainLayer {
  const options = { stride, dilation, padding };
  return {
    forward: (input, { kernel, bias }) => ({ output: conv2d(input, kernel, { ...options, bias }) }),
    backward: (gradient, input, _trace, { kernel }) => ({
      input: conv2dInputGradient(gradient, kernel, input.shape, options), kernel: conv2dKernelGradient(gradient, input, kernel.shape, options), bias: biasGradient(gradient),
    }),
  };
}

/** A transposed convolution goes back as the convolution that it transposes. */
function transposed({ stride, dilation, padding, window }: ConvolutionLayer, [height, width]: readonly number[]): PlainLayer {
  const options = { stride, dilation, padding };
  const plan = planTransposedConv2d([height!, width!], [window, window], options);
  const { rows, columns } = plan;
  const border = { top: rows.cropBefore, bottom: Math.max(0, rows.cropAfter), left: columns.cropBefore, right: Math.max(0, columns.cropAfter) };
  const back = { stride, dilation, padding: border };
  return {
    forward: (input, { kernel, bias }) => ({ output: transposedConv2d(input, kernel, { ...options, bias }) }),
    backward: (gradient, input, _trace, { kernel }) => ({
      input: conv2d(gradient, kernel, back), kernel: conv2dKernelGradient(input, gradient, kernel.shape, back), bias: biasGradient(gradient),
    }),
  };
}

function pooled(layer: PoolingLayer): PlainLayer {
  return {
    forward: input => maxPool(input, layer),
    backward: (gradient, input, { switches }) => ({ input: maxPoolGradient(gradient, switches!, input.shape) }),
  };
}

function repeated(factor: number): PlainLayer {
  return {
    forward: input => ({ output: nearest(input, factor) }),
    backward(gradient, input) {
      const [, width, channels] = gradient.shape;
      const back = volume(input.shape);
      gradient.values.forEach((value, place) => {
        const [cell, channel] = [Math.floor(place / channels), place % channels];
        const [row, column] = [Math.floor(cell / width / factor), Math.floor(cell % width / factor)];
        back.values[(row * input.shape[1] + column) * channels + channel]! += value;
      });
      return { input: back };
    },
  };
}

function plainLayer({ layer, input }: PlannedLayer): PlainLayer {
  switch (layer.kind) {
    case 'conv': return ordinary(layer);
    case 'tconv': return transposed(layer, input);
    case 'pool': return pooled(layer);
    case 'up': return repeated(layer.window);
    default: throw new NotRunnable(`no float64 layer of kind ${layer.kind}`);
  }
}

function learnedOf(weights: ArrayLike<number>, slots: readonly ParameterSlot[], layer: number): Learned {
  const numbers = (role: 'kernel' | 'bias') => {
    const slot = slots.find(each => each.layer === layer && each.role === role);
    return slot && { shape: slot.shape, values: Array.prototype.slice.call(weights, slot.offset, slot.offset + slot.size) as number[] };
  };
  const kernel = numbers('kernel');
  return { kernel: kernelNumbers((kernel?.shape ?? [0, 0, 0, 0]) as Kernel['shape'], kernel?.values ?? []), bias: Float64Array.from(numbers('bias')?.values ?? []) };
}

const activationOf = ({ layer }: PlannedLayer) => ('activation' in layer ? layer.activation : 'linear');

/** Training steps in float64, one picture after the other, on `lib/plain`. */
export const plainTraining: TrainingBackend = {
  machine(layers, pictures, count) {
    const slots = parameterSlots(layers);
    const shape = layers[0]!.input as Volume['shape'];
    const size = pictures.length / count;
    const inputs = Array.from({ length: count }, (_, place) => volume(shape, pictures.subarray(place * size, (place + 1) * size)));
    const machines = layers.map(plainLayer);
    const endsInSigmoid = activationOf(layers.at(-1)!) === 'sigmoid';
    const activations = layers.map((planned, place) => (place === layers.length - 1 && endsInSigmoid ? 'linear' : activationOf(planned)));

    /** Every layer's output; the last before its sigmoid. */
    function run(input: Volume, learned: readonly Learned[]): Trace[] {
      const traces: Trace[] = [];
      machines.forEach((machine, place) => {
        const trace = machine.forward(traces.at(-1)?.output ?? input, learned[place]!);
        traces.push({ ...trace, output: activate(trace.output, activations[place]!) });
      });
      return traces;
    }
    function judge(output: Volume, target: Volume, name: LossName): { loss: number; gradient: Volume } {
      if (endsInSigmoid && name === 'binaryCrossentropy') {
        const { loss, gradient } = crossEntropyFromLogits(output.values, target.values);
        return { loss, gradient: volume(output.shape, gradient) };
      }
      const answer = endsInSigmoid ? activate(output, 'sigmoid') : output;
      const { loss, gradient } = (name === 'binaryCrossentropy' ? crossEntropy : squaredError)(answer.values, target.values);
      return { loss, gradient: activationGradient(volume(output.shape, gradient), answer, endsInSigmoid ? 'sigmoid' : 'linear') };
    }
    const learnedBy = (weights: ArrayLike<number>) => layers.map((_, layer) => learnedOf(weights, slots, layer));

    function gradient(weights: ArrayLike<number>, name: LossName) {
      const learned = learnedBy(weights);
      const sums = new Float64Array(weights.length);
      let loss = 0;
      for (const input of inputs) {
        const traces = run(input, learned);
        const judged = judge(traces.at(-1)!.output, input, name);
        loss += judged.loss / count;
        let passed = judged.gradient;
        for (let place = layers.length - 1; place >= 0; place--) {
          const before = activationGradient(passed, traces[place]!.output, activations[place]!);
          const back = machines[place]!.backward(before, traces[place - 1]?.output ?? input, traces[place]!, learned[place]!);
          for (const { layer, role, offset } of slots) {
            if (layer !== place) continue;
            const values = role === 'kernel' ? back.kernel!.values : back.bias!;
            values.forEach((value, i) => { sums[offset + i]! += value / count; });
          }
          passed = back.input;
        }
      }
      return { loss, gradient: sums };
    }

    return {
      slots, gradient, ownOptimizers: false,
      weights: values => Float64Array.from(values),
      layers(weights) {
        const outputs = run(inputs[0]!, learnedBy(weights)).map(({ output }) => output);
        return outputs.map((output, place) => (endsInSigmoid && place === outputs.length - 1 ? activate(output, 'sigmoid') : output).values);
      },
      loss: (weights, name) => inputs.reduce((sum, input) => sum + judge(run(input, learnedBy(weights)).at(-1)!.output, input, name).loss / count, 0),
      close: () => undefined,
    };
  },
  crossEntropy: plainLoss,
};
