import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import { parameterCount, parameterSlots } from '@/lib/tensor/parameters.ts';
import type { Engine } from '../engine.ts';
import { startKernels } from './kernels.ts';
import { createMachine, type Machine } from './machine.ts';

const greyOf = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)));

/** Pictures whose gradients are added up in float32 before they go into float64. */
const blockPictures = 32;

/** Sums over pictures: what workers add up. `loss` is summed over pictures and numbers. */
export interface Sums { loss: number; gradient: Float64Array }

/** The fast engine on one core, as sums, and as an `Engine`. */
export interface FastEngine extends Engine {
  /** Loss and gradient summed over the pictures (the gradient of the mean over a picture's numbers). */
  sums(parameters: Float32Array, pictures: Uint8Array): Sums;
  /** Loss summed over pictures and numbers. */
  lossSum(parameters: Float32Array, pictures: Uint8Array): number;
}

/**
 * A model on the AssemblyScript kernels, one picture at a time, so that everything stays near the processor. The same
 * parameters and pictures give the same bits on the same form of the kernels.
 *
 * @param module compiled from `lib/kernels/built`
 * @throws NotFast where a layer has no kernels, WebAssembly's own errors where there is no SIMD or no memory
 */
export async function createFastEngine(layers: readonly PlannedLayer[], loss: LossName, module: WebAssembly.Module): Promise<FastEngine> {
  const slots = parameterSlots(layers);
  const count = parameterCount(slots);
  const machine = createMachine(layers, slots, loss, true, await startKernels(module));
  const { numbers } = machine;
  let watching: Machine | null = null;
  /** Every layer with a node of its own; made when it is first looked at. */
  const watched = async () => (watching ??= createMachine(layers, slots, loss, false, await startKernels(module)));

  function each(pictures: Uint8Array, visit: (picture: Uint8Array, at: number) => void): void {
    for (let at = 0; at * numbers < pictures.length; at++) visit(pictures.subarray(at * numbers, (at + 1) * numbers), at);
  }

  function sums(parameters: Float32Array, pictures: Uint8Array): Sums {
    const gradient = new Float64Array(count);
    let total = 0;
    machine.setParameters(parameters);
    each(pictures, (picture, at) => {
      machine.forward(picture);
      total += machine.lossAndBackward();
      if ((at + 1) % blockPictures === 0) machine.collect(gradient);
    });
    machine.collect(gradient);
    return { loss: total, gradient };
  }

  function lossSum(parameters: Float32Array, pictures: Uint8Array): number {
    let total = 0;
    machine.setParameters(parameters);
    each(pictures, picture => {
      machine.forward(picture);
      total += machine.loss();
    });
    return total;
  }

  return {
    slots, sums, lossSum,
    async gradient(parameters, pictures) {
      const added = sums(parameters, pictures);
      return { loss: added.loss / pictures.length, gradient: Float32Array.from(added.gradient, value => value * numbers / pictures.length) };
    },
    loss: async (parameters, pictures) => lossSum(parameters, pictures) / pictures.length,
    async reconstruct(parameters, pictures) {
      const answer = new Uint8Array(pictures.length);
      machine.setParameters(parameters);
      each(pictures, (picture, at) => {
        machine.forward(picture);
        machine.output().forEach((value, place) => { answer[at * numbers + place] = greyOf(value); });
      });
      return answer;
    },
    async reluReach(parameters, pictures) {
      const seen = await watched();
      const relus = layers.flatMap((planned, layer) => ('activation' in planned.layer && planned.layer.activation === 'relu' ? [{ layer, largest: new Float32Array(planned.output.at(-1)!) }] : []));
      seen.setParameters(parameters);
      each(pictures, picture => {
        seen.forward(picture);
        for (const { layer, largest } of relus) {
          seen.activation(layer)!.forEach((value, place) => { largest[place % largest.length] = Math.max(largest[place % largest.length]!, value); });
        }
      });
      return relus;
    },
  };
}
