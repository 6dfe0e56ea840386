import { dispose, keep, reshape, sigmoid, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Activation } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activationGradient, largestPerChannel } from './kernels/activation.ts';
import { crossEntropy, crossEntropyFromLogits, softmaxCrossEntropy, squaredError, type ModelLoss } from './kernels/loss.ts';
import type { LayerWeights, TensorLayer, Trace } from './layers/layer.ts';
import { convolutionLayer, denseLayer } from './layers/learned.ts';
import { bilinearLayer, enlargingLayer, poolingLayer, reshapingLayer } from './layers/unlearned.ts';
import { parameterCount, parameterSlots, type ParameterSlot } from './parameters.ts';

/** A stack that can be run on whatever backend is set. Holds no tensor of its own. */
export interface Model {
  readonly layers: readonly PlannedLayer[];
  readonly slots: readonly ParameterSlot[];
  /** Every layer's output `[pictures, …]`, in order; the caller's to dispose of. */
  forward(parameters: Float32Array, input: Tensor): Tensor[];
  /** Mean loss over all pictures and numbers; of a softmax over all pictures. */
  loss(parameters: Float32Array, input: Tensor, target: Tensor, loss: ModelLoss): number;
  /** Mean loss and its gradient, in the parameters' order. */
  gradient(parameters: Float32Array, input: Tensor, target: Tensor, loss: ModelLoss): { loss: number; gradient: Float32Array };
  /** As `gradient`, read by promises: the way on WebGPU. */
  gradientLater(parameters: Float32Array, input: Tensor, target: Tensor, loss: ModelLoss): Promise<{ loss: number; gradient: Float32Array }>;
  /** As `loss`, read by promises. */
  lossLater(parameters: Float32Array, input: Tensor, target: Tensor, loss: ModelLoss): Promise<number>;
  /** For each ReLU layer, its channels' largest value over all pictures and cells: 0 is a dead channel. */
  largestOfRelus(parameters: Float32Array, input: Tensor): Promise<{ layer: number; largest: Float32Array }[]>;
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
  function judge(output: Tensor, target: Tensor, loss: ModelLoss): { loss: Tensor; gradient: Tensor } {
    const goal = reshape(target, output.shape);
    if (loss === 'binaryCrossentropy') return endsInSigmoid ? crossEntropyFromLogits(output, goal) : crossEntropy(output, goal);
    const cost = loss === 'softmaxCrossentropy' ? softmaxCrossEntropy : squaredError;
    if (!endsInSigmoid) return cost(output, goal);
    const p = sigmoid(output);
    const judged = cost(p, goal);
    return { loss: judged.loss, gradient: activationGradient(judged.gradient, p, 'sigmoid') };
  }

  /** Goes back through the layers; `take` gets each learned tensor's gradient, which is put away behind it unless it says to keep it. */
  function backward(weights: readonly LayerWeights[], input: Tensor, traces: readonly Trace[], outgoing: Tensor, take: (slot: ParameterSlot, made: Tensor) => 'read' | 'kept'): void {
    let gradient = outgoing;
    for (let place = last; place >= firstLearned; place--) {
      const undoes = layers[place]!.undoes;
      const back = machines[place]!.backward(gradient, traces[place - 1]?.output ?? input, traces[place]!, weights[place]!, place > firstLearned,
        undoes === undefined ? undefined : traces[undoes]);
      const read = slots.filter(({ layer }) => layer === place).map(slot => ({ made: back[slot.role]!, become: take(slot, back[slot.role]!) }));
      // What is behind is done with: its memory is taken again by the layer in front, while it is still near.
      dispose([gradient, traces[place]!.output, ...(traces[place]!.switches ? [traces[place]!.switches] : []), ...read.flatMap(({ made, become }) => (become === 'read' ? [made] : []))]);
      if (back.input) gradient = back.input;
    }
  }

  /** There and back again; the loss is the caller's to read, inside of a `tidy`. */
  function thereAndBack(parameters: Float32Array, input: Tensor, target: Tensor, loss: ModelLoss, take: Parameters<typeof backward>[4]): Tensor {
    const weights = upload(parameters);
    const traces = run(weights, input, true);
    const judged = judge(traces[last]!.output, target, loss);
    backward(weights, input, traces, judged.gradient, take);
    return judged.loss;
  }

  return {
    layers, slots,
    forward: (parameters, input) => tidy(() => {
      const outputs = run(upload(parameters), input).map(({ output }) => output);
      return endsInSigmoid ? [...outputs.slice(0, -1), sigmoid(outputs[last]!)] : outputs;
    }),
    loss: (parameters, input, target, loss) => tidy(() => judge(run(upload(parameters), input)[last]!.output, target, loss).loss.dataSync()[0]!),
    gradient(parameters, input, target, loss) {
      const answer = { loss: NaN, gradient: new Float32Array(parameterCount(slots)) };
      tidy(() => {
        const judged = thereAndBack(parameters, input, target, loss, ({ offset }, made) => {
          answer.gradient.set(made.dataSync(), offset);
          return 'read';
        });
        answer.loss = judged.dataSync()[0]!;
      });
      return answer;
    },
    async gradientLater(parameters, input, target, loss) {
      const kept: { offset: number; made: Tensor }[] = [];
      const judged = tidy(() => thereAndBack(parameters, input, target, loss, ({ offset }, made) => {
        kept.push({ offset, made: keep(made) });
        return 'kept';
      }));
      try {
        const answer = { loss: (await judged.data())[0]!, gradient: new Float32Array(parameterCount(slots)) };
        for (const { offset, made } of kept) answer.gradient.set(await made.data(), offset);
        return answer;
      } finally {
        dispose([judged, ...kept.map(({ made }) => made)]);
      }
    },
    async lossLater(parameters, input, target, loss) {
      const judged = tidy(() => judge(run(upload(parameters), input)[last]!.output, target, loss).loss);
      try {
        return (await judged.data())[0]!;
      } finally {
        dispose(judged);
      }
    },
    async largestOfRelus(parameters, input) {
      const kept: { layer: number; made: Tensor }[] = [];
      tidy(() => run(upload(parameters), input).forEach(({ output }, layer) => {
        if (activationOf(layers[layer]!) === 'relu') kept.push({ layer, made: keep(largestPerChannel(output)) });
      }));
      try {
        const found: { layer: number; largest: Float32Array }[] = [];
        for (const { layer, made } of kept) found.push({ layer, largest: Float32Array.from(await made.data()) });
        return found;
      } finally {
        dispose(kept.map(({ made }) => made));
      }
    },
  };
}
