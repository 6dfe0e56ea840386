import { printStack } from '@/lib/arith/stack.ts';
import { stackField } from '@/lib/arith/receptiveField.ts';
import { plan, stackFor, ways, type Way } from './towers.ts';
import type { Params } from './widget.ts';

/** What a way needs for the field. */
export interface Need {
  layers: string;
  count: number;
  convolutions: number;
  field: number;
  /** Pixels between the fields of two neighbouring answers. */
  jump: number;
  /** Rows, and columns, of the last layer. */
  outputSide: number;
  parameters: number;
  multiplyAdds: number;
  /** What each layer adds to the field. */
  adds: number[];
}
export type Frame = Record<Way, Need>;

/** Layers, parameters, multiply-adds of the three ways, all counted by `lib/arith`. */
export function compute({ target, channels }: Params): Frame {
  const needOf = (way: Way): Need => {
    const stack = stackFor(way, target, channels);
    const layers = plan(stack, channels);
    const fields = [1, ...layers.map((_, at) => stackField(layers.slice(0, at + 1))!.rows.size)];
    const sum = (of: (layer: typeof layers[number]) => number) => layers.reduce((total, layer) => total + of(layer), 0);
    return {
      layers: printStack(stack), count: stack.length, convolutions: stack.filter(({ kind }) => kind === 'conv').length,
      field: fields.at(-1)!, jump: stackField(layers)!.rows.jump, outputSide: layers.at(-1)!.output[0],
      parameters: sum(({ parameters }) => parameters), multiplyAdds: sum(({ multiplyAdds }) => multiplyAdds),
      adds: fields.slice(1).map((field, at) => field - fields[at]!),
    };
  };
  return Object.fromEntries(ways.map(way => [way, needOf(way)])) as Frame;
}
