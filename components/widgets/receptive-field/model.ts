import { fieldChain, type FieldLink } from '@/lib/arith/fieldLink.ts';
import { receptiveField, type AxisField } from '@/lib/arith/receptiveField.ts';
import { parseStack, printLayer, type Layer, type Stack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type StackRefusal } from '@/lib/arith/stackShapes.ts';
import { freeChain } from './freeStack.ts';

/**
 * A sheet of cells: the input, or what a layer puts out, placed over the input. `at` is where the middle of cell 0 lies,
 * in cells of the input counted from 0, and `jump` how far the next one is. Rows and columns are alike.
 */
export interface Sheet { side: number; channels: number; at: number; jump: number }

/** A stack on a square input of one channel, as far as it works and has rows and columns. */
export interface Model {
  stack: Stack;
  /** The layers that work, in order; fewer than the stack's where one is refused. */
  planned: readonly PlannedLayer[];
  refusal: StackRefusal | null;
  /** The input's sheet first, then one for every layer up to the first without rows and columns. */
  sheets: readonly Sheet[];
  /** Links between neighbouring sheets, along one axis. */
  chain: readonly FieldLink[];
  /** Links of the whole stack, on a larger input where this one is too small; as many as there are squares to speak of. */
  links: readonly FieldLink[];
  /** Field of one cell of the input, then of every layer of the stack, borders ignored; null where it is no square. */
  fields: readonly (AxisField | null)[];
}

const inputField: AxisField = { size: 1, jump: 1, first: 0, start: 0, holes: false };

/** The stack of a text that is one: the parameter's kind has refused every other. */
export function stackOf(text: string): Stack {
  const read = parseStack(text);
  return 'stack' in read ? read.stack : [];
}

/** How many of the layers keep rows and columns: until the first that lays them flat or mixes them. */
function layersWithCells(planned: readonly PlannedLayer[]): number {
  const end = planned.findIndex(({ layer, input, output }) => output.length === 1 || (layer.kind === 'reshape' && input.some((side, axis) => side !== output[axis])));
  return end < 0 ? planned.length : end;
}

/** Where the middle of a layer's cell 0 lies in cells of the layer below, and how far the next cell is. */
function placeOf(link: FieldLink): { at: number; step: number } {
  switch (link.how) {
    case 'gather': return { at: ((link.kernel - 1) * link.dilation) / 2 - link.offset, step: link.stride };
    case 'scatter': return { at: (link.offset - ((link.kernel - 1) * link.dilation) / 2) / link.stride, step: 1 / link.stride };
    case 'mix': return { at: 0.5 / link.factor - 0.5, step: 1 / link.factor };
    case 'whole': return { at: (link.input - 1) / 2, step: link.input };
  }
}

function sheetsOf(size: number, layers: readonly PlannedLayer[], chain: readonly FieldLink[]): Sheet[] {
  const sheets: Sheet[] = [{ side: size, channels: 1, at: 0, jump: 1 }];
  for (const [place, link] of chain.entries()) {
    const below = sheets[place]!;
    const { at, step } = placeOf(link);
    const output = layers[place]!.output as readonly number[];
    sheets.push({ side: output[0]!, channels: output[2]!, at: below.at + below.jump * at, jump: below.jump * step });
  }
  return sheets;
}

/** Fields layer by layer. Behind `flatten` a prefix of the planned layers is asked for itself: a dense layer sees everything. */
function fieldsOf(stack: Stack, planned: readonly PlannedLayer[], links: readonly FieldLink[]): (AxisField | null)[] {
  return [inputField, ...stack.map((_, place) => {
    if (place < links.length) return receptiveField(links.slice(0, place + 1));
    if (place >= planned.length) return null;
    const whole = fieldChain(planned.slice(0, place + 1), 0);
    return whole && receptiveField(whole);
  })];
}

let last: { layers: string; size: number; model: Model } | undefined;

/** The model of a text and a size. The one before is kept: a figure asks for the same again and again. */
export function modelOf(layers: string, size: number): Model {
  if (last?.layers === layers && last.size === size) return last.model;
  const stack = stackOf(layers);
  const { layers: planned, refusal } = planStack(stack, [size, size, 1]);
  const cells = planned.slice(0, layersWithCells(planned));
  const chain = cells.length ? fieldChain(cells, 0)! : [];
  const links = (refusal && freeChain(stack, refusal)) ?? chain;
  const model = { stack, planned, refusal, chain, links, sheets: sheetsOf(size, cells, chain), fields: fieldsOf(stack, planned, links) };
  last = { layers, size, model };
  return model;
}

/** The number that a layer's notation carries first: its window, factor or units. */
export const numberOf = (layer: Layer): number | null => ('window' in layer ? layer.window : 'units' in layer ? layer.units : null);

export const notationOf = (stack: Stack, level: number): string => (level === 0 ? 'input' : printLayer(stack[level - 1]!));
