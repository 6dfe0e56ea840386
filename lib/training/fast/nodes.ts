import { bilinearAxis } from '@/lib/arith/bilinear.ts';
import type { Activation, BilinearLayer, ConvolutionLayer, DenseLayer, EnlargingLayer, Layer, PoolingLayer } from '@/lib/arith/stack.ts';
import type { PlannedLayer, Shape } from '@/lib/arith/stackShapes.ts';
import { cellsRead, planAxis, type Plan } from '@/lib/arith/window.ts';
import { convolutionWalk } from '@/lib/tensor/convolution.ts';
import type { ParameterSlot } from '@/lib/tensor/parameters.ts';
import { axisMap } from './axis.ts';
import type { WindowShape } from './learned.ts';
import { Picture } from './memory.ts';
import type { FastNode } from './node.ts';
import { pooledNode } from './pooledNode.ts';
import { linearNode, maxPoolNode, reshapeNode, unpoolNode, type LinearMap, type MaxPoolNode, type Windows } from './tableNodes.ts';
import { windowNode } from './windowNode.ts';

/** A picture of the kernels for a layer's shape; a flat list is one pixel with many channels. */
function pictureOf(shape: Shape, thin = false): Picture {
  return shape.length === 1 ? new Picture(1, 1, shape[0]) : new Picture(shape[0], shape[1], shape[2], thin && shape[2] === 1);
}

/** A layer the fast engine does not know. */
export class NotFast extends Error {
  constructor(readonly kind: string) { super(`noLayer ${kind}`); }
}

/** One node and the last of the layers it computes, from 0. */
export interface PlacedNode { node: FastNode; layer: number }

const dense: Pick<ConvolutionLayer, 'kind' | 'window' | 'stride' | 'dilation' | 'padding'> = { kind: 'conv', window: 1, stride: 1, dilation: 1, padding: 'valid' };

const activationOf = (layer: Layer): Activation => ('activation' in layer ? layer.activation : 'linear');

/** Places in front of the first that a convolution's window begins at, rows and columns. */
function cellsInFront(layer: ConvolutionLayer, { input, output }: PlannedLayer): [number, number] {
  const { rows, columns } = convolutionWalk(layer, input, output);
  return [rows.before, columns.before];
}

/**
 * The nodes of a planned stack. `fused`: enlargements are taken into the convolution behind them, 2 × 2 max poolings into
 * the one before; without, every layer has a node, and its output can be looked at.
 */
export function nodesOf(layers: readonly PlannedLayer[], slots: readonly ParameterSlot[], fused: boolean): { nodes: PlacedNode[]; input: Picture } {
  const input = pictureOf(layers[0]!.input, true);
  const nodes: PlacedNode[] = [];
  const poolings = new Map<number, MaxPoolNode>();
  const last = layers.length - 1;
  const undone = new Set(layers.map(({ undoes }) => undoes));
  let current = input, activation: Activation = 'linear';

  const add = (node: FastNode, layer: number) => {
    nodes.push({ node, layer });
    current = node.output;
    activation = activationOf(layers[layer]!.layer);
  };

  for (let place = 0; place <= last; place++) {
    const planned = layers[place]!, { layer } = planned, behind = layers[place + 1];
    if (layer.kind === 'conv' || layer.kind === 'tconv' || layer.kind === 'dense') {
      const joined = fused && behind && joinsPooling(planned, behind) && !undone.has(place + 1);
      const output = pictureOf(joined ? behind.output : planned.output, place === last && endsThin(layer, current));
      const shape = windowShape(planned, place, slots, current, output, activation, 1);
      add(joined ? pooledNode(shape) : windowNode(shape), joined ? place + 1 : place);
      if (joined) {
        place += 1;
        activation = shape.activation;
      }
      continue;
    }
    if (fused && layer.kind === 'up' && behind && (behind.layer.kind === 'conv' || behind.layer.kind === 'tconv') && behind.layer.stride === 1) {
      const output = pictureOf(behind.output, place + 1 === last && endsThin(behind.layer, current));
      add(windowNode(windowShape(behind, place + 1, slots, current, output, activation, layer.window)), place + 1);
      place += 1;
      continue;
    }
    const output = pictureOf(planned.output);
    if (layer.kind === 'pool') {
      const node = maxPoolNode(current, output, poolWindows(layer, planned.input), activation);
      poolings.set(place, node);
      add(node, place);
    } else if (layer.kind === 'unpool') {
      add(unpoolNode(current, output, poolings.get(planned.undoes!)!, activation), place);
    } else if (layer.kind === 'flatten' || layer.kind === 'reshape') {
      add(reshapeNode(current, output, activation), place);
    } else if (layer.kind === 'avg' || layer.kind === 'up' || layer.kind === 'nails' || layer.kind === 'bil') {
      add(linearNode(current, output, linearMap(layer, planned), activation), place);
    } else {
      throw new NotFast((layer as Layer).kind);
    }
  }
  return { nodes, input };
}

