import { crossEntropy } from '@/lib/plain/loss.ts';
import type { Volume } from '@/lib/plain/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { applied, readChanges } from './changes.ts';
import { pictureOf, shippedDigit } from './digits.ts';
import { side } from './drawing.ts';
import type { Frame, Stage } from './frame.ts';
import { decode, encode, mapsOf, networkOf, type Network } from './network.ts';
import { stillFor, type Loaded } from './still.ts';
import type { Params } from './widget.ts';

const movedBy = 0.01;
const square = (values: ArrayLike<number>): Matrix => Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => values[row * side + column]!));
const highest = (values: ArrayLike<number>) => Array.from(values).reduce((most, value) => Math.max(most, value), 0);

const bare = ({ layers, names }: Network, layer: number): Stage => ({ layer, name: names[layer]!, shape: [...layers[layer]!.output], maps: [], most: 0 });
const filled = (network: Network, layer: number, output: Volume): Stage => ({ ...bare(network, layer), maps: mapsOf(output), most: highest(output.values) });

const layersOf = ({ layers, names }: Network): Frame['layers'] => layers.map(({ output }, i) => ({ name: names[i]!, shape: [...output] }));

/** The figure before the weights are there, or without them: the picture and the shapes. */
function unloaded(params: Params): Frame {
  const network = networkOf(params.model);
  const stages = network.stages.map(layer => bare(network, layer));
  return {
    status: 'loading', layers: layersOf(network), epoch: null, lastEpoch: null, validationLoss: null, input: square(pictureOf(params)), stages, waist: network.stages.indexOf(network.waist),
    output: [], untouched: [], code: [], otherCode: [], sent: [], otherInput: square(shippedDigit(params.other)), otherOutput: [],
    inside: params.layer > 0 && params.layer <= network.layers.length ? bare(network, params.layer - 1) : null,
    loss: null, lossUntouched: null, moved: 0, changes: readChanges(params.changes)?.size ?? 0, silent: 0,
  };
}

/** The way down of a picture and of the other digit, and the way up of both as they are: what changes of the bottleneck do not touch. */
export interface Descent { network: Network; loaded: Loaded; picture: number[]; down: Volume[]; up: Volume[]; otherCode: number[]; otherOutput: Matrix; downStages: Stage[]; input: Matrix; otherInput: Matrix }

export function descend(params: Params, loaded: Loaded): Descent {
  const network = networkOf(params.model);
  const [picture, other] = [pictureOf(params), shippedDigit(params.other)];
  const down = encode(network, loaded.weights, picture);
  const otherCode = Array.from(encode(network, loaded.weights, other).at(-1)!.values);
  const up = decode(network, loaded.weights, Array.from(down.at(-1)!.values));
  return {
    network, loaded, picture, down, up, otherCode, otherOutput: square(decode(network, loaded.weights, otherCode).at(-1)!.values),
    downStages: network.stages.filter(layer => layer <= network.waist).map(layer => filled(network, layer, down[layer]!)),
    input: square(picture), otherInput: square(other),
  };
}

/** The whole figure: the descent, then the way up of the bottleneck as the reader left it. */
export function ascend(params: Params, descent: Descent): Frame {
  const { network, loaded, picture, down, otherCode, downStages } = descent;
  const changes = new Map([...readChanges(params.changes) ?? []].filter(([place]) => place < otherCode.length));
  const code = Array.from(down.at(-1)!.values);
  const sent = applied(code, otherCode, changes);
  const up = changes.size === 0 ? descent.up : decode(network, loaded.weights, sent);
  const upStages = network.stages.filter(layer => layer > network.waist).map(layer => filled(network, layer, up[layer - network.waist - 1]!));
  const [output, untouched] = [up.at(-1)!.values, descent.up.at(-1)!.values];
  const stages = [...downStages, ...upStages];
  const layer = params.layer - 1;
  const lookedInto = layer < 0 || layer >= network.layers.length ? null : layer <= network.waist ? down[layer]! : up[layer - network.waist - 1]!;
  return {
    status: 'ready', layers: layersOf(network), epoch: loaded.epoch, lastEpoch: loaded.lastEpoch, validationLoss: loaded.validationLoss,
    input: descent.input, stages, waist: network.stages.indexOf(network.waist), output: square(output), untouched: square(untouched),
    code, otherCode, sent, otherInput: descent.otherInput, otherOutput: descent.otherOutput,
    inside: lookedInto && filled(network, layer, lookedInto),
    loss: crossEntropy(output, picture).loss, lossUntouched: crossEntropy(untouched, picture).loss,
    moved: output.reduce((count, value, i) => count + (Math.abs(value - untouched[i]!) > movedBy ? 1 : 0), 0), changes: changes.size,
    silent: stages.reduce((count, stage) => count + stage.maps.filter(map => map.every(row => row.every(value => value === 0))).length, 0),
  };
}

let still: Descent | null = null;
let stillKey = '';

/** What tells one descent from another. */
export const descentKey = ({ digit, drawing, other }: Params): string => [digit, drawing, other].join(' ');

/** Whole where the weights come with the figure; else what there is before a tape is fetched. */
export function compute(params: Params): Frame {
  const loaded = stillFor(params);
  if (!loaded) return unloaded(params);
  const key = descentKey(params);
  // The last way down is kept: turning a number of the bottleneck does not change it.
  if (!still || key !== stillKey) still = descend(params, loaded);
  stillKey = key;
  return ascend(params, still);
}
