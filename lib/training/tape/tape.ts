import type { Source } from '@/lib/data/sources.ts';
import type { ParameterSlot } from '@/lib/tensor/parameters.ts';
import type { Recipe } from '../protocol.ts';

/** One epoch of a run: losses as the lab shows them. Epoch 0 has none of training. */
export interface TapeEpoch { epoch: number; loss: number | null; validationLoss: number }

/** A run to be played back: its recipe, its losses, and its weights before the first and after every epoch. */
export interface Tape {
  recipe: Omit<Recipe, 'baseUrl' | 'engine' | 'workers' | 'data' | 'own'> & { data: Source };
  /** The engine, its version and the machine, in words. */
  made: string;
  slots: readonly Pick<ParameterSlot, 'name' | 'shape' | 'offset' | 'size'>[];
  epochs: readonly TapeEpoch[];
  /** Flat parameters, one list for every entry of `epochs`. */
  weights: readonly Float32Array[];
}

/** A file that is no tape, or not a whole one. */
export class BadTape extends Error {
  constructor(readonly expected: string, readonly got: string) { super(`tape: expected ${expected}, got ${got}`); }
}

const magic = 'LBLTAPE1';
const steps = 32_767;

interface Header extends Omit<Tape, 'weights'> { largestError: number }

const largestOf = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/**
 * A tape as bytes: a header of JSON, then for every epoch and tensor its step (float32) and its weights as whole numbers of steps
 * (int16). A weight is off by at most half a step, 1/65,534 of the largest of its tensor and epoch; the header says the largest error.
 */
export function encodeTape({ weights, ...rest }: Tape): Uint8Array {
  const { slots } = rest;
  let largestError = 0;
  const numbers = slots.reduce((sum, { size }) => sum + size, 0);
  const body = new DataView(new ArrayBuffer(weights.length * (4 * slots.length + 2 * numbers)));
  let at = 0;
  for (const epoch of weights) {
    for (const { offset, size } of slots) {
      const values = epoch.subarray(offset, offset + size);
      const step = Math.fround(largestOf(values) / steps);
      body.setFloat32(at, step, true);
      at += 4;
      for (const value of values) {
        const whole = step === 0 ? 0 : Math.max(-steps, Math.min(steps, Math.round(value / step)));
        largestError = Math.max(largestError, Math.abs(whole * step - value));
        body.setInt16(at, whole, true);
        at += 2;
      }
    }
  }
  const header = new TextEncoder().encode(JSON.stringify({ ...rest, largestError } satisfies Header));
  const bytes = new Uint8Array(magic.length + 4 + header.length + body.byteLength);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, header.length, true);
  bytes.set(header, magic.length + 4);
  bytes.set(new Uint8Array(body.buffer), magic.length + 4 + header.length);
  return bytes;
}

/** The tape in `bytes`, with the largest error of its weights. Throws `BadTape`. */
export function decodeTape(bytes: Uint8Array): Tape & { largestError: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = new TextDecoder().decode(bytes.subarray(0, magic.length));
  if (begin !== magic) throw new BadTape(`a file that begins with ${magic}`, JSON.stringify(begin));
  const headerEnd = bytes.length < magic.length + 4 ? Infinity : magic.length + 4 + view.getUint32(magic.length, true);
  if (headerEnd > bytes.length) throw new BadTape('a whole header', `${bytes.length} bytes`);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(magic.length + 4, headerEnd))) as Header;
  const numbers = header.slots.reduce((sum, { size }) => sum + size, 0);
  const expected = headerEnd + header.epochs.length * (4 * header.slots.length + 2 * numbers);
  if (bytes.length !== expected) throw new BadTape(`${expected} bytes`, `${bytes.length} bytes`);
  let at = headerEnd;
  const weights = header.epochs.map(() => {
    const epoch = new Float32Array(numbers);
    for (const { offset, size } of header.slots) {
      const step = view.getFloat32(at, true);
      at += 4;
      for (let place = offset; place < offset + size; place++, at += 2) epoch[place] = step * view.getInt16(at, true);
    }
    return epoch;
  });
  return { ...header, weights };
}
