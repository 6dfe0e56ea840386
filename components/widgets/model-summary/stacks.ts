import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { parseStack, stackBounds, type Stack } from '@/lib/arith/stack.ts';
import { largestCounted, numbersOf, type Shape } from '@/lib/arith/stackShapes.ts';

export { printStack, type Stack } from '@/lib/arith/stack.ts';

/** The listing of the source (S13): rows first, as its printed shapes have them. */
export const photograph = { input: '1920x1080x3', layers: 'conv5f16s5b0,flatten,dense1b0' };
export const sources = {
  'source-1': { input: '28x28x1', layers: sourceNotations['source-1'] },
  'source-2': { input: '28x28x1', layers: sourceNotations['source-2'] },
};

/** A stack from its text; an empty text is a stack without layers. Null where the text is not in the notation. */
export function readLayers(text: string): Stack | null {
  if (text.trim() === '') return [];
  const read = parseStack(text);
  return 'stack' in read ? read.stack : null;
}

/** `28x28x1` as height, width, channels; `784` as a flat list. Null for anything else, and beyond what can be counted. */
export function readInput(text: string): Shape | null {
  if (!/^[1-9]\d{0,12}(?:x[1-9]\d{0,4}x[1-9]\d{0,4})?$/.test(text)) return null;
  const shape = text.split('x').map(Number);
  if (numbersOf(shape) > largestCounted || (shape.length === 3 && shape.some(size => size > stackBounds.side))) return null;
  return shape as unknown as Shape;
}

export const printInput = (shape: Shape): string => shape.join('x');
