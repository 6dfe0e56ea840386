import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { parameterCount, parameterSlots, type ParameterSlot } from '@/lib/tensor/parameters.ts';
import { bad, reading, shownName, type FileFault } from './badFile.ts';
import { readNpy, writeNpy, type NumberArray } from './npy.ts';
import { readZip, writeZip } from './zip.ts';

type Slots = readonly Pick<ParameterSlot, 'name' | 'shape' | 'offset' | 'size'>[];

/**
 * Weights as NumPy's `.npz`: `<layer>/kernel` and `<layer>/bias`, Keras's layouts (rows, columns, in, out; transposed rows, columns, out, in; dense in, out), float32.
 * `more` goes beside them: `input` and `output`, by which the scripts of `lib/code` check themselves. The same numbers give the same bytes.
 */
export function writeWeights(slots: Slots, parameters: Float32Array, more: Readonly<Record<string, NumberArray>> = {}): Uint8Array<ArrayBuffer> {
  const own = slots.map(({ name, shape, offset, size }) => [name, { shape, data: parameters.subarray(offset, offset + size) }] as const);
  return writeZip(Object.fromEntries([...own, ...Object.entries(more)].map(([name, array]) => [`${name}.npy`, writeNpy(array)])));
}

const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((size, axis) => size === b[axis]);
const shown = (shape: readonly number[]) => (shape.length === 0 ? '()' : shape.join(' × '));

/** The arrays of an archive by the names of the slots, or in their order where they are called as `np.savez(file, *model.get_weights())` calls them. */
function arraysFor(slots: Slots, bytes: Uint8Array, file: string): Map<string, { part: string; content: Uint8Array }> {
  const files = readZip(bytes, file, name => name.endsWith('.npy'));
  const named = new Map([...files].map(([name, content]) => [name.replace(/\.npy$/, '').replace(/:0$/, ''), { part: shownName(name), content }]));
  const counted = [...named.keys()].filter(name => /^arr_\d+$/.test(name));
  if (counted.length === 0) return named;
  if (counted.length !== slots.length) throw bad('weightCount', file, '', slots.length, counted.length);
  return new Map(slots.map(({ name }, place) => [name, named.get(`arr_${place}`)!]));
}

/** Reads weights for a model. Nothing is changed anywhere: the parameters come back whole, or the fault. */
export function readWeights(bytes: Uint8Array, slots: Slots, file: string): { parameters: Float32Array } | { fault: FileFault } {
  return reading(() => {
    const arrays = arraysFor(slots, bytes, file);
    const parameters = new Float32Array(parameterCount(slots as readonly ParameterSlot[]));
    for (const { name, shape, offset } of slots) {
      const found = arrays.get(name);
      if (!found) throw bad('weightMissing', file, name, slots.map(slot => slot.name).join(', '), [...arrays.keys()].slice(0, 12).map(shownName).join(', '));
      const array = readNpy(found.content, file, found.part);
      if (!same(array.shape, shape)) throw bad('weightShape', file, found.part, shown(shape), shown(array.shape));
      const wrong = array.data.find(value => !Number.isFinite(value));
      if (wrong !== undefined) throw bad('weightNumber', file, found.part, 'float32', String(wrong));
      parameters.set(array.data, offset);
    }
    return { parameters };
  });
}

/** The same for a model that is planned. */
export const readWeightsOf = (layers: readonly PlannedLayer[], bytes: Uint8Array, file: string): ReturnType<typeof readWeights> => readWeights(bytes, parameterSlots(layers), file);
