import { parseStack, printLayer, stackBounds, type Layer, type Stack } from './stack.ts';
import { numbersOf, planStack, type Shape } from './stackShapes.ts';

/** A stack that ends as it should, and how it comes from the one before: `layers` were changed, or put in behind all others. */
export interface OutputMend { type: 'change' | 'add'; stack: Stack; layers: readonly Layer[]; /** From 1. */ row: number }

/** Most mends that are offered. */
const mostMends = 3;

/** Whether a stack gives back as many numbers as wanted: a picture with its channels, or a flat list. */
export function endsIn(stack: Stack, input: Shape, wanted: Shape): boolean {
  const { layers, refusal } = planStack(stack, input);
  const output = layers.at(-1)?.output;
  return refusal === null && output !== undefined && numbersOf(output) === numbersOf(wanted) && (output.length === 1 || output[2] === wanted[2]);
}

const layersOf = (notation: string): Stack => {
  const read = parseStack(notation);
  return 'refusal' in read ? [] : read.stack;
};

function* changes(stack: Stack, channels: number): Generator<OutputMend> {
  const changed = (place: number, layer: Layer): OutputMend => ({ type: 'change', stack: stack.with(place, layer), layers: [layer], row: place + 1 });
  for (let place = stack.length - 1; place >= 0; place--) {
    const layer = stack[place]!;
    if ('filters' in layer && layer.filters !== channels && place === stack.length - 1) yield changed(place, { ...layer, filters: channels });
    if ('padding' in layer && layer.padding !== 'same') yield changed(place, { ...layer, padding: 'same' });
    if ('padding' in layer && layer.padding === 'same') yield changed(place, { ...layer, padding: 'valid' });
    if ('units' in layer && place === stack.length - 1) yield changed(place, { ...layer, units: 784 });
  }
}

function* additions(stack: Stack, wanted: Shape): Generator<OutputMend> {
  const added = (notation: string): OutputMend => {
    const layers = layersOf(notation);
    return { type: 'add', stack: [...stack, ...layers], layers, row: stack.length + layers.length };
  };
  const last = `conv3f${wanted[2] ?? 1}psameasigmoid`;
  yield added(last);
  for (let window = 2; window <= stackBounds.window; window++) yield added(`tconv${window}f${wanted[2] ?? 1}asigmoid`);
  for (let factor = 2; factor <= stackBounds.window; factor++) yield added(`up${factor},${last}`);
  for (let factor = 2; factor <= stackBounds.window; factor++) yield added(`pool${factor},${last}`);
  yield added(`dense${numbersOf(wanted)}asigmoid`);
  yield added(`flatten,dense${numbersOf(wanted)}asigmoid`);
  // Where a dense layer of so many inputs would be too large, they are pooled first.
  for (let window = 2; window <= stackBounds.window; window *= 2) yield added(`pool${window}psame,flatten,dense${numbersOf(wanted)}asigmoid`);
}

/** Up to three ways, one change away, to make a stack that works end in `wanted`; the smallest change first. Each of them does. */
export function outputMends(stack: Stack, input: Shape, wanted: Shape): OutputMend[] {
  const found: OutputMend[] = [];
  for (const mend of [...changes(stack, wanted[2] ?? 1), ...additions(stack, wanted)]) {
    if (found.length === mostMends) break;
    if (mend.stack.length <= stackBounds.layers && endsIn(mend.stack, input, wanted)) found.push(mend);
  }
  return found;
}

/** A mend's layers in the notation. */
export const printMend = ({ layers }: OutputMend): string => layers.map(printLayer).join(',');
