import { dispose, reshape, sigmoid, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Activation } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activationGradient, largestPerChannel } from './kernels/activation.ts';
import { crossEntropy, crossEntropyFromLogits, squaredError, type LossName } from './kernels/loss.ts';
import type { LayerWeights, TensorLayer, Trace } from './layers/layer.ts';
import { convolutionLayer, denseLayer } from './layers/learned.ts';
import { bilinearLayer, enlargingLayer, poolingLayer, reshapingLayer } from './layers/unlearned.ts';
import { parameterSlots, type ParameterSlot } from './parameters.ts';

/** A stack that can be run on whatever backend is set. Holds no tensor of its own. */
export interface Model {
  readonly layers: readonly PlannedLayer[];
  readonly slots: readonly ParameterSlot[];
  /** Every layer's output `[pictures, …]`, in order; the caller's to dispose of. */
  forward(parameters: Float32Array, input: Tensor): Tensor[];
  /** Mean loss over all pictures and numbers. */
  loss(parameters: Float32Array, input: Tensor, target: Tensor, loss: LossName): number;
  /** Mean loss and its gradient, in the parameters' order. */
  gradient(parameters: Float32Array, input: Tensor, target: Tensor, loss: LossName): { loss: number; gradient: Float32Array };
  /** For each ReLU layer, its channels' largest value over all pictures and cells: 0 is a dead channel. */
  largestOfRelus(parameters: Float32Array, input: Tensor): { layer: number; largest: Float32Array }[];
}

function tensorLayer({ layer, input, output }: PlannedLayer): TensorLayer {
  switch (layer.kind) {
    case 'conv': case 'tconv': return convolutionLayer(layer, input, output);
    case 'dense': return denseLayer(layer);
    case 'pool': case 'avg': return poolingLayer(layer, input);
    case 'up': case 'nails': case 'unpool': return enlargingLayer(layer, output);
    case 'bil': return bilinearLayer(input, output);
    case 'flatten': case 'reshape': return reshapingLayer(output);
  }
}

const activationOf = ({ layer }: PlannedLayer): Activation => ('activation' in layer ? layer.activation : 'linear');

/** The last layer with its sigmoid taken off, so that a cross-entropy can be computed from the logits. */
function withoutSigmoid(planned: PlannedLayer): PlannedLayer {
  return { ...planned, layer: { ...planned.layer, activation: 'linear' } as PlannedLayer['layer'] };
}

/** @param layers at least one, from `planStack` without a refusal */
export function createModel(layers: readonly PlannedLayer[]): Model {
  const slots = parameterSlots(layers);
  const last = layers.length - 1;
  const endsInSigmoid = activationOf(layers[last]!) === 'sigmoid';
  const machines = layers.map((planned, place) => tensorLayer(place === last && endsInSigmoid ? withoutSigmoid(planned) : planned));
  const undone = new Set(layers.map(({ undoes }) => undoes));
  const firstLearned = slots[0]?.layer ?? layers.length;

  function upload(parameters: Float32Array): LayerWeights[] {
    const weights: LayerWeights[] = layers.map(() => ({}));
    for (const { layer, role, shape, offset, size } of slots) {
      weights[layer]![role] = tensor(parameters.slice(offset, offset + size), [...shape]);
    }
    return weights;
  }

  function run(weights: readonly LayerWeights[], input: Tensor, thereAndBack = false): Trace[] {
    const traces: Trace[] = [];
    machines.forEach((machine, place) => {
      const undoes = layers[place]!.undoes;
      traces.push(machine.forward(traces.at(-1)?.output ?? input, weights[place]!, {
        wantSwitches: thereAndBack || undone.has(place), undone: undoes === undefined ? undefined : traces[undoes],
      }));
    });
    return traces;
  }

  /** The loss of the last layer's output without its sigmoid, and its gradient there. */
  function judge(output: Tensor, target: Tensor, loss: LossName): { loss: Tensor; gradient: Tensor } {
    const goal = reshape(target, output.shape);
    if (!endsInSigmoid) return loss === 'binaryCrossentropy' ? crossEntropy(output, goal) : squaredError(output, goal);
    if (loss === 'binaryCrossentropy') return crossEntropyFromLogits(output, goal);
    const p = sigmoid(output);
    const judged = squaredError(p, goal);
    return { loss: judged.loss, gradient: activationGradient(judged.gradient, p, 'sigmoid') };
  }

  function backward(weights: readonly LayerWeights[], input: Tensor, traces: readonly Trace[], outgoing: Tensor): Float32Array {
    const flat = new Float32Array(slots.reduce((sum, { size }) => sum + size, 0));
    let gradient = outgoing;
    for (let place = last; place >= firstLearned; place--) {
      const undoes = layers[place]!.undoes;
      const back = machines[place]!.backward(gradient, traces[place - 1]?.output ?? input, traces[place]!, weights[place]!, place > firstLearned,
        undoes === undefined ? undefined : traces[undoes]);
      for (const slot of slots) if (slot.layer === place) flat.set(back[slot.role]!.dataSync(), slot.offset);
      // What is behind is done with: its memory is taken again by the layer in front, while it is still near.
      dispose([gradient, traces[place]!.output, ...[traces[place]!.switches, back.kernel, back.bias].filter(made => made !== undefined)]);
      if (back.input) gradient = back.input;
    }
    return flat;
  }

  return {
    layers, slots,
    forward: (parameters, input) => tidy(() => {
      const outputs = run(upload(parameters), input).map(({ output }) => output);
      return endsInSigmoid ? [...outputs.slice(0, -1), sigmoid(outputs[last]!)] : outputs;
    }),
    loss: (parameters, input, target, loss) => tidy(() => judge(run(upload(parameters), input)[last]!.output, target, loss).loss.dataSync()[0]!),
    gradient(parameters, input, target, loss) {
      let answer: { loss: number; gradient: Float32Array } = { loss: NaN, gradient: new Float32Array(0) };
      tidy(() => {
        const weights = upload(parameters);
        const traces = run(weights, input, true);
        const judged = judge(traces[last]!.output, target, loss);
        answer = { loss: judged.loss.dataSync()[0]!, gradient: backward(weights, input, traces, judged.gradient) };
      });
      return answer;
    },
    largestOfRelus: (parameters, input) => {
      const found: { layer: number; largest: Float32Array }[] = [];
      tidy(() => {
        run(upload(parameters), input).forEach(({ output }, layer) => {
          if (activationOf(layers[layer]!) === 'relu') found.push({ layer, largest: Float32Array.from(largestPerChannel(output).dataSync()) });
        });
      });
      return found;
    },
  };
}
