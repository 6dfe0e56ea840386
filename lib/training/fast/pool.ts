import { printStack } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import type { Engine, Repair } from '../engine.ts';
import { createFastEngine } from './engine.ts';
import { createHelper, type Channel, type Helper } from './helper.ts';
import type { HelperAnswer } from './messages.ts';

/** Several cores at work on one model. */
export interface Pool extends Engine {
  readonly workers: number;
  /** Puts new helpers in the place of those that were lost. */
  repair(): Promise<Repair>;
  dispose(): void;
}

interface Plan { layers: readonly PlannedLayer[]; loss: LossName; module: WebAssembly.Module; workers: number; spawn: () => Promise<Channel>; wait?: number }

/** Pictures of each of `workers`, as evenly as whole pictures allow, in order. */
function shares(pictures: Uint8Array, numbers: number, workers: number): Uint8Array[] {
  const count = pictures.length / numbers;
  const at = (worker: number) => Math.round(count * worker / workers) * numbers;
  return Array.from({ length: workers }, (_, worker) => pictures.subarray(at(worker), at(worker + 1)));
}

type Part = { loss: number; gradient: Float64Array | null };
const partOf = (answer: HelperAnswer): Part => {
  if (!('loss' in answer)) throw new Error('expected sums, got another answer');
  return answer;
};

/**
 * The fast engine on `workers` cores: this thread takes the first share of every batch, helpers the others; the sums are added
 * in the order of the shares, so that the same number of workers gives the same bits. No memory is shared.
 *
 * @throws what `createFastEngine` throws, EngineLost where a helper does not answer
 */
export async function createPool({ layers, loss, module, workers, spawn, wait }: Plan): Promise<Pool> {
  const own = await createFastEngine(layers, loss, module);
  const [input, model] = [layers[0]!.input, printStack(layers.map(({ layer }) => layer))];
  const numbers = input.reduce((product, size) => product * size, 1);

  async function start(): Promise<Helper> {
    const helper = createHelper(await spawn(), wait);
    await helper.ask({ type: 'prepare', model, input, loss, module }).catch((error: unknown) => {
      helper.dispose();
      throw error;
    });
    return helper;
  }
  const lost = new Set<Helper>();
  const begun = await Promise.allSettled(Array.from({ length: workers - 1 }, start));
  let helpers = begun.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = begun.find(one => one.status === 'rejected');
  if (failed) {
    helpers.forEach(helper => helper.dispose());
    throw failed.reason;
  }

  async function added(type: 'sums' | 'loss', parameters: Float32Array, pictures: Uint8Array): Promise<Part> {
    const [first, ...others] = shares(pictures, numbers, workers);
    const asked = helpers.map((helper, place) => {
      const share = others[place]!.slice();
      return helper.ask({ type, parameters, pictures: share }, [share.buffer]).then(partOf, (error: unknown) => {
        lost.add(helper);
        throw error;
      });
    });
    // Whatever becomes of the others: a promise that fails while this thread computes is no unhandled one.
    const answers = Promise.all(asked);
    answers.catch(() => undefined);
    const mine: Part = type === 'loss' ? { loss: own.lossSum(parameters, first!), gradient: null } : own.sums(parameters, first!);
    for (const part of await answers) {
      mine.loss += part.loss;
      part.gradient?.forEach((value, place) => { mine.gradient![place]! += value; });
    }
    return mine;
  }

  return {
    slots: own.slots, workers,
    async gradient(parameters, pictures) {
      const { loss: sum, gradient } = await added('sums', parameters, pictures);
      return { loss: sum / pictures.length, gradient: Float32Array.from(gradient!, value => value * numbers / pictures.length) };
    },
    loss: async (parameters, pictures) => (await added('loss', parameters, pictures)).loss / pictures.length,
    reconstruct: own.reconstruct,
    reluReach: own.reluReach,
    async repair() {
      helpers = await Promise.all(helpers.map(async helper => {
        if (!lost.has(helper)) return helper;
        helper.dispose();
        lost.delete(helper);
        return start();
      }));
      return { type: 'mended' };
    },
    dispose: () => helpers.forEach(helper => helper.dispose()),
  };
}
