import type { Stack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { ClipCase, LossName, ModelCase, StoredArray } from '../training/cases.ts';
import { NotRunnable } from './shape.ts';

export type { ClipCase, LossName, ModelCase, Rule, StoredArray } from '../training/cases.ts';

export const losses: readonly LossName[] = ['binaryCrossentropy', 'meanSquaredError'];

export const isClip = (each: { id: string; expect: object }): each is ClipCase => 'lossPerPixel' in each.expect;

interface FileLayer {
  name: string; type: string; output: readonly number[];
  filters?: number; kernel?: readonly number[]; pool_size?: readonly number[]; factor?: readonly number[]; units?: number;
  strides?: readonly number[]; padding?: string; activation?: string;
}
const layerFields = ['name', 'type', 'output', 'filters', 'kernel', 'pool_size', 'factor', 'units', 'strides', 'padding', 'activation'];

function equalSides(layer: string, sides: readonly number[] | undefined): number {
  if (!sides || sides.some(side => side !== sides[0])) throw new NotRunnable(`${layer}: expected equal sides, got ${JSON.stringify(sides)}; the layer notation has no others`);
  return sides[0]!;
}

/** One layer of a file in our notation's terms. */
function layerOf({ name, type, ...rest }: FileLayer): Stack[number] {
  const unknown = Object.keys(rest).filter(field => !layerFields.includes(field));
  if (unknown.length > 0) throw new NotRunnable(`${name}: unknown field ${unknown.join(', ')}`);
  const padding = (rest.padding ?? 'valid') as 'same' | 'valid';
  const activation = (rest.activation ?? 'linear') as 'relu';
  switch (type) {
    case 'conv2d': case 'conv2d_transpose': return {
      kind: type === 'conv2d' ? 'conv' : 'tconv', window: equalSides(name, rest.kernel), filters: rest.filters!, stride: equalSides(name, rest.strides), padding, dilation: 1, activation, bias: true,
    };
    case 'max_pool2d': case 'avg_pool2d': return { kind: type === 'max_pool2d' ? 'pool' : 'avg', window: equalSides(name, rest.pool_size), stride: equalSides(name, rest.strides ?? rest.pool_size), padding };
    case 'unpool_nearest': return { kind: 'up', window: equalSides(name, rest.factor) };
    case 'unpool_bed_of_nails': return { kind: 'nails', window: equalSides(name, rest.factor) };
    case 'dense': return { kind: 'dense', units: rest.units!, activation, bias: true };
    case 'flatten': return { kind: 'flatten' };
    default: throw new NotRunnable(`${name}: unknown layer type "${type}"`);
  }
}

/** The layers of a file, planned by our own arithmetic; their shapes must be those that the file names. */
export function plannedLayers({ attrs }: ModelCase): readonly PlannedLayer[] {
  const listed = attrs.layers as unknown as FileLayer[];
  const { layers, refusal } = planStack(listed.map(layerOf), (attrs as unknown as { input: [number, number, number] }).input);
  if (refusal) throw new NotRunnable(`layer ${refusal.layer} is refused: ${refusal.code}`);
  layers.forEach(({ output }, place) => {
    if (String(output) !== String(listed[place]!.output)) throw new NotRunnable(`${listed[place]!.name}: expected the shape ${listed[place]!.output}, planned ${output}`);
  });
  return layers;
}

const known = {
  attrs: ['model', 'seed', 'batch', 'input', 'parameters', 'initial', 'layers'],
  expect: ['layers', 'loss', 'gradients', 'steps'],
  step: ['rule', 'rate', 'momentum', 'rho', 'beta1', 'beta2', 'epsilon', 'epsilonPlace', 'loss', 'tolerance', 'losses', 'nearestKink', 'largestChange', 'weights'],
  array: ['shape', 'data', 'repeats', 'sum', 'l2', 'first'],
  clipAttrs: ['epsilon'],
  clip: ['lossPerPixel', 'lossPerPixelInFloat32', 'loss', 'gradientPerPixel', 'clipped'],
};

/** Refuses a case with a field that nobody would look at. */
export function refuseUnknownTraining(each: ModelCase | ClipCase): void {
  const refuse = (where: string, object: object, names: readonly string[]) => {
    const unknown = Object.keys(object).filter(name => !names.includes(name));
    if (unknown.length > 0) throw new NotRunnable(`unknown ${where} ${unknown.map(name => `"${name}"`).join(', ')}: expected ${names.join(', ')}`);
  };
  const { attrs } = each as { attrs?: object };
  if (isClip(each)) {
    refuse('attribute', attrs ?? {}, known.clipAttrs);
    refuse('expectation', each.expect, known.clip);
    return;
  }
  refuse('attribute', each.attrs, known.attrs);
  refuse('expectation', each.expect, known.expect);
  const arrays: StoredArray[] = [...Object.values(each.expect.layers), ...Object.values(each.expect.gradients).flatMap(list => Object.values(list))];
  for (const step of each.expect.steps) {
    refuse('field of a step', step, known.step);
    arrays.push(...Object.values(step.weights));
  }
  for (const array of arrays) refuse('field of an array', array, known.array);
}
