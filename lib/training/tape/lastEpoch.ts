import type { Tape, TapeEpoch } from './tape.ts';

/** The weights after a tape's last epoch as text: small enough to come with a figure, exactly those of the tape. */
export interface LastEpoch extends TapeEpoch {
  slots: readonly Pick<Tape['slots'][number], 'name' | 'shape' | 'offset' | 'size'>[];
  /** One step for each slot; weights are whole numbers of steps. */
  steps: readonly number[];
  /** The whole numbers, int16 with the low byte first, base64. */
  wholes: string;
}

const largestWhole = 32_767;

/** `tape` as decoded: every weight is then a whole number of its slot's steps. */
export function lastEpochOf({ slots, epochs, weights }: Pick<Tape, 'slots' | 'epochs' | 'weights'>): LastEpoch {
  const last = weights.at(-1)!;
  const steps = slots.map(({ offset, size }) => Math.fround(last.subarray(offset, offset + size).reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largestWhole));
  const bytes = new DataView(new ArrayBuffer(2 * last.length));
  slots.forEach(({ offset, size }, slot) => {
    for (let place = offset; place < offset + size; place++) bytes.setInt16(2 * place, steps[slot] === 0 ? 0 : Math.round(last[place]! / steps[slot]!), true);
  });
  return { ...epochs.at(-1)!, slots: slots.map(({ name, shape, offset, size }) => ({ name, shape, offset, size })), steps, wholes: btoa(String.fromCharCode(...new Uint8Array(bytes.buffer))) };
}

/** The flat list of parameters, as `Tape.weights` has it. */
export function parametersOf({ slots, steps, wholes }: Pick<LastEpoch, 'slots' | 'steps' | 'wholes'>): Float32Array {
  const text = atob(wholes);
  const parameters = new Float32Array(text.length / 2);
  slots.forEach(({ offset, size }, slot) => {
    for (let place = offset; place < offset + size; place++) {
      const whole = text.charCodeAt(2 * place) | (text.charCodeAt(2 * place + 1) << 8);
      parameters[place] = Math.fround(steps[slot]! * (whole > largestWhole ? whole - 65_536 : whole));
    }
  });
  return parameters;
}
