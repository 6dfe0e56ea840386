import type { Activation } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import type { ParameterSlot } from '@/lib/tensor/parameters.ts';
import type { Kernels } from './kernels.ts';
import { Arena, numberBytes, Picture } from './memory.ts';
import type { Call } from './node.ts';
import { nodesOf } from './nodes.ts';
import { reshapeNode } from './tableNodes.ts';
import { pack, unpack, type Packing } from './weights.ts';

/** A model in the kernels' memory, computing one picture at a time. */
export interface Machine {
  setParameters(parameters: Float32Array): void;
  /** Copies one picture in and runs it forwards. */
  forward(bytes: Uint8Array): void;
  /** Sum over the numbers of the picture now in the machine; not its mean. */
  loss(): number;
  /** The same, and runs backwards: sums of gradients (of the mean over the numbers) stay in the machine. */
  lossAndBackward(): number;
  /** Adds the sums to `gradient` and starts them anew. */
  collect(gradient: Float64Array): void;
  /** The output, behind its activation. */
  output(): Float32Array;
  /** The output of a layer, where it has a node of its own. */
  activation(layer: number): Float32Array | null;
  /** Numbers of one picture. */
  readonly numbers: number;
  /** What is called for each part of the model, and the last of the layers it computes (−1: none): to be measured one by one. */
  readonly parts: readonly { layer: number; forward: readonly Call[]; backward: readonly Call[] }[];
}

const activationOf = (planned: PlannedLayer): Activation => ('activation' in planned.layer ? planned.layer.activation : 'linear');

/** The last layer with its sigmoid taken off: the loss is computed from the logits. */
const withoutSigmoid = (planned: PlannedLayer): PlannedLayer => ({ ...planned, layer: { ...planned.layer, activation: 'linear' } as PlannedLayer['layer'] });

/**
 * Lays a model out in memory.
 *
 * @param fused see `nodesOf`
 * @throws NotFast for a layer that has no kernels here, RangeError where the machine gives no more memory
 */
export function createMachine(layers: readonly PlannedLayer[], slots: readonly ParameterSlot[], lossName: LossName, fused: boolean,
  { kernels, memory, start }: { kernels: Kernels; memory: WebAssembly.Memory; start: number }): Machine {
  const last = layers.length - 1;
  const endsInSigmoid = activationOf(layers[last]!) === 'sigmoid';
  const { nodes, input: first } = nodesOf(layers.map((planned, place) => (place === last && endsInSigmoid ? withoutSigmoid(planned) : planned)), slots, fused);
  let input = first, output = nodes.at(-1)!.node.output;
  const flat = ({ height, width, channels }: Picture) => new Picture(1, 1, height * width * channels);
  // Numbers come in and go out without gaps.
  if (!input.thin) {
    input = flat(first);
    nodes.unshift({ node: reshapeNode(input, first, 'linear'), layer: -1 });
  }
  if (!output.thin) {
    output = flat(output);
    nodes.push({ node: reshapeNode(nodes.at(-1)!.node.output, output, endsInSigmoid ? 'linear' : activationOf(layers[last]!)), layer: -1 });
  }

  const arena = new Arena(memory, start);
  for (const { node } of nodes) node.widen();
  for (const picture of new Set([input, ...nodes.map(({ node }) => node.output)])) picture.place(arena);
  const programs = nodes.map(({ node }) => node.build(arena, kernels));
  const firstLearned = nodes.findIndex((_, place) => programs[place]!.sums.length > 0);
  const numbers = input.height * input.width * input.channels;
  const bytes = arena.take(numbers), target = arena.take(numbers * numberBytes), answer = arena.take(numbers * numberBytes);

  const inputRows = input.thin ? input.height : 1, inputColumns = numbers / inputRows;

  const there: Call[] = programs.flatMap(({ forward }) => forward);
  const parts = programs.map(({ forward, byWeights, byInput }, place) => ({ layer: nodes[place]!.layer, forward, backward: [...byWeights, ...(place > firstLearned ? byInput : [])] }));
  const back: Call[] = [...parts].reverse().flatMap(({ backward }) => backward);
  const packed: Packing[] = programs.flatMap(program => program.packed), sums: Packing[] = programs.flatMap(program => program.sums);
  const lossOf = endsInSigmoid ? kernels.lossOfLogits : kernels.lossOfOutputs;
  const rows = output.thin ? output.height : 1, columns = output.thin ? output.width : output.channels;
  const inputAt = input.at(0, 0), outputAt = output.at(0, 0), gradientAt = output.gradientAt(0, 0), scale = 1 / numbers, squared = lossName === 'meanSquaredError';

  return {
    numbers, parts,
    setParameters(parameters) {
      const heap = new Float32Array(memory.buffer);
      for (const packing of packed) pack(packing, parameters, heap);
    },
    forward(picture) {
      new Uint8Array(memory.buffer, bytes, numbers).set(picture);
      kernels.readBytes(inputAt, input.row, target, bytes, inputRows, inputColumns);
      for (const call of there) call();
    },
    loss: () => lossOf(outputAt, output.row, target, 0, 0, rows, columns, scale, squared),
    lossAndBackward() {
      const loss = lossOf(outputAt, output.row, target, gradientAt, output.row, rows, columns, scale, squared);
      for (const call of back) call();
      return loss;
    },
    collect(gradient) {
      const heap = new Float32Array(memory.buffer);
      for (const packing of sums) unpack(packing, gradient, heap);
    },
    output() {
      if (!endsInSigmoid) return output.read(memory);
      kernels.sigmoid(answer, columns * numberBytes, outputAt, output.row, rows, columns);
      return new Float32Array(memory.buffer, answer, rows * columns).slice();
    },
    activation: layer => nodes.find(placed => placed.layer === layer)?.node.output.read(memory) ?? null,
  };
}
