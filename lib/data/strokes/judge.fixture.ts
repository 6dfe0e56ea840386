import { picturePixels, pictureSide, type Digits } from '../digits.ts';
import { Random } from './random.ts';

/** A convolution without padding, ReLU behind all but the last. A dense layer is one whose kernel covers its input. */
export interface LayerShape {
  readonly kernel: number;
  readonly stride: number;
  readonly filters: number;
}

interface Layer extends LayerShape {
  readonly taps: Int32Array;
  /** `[kernel, kernel, channels, filters]`, then `filters` biases. */
  readonly weights: Float32Array;
  readonly gradient: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
  readonly output: Float32Array;
  readonly outputGradient: Float32Array;
}

/** A classifier of digits small enough to train in seconds in plain TypeScript: one picture at a time, zeros skipped. */
export type Network = readonly Layer[];

export function buildNetwork(shapes: readonly LayerShape[], seed: number): Network {
  const random = new Random(seed, 2, 0);
  let side = pictureSide;
  let channels = 1;
  return shapes.map(shape => {
    const fanIn = shape.kernel * shape.kernel * channels;
    const outSide = Math.floor((side - shape.kernel) / shape.stride) + 1;
    const size = fanIn * shape.filters + shape.filters;
    const weights = new Float32Array(size);
    const spread = Math.sqrt(2 / fanIn);
    for (let i = 0; i < fanIn * shape.filters; i++) weights[i] = random.bell(spread);
    const outputs = outSide * outSide * shape.filters;
    const layer = {
      ...shape, weights, taps: tapsOf(shape, side, channels, outSide),
      gradient: new Float32Array(size), mean: new Float32Array(size), square: new Float32Array(size),
      output: new Float32Array(outputs), outputGradient: new Float32Array(outputs),
    };
    side = outSide;
    channels = shape.filters;
    return layer;
  });
}

/** The class with the highest score for one picture of bytes. */
export function recognise(network: Network, picture: Uint8Array): number {
  const scores = forward(network, toInput(picture));
  return scores.indexOf(Math.max(...scores));
}

/** `[shown][recognised]` counts. */
export function confusion(network: Network, digits: Digits): number[][] {
  const counts = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  for (let i = 0; i < digits.count; i++) counts[digits.labels[i]!]![recognise(network, pictureOf(digits, i))]!++;
  return counts;
}

/** Share of the pictures that are recognised, 0 to 1. */
export const shareRight = (network: Network, digits: Digits): number =>
  confusion(network, digits).reduce((sum, row, digit) => sum + row[digit]!, 0) / digits.count;

/** Trains with cross-entropy and Adam (rate 0.001, batches of 64), reshuffled every epoch. */
export function train(network: Network, digits: Digits, epochs: number, seed: number): void {
  const random = new Random(seed, 3, 0);
  const order = Array.from({ length: digits.count }, (_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let first = 0; first < order.length; first += 64) {
      const batch = order.slice(first, first + 64);
      for (const i of batch) learn(network, toInput(pictureOf(digits, i)), digits.labels[i]!);
      update(network, batch.length, ++step);
    }
  }
}

const pictureOf = (digits: Digits, i: number) => digits.images.subarray(i * picturePixels, (i + 1) * picturePixels);

const input = new Float32Array(picturePixels);
function toInput(picture: Uint8Array): Float32Array {
  for (let i = 0; i < picturePixels; i++) input[i] = picture[i]! / 255;
  return input;
}

function forward(network: Network, x: Float32Array): Float32Array {
  let values = x;
  network.forEach((layer, depth) => {
    weigh(layer, values);
    if (depth < network.length - 1) for (let i = 0; i < layer.output.length; i++) layer.output[i] = Math.max(0, layer.output[i]!);
    values = layer.output;
  });
  return values;
}

/** Fills `output` with the biases and adds every value times its weights. */
function weigh({ taps, weights, output, filters }: Layer, values: Float32Array): void {
  const biases = weights.length - filters;
  for (let i = 0; i < output.length; i++) output[i] = weights[biases + (i % filters)]!;
  for (let t = 0; t < taps.length; t += 3) {
    const value = values[taps[t]!]!;
    if (value === 0) continue;
    const weightAt = taps[t + 1]!;
    const outAt = taps[t + 2]!;
    for (let f = 0; f < filters; f++) output[outAt + f]! += value * weights[weightAt + f]!;
  }
}

/** Adds the gradient of one picture's loss. */
function learn(network: Network, x: Float32Array, label: number): void {
  const scores = forward(network, x);
  const highest = Math.max(...scores);
  const shares = scores.map(score => Math.exp(score - highest));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  network.at(-1)!.outputGradient.set(shares.map((share, i) => share / whole - (i === label ? 1 : 0)));
  for (let depth = network.length - 1; depth >= 0; depth--) backward(network, depth, x);
}

function backward(network: Network, depth: number, x: Float32Array): void {
  const layer = network[depth]!;
  const below = network[depth - 1];
  addWeightGradient(layer, below?.output ?? x);
  if (below) passDown(layer, below);
}

function addWeightGradient({ taps, gradient, outputGradient, filters }: Layer, values: Float32Array): void {
  for (let t = 0; t < taps.length; t += 3) {
    const value = values[taps[t]!]!;
    if (value === 0) continue;
    const weightAt = taps[t + 1]!;
    const outAt = taps[t + 2]!;
    for (let f = 0; f < filters; f++) gradient[weightAt + f]! += value * outputGradient[outAt + f]!;
  }
  const biases = gradient.length - filters;
  for (let i = 0; i < outputGradient.length; i++) gradient[biases + (i % filters)]! += outputGradient[i]!;
}

/** Gradient of the layer below, which a ReLU lets through only where it put out more than 0. */
function passDown({ taps, weights, outputGradient, filters }: Layer, below: Layer): void {
  below.outputGradient.fill(0);
  for (let t = 0; t < taps.length; t += 3) {
    const at = taps[t]!;
    if (below.output[at] === 0) continue;
    const weightAt = taps[t + 1]!;
    const outAt = taps[t + 2]!;
    let sum = 0;
    for (let f = 0; f < filters; f++) sum += weights[weightAt + f]! * outputGradient[outAt + f]!;
    below.outputGradient[at]! += sum;
  }
}

/** Every pair of an input value and an output cell it reaches, as three numbers: index of the value, of its weights' row, of the cell's first filter. */
function tapsOf({ kernel, stride, filters }: LayerShape, side: number, channels: number, outSide: number): Int32Array {
  const taps: number[] = [];
  for (let oy = 0; oy < outSide; oy++) {
    for (let ox = 0; ox < outSide; ox++) {
      for (let ky = 0; ky < kernel; ky++) {
        const rowAt = ((oy * stride + ky) * side + ox * stride) * channels;
        const weightRow = ky * kernel * channels;
        for (let k = 0; k < kernel * channels; k++) taps.push(rowAt + k, (weightRow + k) * filters, (oy * outSide + ox) * filters);
      }
    }
  }
  return Int32Array.from(taps);
}

/** One step of Adam (0.001, 0.9, 0.999, 1e-7) with the mean gradient of the batch. */
function update(network: Network, pictures: number, step: number): void {
  const rate = (0.001 * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
  for (const { weights, gradient, mean, square } of network) {
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i]! / pictures;
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      square[i] = 0.999 * square[i]! + 0.001 * slope * slope;
      weights[i]! -= (rate * mean[i]!) / (Math.sqrt(square[i]!) + 1e-7);
      gradient[i] = 0;
    }
  }
}
