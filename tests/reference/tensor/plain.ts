import type { ConvolutionLayer, DenseLayer, Layer, PoolingLayer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { ParameterSlot } from '@/lib/tensor/parameters.ts';

/**
 * A stack in float64 by the definitions alone: one loop per index, no shared code, no cleverness. Pictures lie
 * row-major, `[picture, row, column, channel]`.
 */
interface Grid { height: number; width: number; channels: number; data: Float64Array }

const grid = (height: number, width: number, channels: number, data: Float64Array = new Float64Array(height * width * channels)): Grid => ({ height, width, channels, data });
const at = ({ width, channels }: Grid, row: number, column: number, channel: number) => (row * width + column) * channels + channel;
const inside = ({ height, width }: Grid, row: number, column: number) => row >= 0 && row < height && column >= 0 && column < width;

function activate(layer: Layer, value: number): number {
  if (!('activation' in layer)) return value;
  return layer.activation === 'relu' ? Math.max(0, value) : layer.activation === 'sigmoid' ? 1 / (1 + Math.exp(-value)) : value;
}

/** Zeros before the first cell; `same` shares them out, the odd one behind. */
function before(large: number, small: number, { window, stride, padding, dilation = 1 }: { window: number; stride: number; padding: ConvolutionLayer['padding']; dilation?: number }): number {
  if (padding === 'valid') return 0;
  if (padding !== 'same') return padding;
  return Math.floor(Math.max(0, (small - 1) * stride + (window - 1) * dilation + 1 - large) / 2);
}

type Weights = { kernel: Float64Array; bias: Float64Array | undefined };

/** Runs through every pair of a large and a small cell that a kernel's weight joins. */
function join(layer: ConvolutionLayer, large: Grid, small: Grid, visit: (largeCell: [number, number], smallCell: [number, number], tap: number) => void): void {
  const [top, left] = [before(large.height, small.height, layer), before(large.width, small.width, layer)];
  for (let row = 0; row < small.height; row++) for (let column = 0; column < small.width; column++) {
    for (let i = 0; i < layer.window; i++) for (let j = 0; j < layer.window; j++) {
      const cell: [number, number] = [row * layer.stride - top + i * layer.dilation, column * layer.stride - left + j * layer.dilation];
      if (inside(large, ...cell)) visit(cell, [row, column], i * layer.window + j);
    }
  }
}

function convolution(layer: ConvolutionLayer, x: Grid, y: Grid, { kernel, bias }: Weights): void {
  const forwards = layer.kind === 'conv';
  join(layer, forwards ? x : y, forwards ? y : x, (largeCell, smallCell, tap) => {
    const [from, to] = forwards ? [largeCell, smallCell] : [smallCell, largeCell];
    for (let a = 0; a < x.channels; a++) for (let b = 0; b < y.channels; b++) {
      const weight = forwards ? kernel[(tap * x.channels + a) * y.channels + b]! : kernel[(tap * y.channels + b) * x.channels + a]!;
      y.data[at(y, ...to, b)]! += weight * x.data[at(x, ...from, a)]!;
    }
  });
  y.data.forEach((value, place) => { y.data[place] = activate(layer, value + (bias?.[place % y.channels] ?? 0)); });
}

function dense(layer: DenseLayer, x: Grid, y: Grid, { kernel, bias }: Weights): void {
  for (let cell = 0; cell < x.height * x.width; cell++) for (let b = 0; b < y.channels; b++) {
    let sum = bias?.[b] ?? 0;
    for (let a = 0; a < x.channels; a++) sum += kernel[a * y.channels + b]! * x.data[cell * x.channels + a]!;
    y.data[cell * y.channels + b] = activate(layer, sum);
  }
}

/** Max or average over a window's cells inside the picture; for the maximum, where it was first found. */
function pooling(layer: PoolingLayer, x: Grid, y: Grid): Int32Array {
  const switches = new Int32Array(y.data.length);
  const [top, left] = [before(x.height, y.height, layer), before(x.width, y.width, layer)];
  for (let row = 0; row < y.height; row++) for (let column = 0; column < y.width; column++) for (let channel = 0; channel < y.channels; channel++) {
    const places: number[] = [];
    for (let i = 0; i < layer.window; i++) for (let j = 0; j < layer.window; j++) {
      const cell: [number, number] = [row * layer.stride - top + i, column * layer.stride - left + j];
      if (inside(x, ...cell)) places.push(at(x, ...cell, channel));
    }
    const values = places.map(place => x.data[place]!);
    const to = at(y, row, column, channel);
    y.data[to] = layer.kind === 'pool' ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0) / values.length;
    switches[to] = places[values.indexOf(Math.max(...values))]!;
  }
  return switches;
}

