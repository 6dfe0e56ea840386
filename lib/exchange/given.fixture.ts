import { readFileSync } from 'node:fs';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type Shape } from '@/lib/arith/stackShapes.ts';

const files = JSON.parse(readFileSync(new URL('./fixtures/files.json', import.meta.url), 'utf8')) as Readonly<Record<string, string>>;

/** A file as NumPy, gzip or Pillow wrote it (fixtures/make.py). */
export const given = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(files[name]!, 'base64'));

/** The numbers of `make.py`: −1, −0.5, 0, … */
export const ramp = (count: number): Float32Array => Float32Array.from({ length: count }, (_, at) => at * 0.5 - 1);

export function planned(notation: string, input: Shape): PlannedLayer[] {
  const read = parseStack(notation);
  if ('refusal' in read) throw new Error(notation);
  return planStack(read.stack, input).layers;
}

export const changed = (bytes: Uint8Array, at: number, ...values: number[]): Uint8Array<ArrayBuffer> => {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
};