/** Whether a last layer's numbers can be written one by one, if there is one channel: products then run along the input's channels. */
const endsThin = (layer: Layer, input: Picture): boolean => activationOf(layer) === 'linear' && !input.thin;

/** A convolution of stride 1 in front of a 2 × 2 max pooling all of whose windows lie inside. */
function joinsPooling({ layer, output }: PlannedLayer, behind: PlannedLayer): boolean {
  return layer.kind === 'conv' && layer.stride === 1 && layer.activation !== 'sigmoid' && behind.layer.kind === 'pool'
    && behind.layer.window === 2 && behind.layer.stride === 2 && typeof behind.layer.padding !== 'number'
    && 2 * behind.output[0] <= output[0] && 2 * behind.output[1]! <= output[1]!;
}

function windowShape(planned: PlannedLayer, place: number, slots: readonly ParameterSlot[], input: Picture, output: Picture, inputActivation: Activation, enlarged: number): WindowShape {
  const layer = planned.layer as ConvolutionLayer | DenseLayer;
  const [kernel, bias] = (['kernel', 'bias'] as const).map(role => slots.find(slot => slot.layer === place && slot.role === role));
  const window = layer.kind === 'dense' ? dense : layer;
  const [top, left] = layer.kind === 'dense' ? [0, 0] : cellsInFront(layer, planned);
  const map = (before: number) => axisMap(window as ConvolutionLayer, before, enlarged);
  const [inner, outer] = [planned.input.at(-1)!, planned.output.at(-1)!];
  return {
    down: map(top), across: map(left), input, output, activation: layer.activation, inputActivation, biasPlace: bias?.offset ?? null,
    kernelPlace: (row, column, from, to) => kernel!.offset + (row * window.window + column) * inner * outer
      + (layer.kind === 'tconv' ? to * inner + from : from * outer + to),
  };
}

function plansOf({ window, stride, padding }: PoolingLayer, [height, width]: Shape): [Plan, Plan] {
  const plan = (size: number) => planAxis({
    size, kernel: window, stride, dilation: 1, ...(typeof padding === 'number' ? { padding: 'explicit', pad: padding } : { padding }),
  });
  return [plan(height), plan(width!)];
}

/** Cells of the input that each window of a pooling covers, those of the padding left out. */
function poolWindows(layer: PoolingLayer, input: Shape): Windows {
  const [down, across] = plansOf(layer, input);
  const inside = (plan: Plan, output: number) => cellsRead(plan, output).filter(cell => cell >= 0 && cell < plan.size);
  return Array.from({ length: down.output * across.output }, (_, n) =>
    inside(down, Math.floor(n / across.output)).flatMap(row => inside(across, n % across.output).map(column => [row, column] as const)));
}

function linearMap(layer: PoolingLayer | EnlargingLayer | BilinearLayer, { input, output }: PlannedLayer): LinearMap {
  if (layer.kind === 'avg') {
    return poolWindows(layer, input).map(cells => cells.map(([row, column]) => ({ row, column, weight: 1 / cells.length })));
  }
  const { window } = layer, [height, width] = output as readonly [number, number, number];
  if (layer.kind === 'bil') {
    const [down, across] = [bilinearAxis(input[0], height).map(bothOf), bilinearAxis(input[1]!, width).map(bothOf)];
    return down.flatMap(rows => across.map(columns => rows.flatMap(([row, a]) => columns.map(([column, b]) => ({ row, column, weight: a * b })))));
  }
  return Array.from({ length: height * width }, (_, n) => {
    const [row, column] = [Math.floor(n / width), n % width];
    const term = { row: Math.floor(row / window), column: Math.floor(column / window), weight: 1 };
    return layer.kind === 'up' || (row % window === 0 && column % window === 0) ? [term] : [];
  });
}

/** The two cells that an interpolated one lies between, with their shares. */
const bothOf = ({ low, high, share }: { low: number; high: number; share: number }): [cell: number, weight: number][] =>
  (share === 0 ? [[low, 1]] : [[low, 1 - share], [high, share]]);
