import type { Layer } from './stack.ts';
import { numbersOf } from './stackShapes.ts';

/** One factor of a layer's weights: what it counts, and how many there are. */
export interface WeightFactor {
  counts: 'windowHeight' | 'windowWidth' | 'channelsIn' | 'filters' | 'numbersIn' | 'units';
  value: number;
}

/** What a layer learns and how often it uses it, one factor after the other. */
export interface WeightCount {
  /** Their product is the number of weights; none where there is nothing to learn. */
  factors: readonly WeightFactor[];
  /** One for each filter or unit, or 0. */
  biases: number;
  /** Rows and columns of places at which every weight is used once, per picture. */
  places: readonly [rows: number, columns: number];
}

/**
 * The numbers that a layer learns, taken apart: window height × window width × channels in × filters, or numbers in ×
 * units, and the biases. Their sum is `parameters` of the layer's plan; weights × places its `multiplyAdds`.
 *
 * @param input, output `[height, width, channels]` or `[units]`, as planned
 */
export function weightCount(layer: Layer, input: readonly number[], output: readonly number[]): WeightCount {
  const whole = (shape: readonly number[]): [number, number] => (shape.length === 3 ? [shape[0]!, shape[1]!] : [1, 1]);
  if (layer.kind === 'dense') {
    const numbersIn = input.length === 3 ? input[2]! : numbersOf(input);
    return { factors: [{ counts: 'numbersIn', value: numbersIn }, { counts: 'units', value: layer.units }], biases: layer.bias ? layer.units : 0, places: whole(input) };
  }
  if (layer.kind !== 'conv' && layer.kind !== 'tconv') return { factors: [], biases: 0, places: [1, 1] };
  return {
    factors: [
      { counts: 'windowHeight', value: layer.window }, { counts: 'windowWidth', value: layer.window },
      { counts: 'channelsIn', value: input[2]! }, { counts: 'filters', value: layer.filters },
    ],
    biases: layer.bias ? layer.filters : 0,
    places: whole(layer.kind === 'conv' ? output : input),
  };
}