function enlarge(kind: 'up' | 'nails', factor: number, x: Grid, y: Grid): void {
  for (let row = 0; row < y.height; row++) for (let column = 0; column < y.width; column++) for (let channel = 0; channel < y.channels; channel++) {
    const corner = row % factor === 0 && column % factor === 0;
    if (kind === 'up' || corner) y.data[at(y, row, column, channel)] = x.data[at(x, Math.floor(row / factor), Math.floor(column / factor), channel)]!;
  }
}

/** Straight lines between cells' centres, the outermost cells repeated beyond theirs. */
function mix(factor: number, x: Grid, y: Grid): void {
  const place = (cell: number, size: number): [low: number, high: number, share: number] => {
    const there = Math.min(Math.max((cell + 0.5) / factor - 0.5, 0), size - 1);
    return [Math.floor(there), Math.min(Math.floor(there) + 1, size - 1), there - Math.floor(there)];
  };
  for (let row = 0; row < y.height; row++) for (let column = 0; column < y.width; column++) for (let channel = 0; channel < y.channels; channel++) {
    const [top, bottom, down] = place(row, x.height);
    const [left, right, across] = place(column, x.width);
    const along = (r: number) => x.data[at(x, r, left, channel)]! * (1 - across) + x.data[at(x, r, right, channel)]! * across;
    y.data[at(y, row, column, channel)] = along(top) * (1 - down) + along(bottom) * down;
  }
}

function onePicture(layers: readonly PlannedLayer[], weights: readonly Weights[], input: Float64Array): Float64Array {
  const asGrid = (shape: readonly number[], data?: Float64Array): Grid => grid(shape[shape.length - 3] ?? 1, shape[shape.length - 2] ?? 1, shape.at(-1)!, data);
  const remembered: Int32Array[] = [];
  let data = input;
  layers.forEach(({ layer, input: from, output, undoes }, place) => {
    const [x, y] = [asGrid(from, data), asGrid(output)];
    switch (layer.kind) {
      case 'conv': case 'tconv': convolution(layer, x, y, weights[place]!); break;
      case 'dense': dense(layer, x, y, weights[place]!); break;
      case 'pool': case 'avg': remembered[place] = pooling(layer, x, y); break;
      case 'up': case 'nails': enlarge(layer.kind, layer.window, x, y); break;
      case 'unpool': x.data.forEach((value, cell) => { y.data[remembered[undoes!]![cell]!] = value; }); break;
      case 'bil': mix(layer.window, x, y); break;
      case 'flatten': case 'reshape': y.data.set(x.data); break;
    }
    data = y.data;
  });
  return data;
}

/** What a stack answers to `pictures` pictures, one behind the other. */
export function plainForward(layers: readonly PlannedLayer[], slots: readonly ParameterSlot[], parameters: Float64Array, values: Float32Array, pictures: number): Float64Array {
  const weights = layers.map((_, layer): Weights => {
    const part = (role: 'kernel' | 'bias') => {
      const slot = slots.find(each => each.layer === layer && each.role === role);
      return slot && parameters.subarray(slot.offset, slot.offset + slot.size);
    };
    return { kernel: part('kernel') ?? new Float64Array(0), bias: part('bias') };
  });
  const size = values.length / pictures;
  const answers = Array.from({ length: pictures }, (_, picture) => onePicture(layers, weights, Float64Array.from(values.subarray(picture * size, (picture + 1) * size))));
  const whole = new Float64Array(pictures * answers[0]!.length);
  answers.forEach((answer, picture) => whole.set(answer, picture * answer.length));
  return whole;
}
