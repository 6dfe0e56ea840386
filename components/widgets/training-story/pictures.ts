import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { shippedDigit } from '@/lib/data/shippedDigits.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { runStack, type LayerWeights } from '@/lib/plain/stackRun.ts';
import { glorotUniform, parameterSlots } from '@/lib/tensor/parameters.ts';
import { randomStream } from '@/lib/training/random.ts';
import publishedStills from '@/lib/training/runs/shipped/publishedStills.json' with { type: 'json' };
import remedied from '@/lib/training/runs/shipped/still.json' with { type: 'json' };
import { parametersOf } from '@/lib/training/tape/lastEpoch.ts';
import type { Tape } from '@/lib/training/tape/tape.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import type { Model, Runs } from './runs.ts';

const side = 28;
const square = (values: ArrayLike<number>): Matrix => Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => values[row * side + column]!));

export const digits: readonly number[] = Array.from({ length: 10 }, (_, digit) => digit);
/** The ten drawn digits that go in. */
export const inputs: readonly Matrix[] = digits.map(digit => square(shippedDigit(digit)));

const planned = new Map<Model, readonly PlannedLayer[]>();
export function layersOf(model: Model): readonly PlannedLayer[] {
  const layers = planned.get(model) ?? planStack(sourceStack(model), [side, side, 1]).layers;
  planned.set(model, layers);
  return layers;
}

/** The weights before the first epoch, which follow from the seed alone. */
function startWeights(model: Model, seed: number): LayerWeights[] {
  const slots = parameterSlots(layersOf(model));
  return layerWeights(layersOf(model), slots, glorotUniform(slots, randomStream(seed, 'weights')));
}

const stills = [remedied, ...publishedStills];

/** The weights of the run in the middle that come with the figure, before the first epoch and after the last one of most sets; null for others, which are on the tape. */
export function weightsAtHand(model: Model, { name, epochs, middleSeed }: Runs, epoch: number): LayerWeights[] | null {
  if (epoch === 0) return startWeights(model, middleSeed);
  const still = stills.find(each => each.name === name && each.epoch === epoch && epoch === epochs);
  return still ? layerWeights(layersOf(model), still.slots, parametersOf(still)) : null;
}

export const weightsOnTape = (model: Model, tape: Tape, epoch: number): LayerWeights[] =>
  layerWeights(layersOf(model), tape.slots, tape.weights[Math.min(epoch, tape.weights.length - 1)]!);

/** What comes back of one of the ten digits. */
export const returned = (model: Model, weights: readonly LayerWeights[], digit: number): Matrix =>
  square(runStack(layersOf(model), weights, volume([side, side, 1], inputs[digit]!.flat())).at(-1)!.output.values);

/** Mean squared distance of pictures from their mean picture, a pixel. */
function spreadOf(pictures: readonly Matrix[]): number {
  const flat = pictures.map(picture => picture.flat());
  const mean = flat[0]!.map((_, pixel) => flat.reduce((sum, picture) => sum + picture[pixel]!, 0) / flat.length);
  return flat.reduce((sum, picture) => sum + picture.reduce((square, value, pixel) => square + (value - mean[pixel]!) ** 2, 0), 0) / (flat.length * mean.length);
}

/** How much the answers differ among each other, as a share of how much the pictures that went in do: 0 where one answer serves for all. */
export const variety = (outputs: readonly Matrix[], given: readonly Matrix[] = inputs): number => spreadOf(outputs) / spreadOf(given);
