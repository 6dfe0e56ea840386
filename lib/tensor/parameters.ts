import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { layerNames } from '@/lib/arith/stackSummary.ts';

/** Where one learned tensor lies in the flat list of a model's parameters. */
export interface ParameterSlot {
  /** `conv2d_1/kernel`. */
  name: string;
  /** Place of the layer in the stack, from 0. */
  layer: number;
  role: 'kernel' | 'bias';
  /** Keras's layout: `[k, k, in, out]`, transposed `[k, k, out, in]`, dense `[in, out]`, bias `[out]`. */
  shape: readonly number[];
  offset: number;
  size: number;
}

function kernelShape({ layer, input }: PlannedLayer): readonly number[] | null {
  const channels = input.at(-1)!;
  switch (layer.kind) {
    case 'conv': return [layer.window, layer.window, channels, layer.filters];
    case 'tconv': return [layer.window, layer.window, layer.filters, channels];
    case 'dense': return [channels, layer.units];
    default: return null;
  }
}

/** The learned tensors of a planned stack, in Keras's order (kernel, then bias, layer by layer), end to end. */
export function parameterSlots(layers: readonly PlannedLayer[]): ParameterSlot[] {
  const names = layerNames(layers.map(({ layer }) => layer));
  const slots: ParameterSlot[] = [];
  let offset = 0;
  const place = (layer: number, role: ParameterSlot['role'], shape: readonly number[]) => {
    const size = shape.reduce((product, length) => product * length, 1);
    slots.push({ name: `${names[layer]}/${role}`, layer, role, shape, offset, size });
    offset += size;
  };
  layers.forEach((planned, layer) => {
    const shape = kernelShape(planned);
    if (!shape) return;
    place(layer, 'kernel', shape);
    if ('bias' in planned.layer && planned.layer.bias) place(layer, 'bias', [planned.output.at(-1)!]);
  });
  return slots;
}

/** How many numbers the slots hold together. */
export const parameterCount = (slots: readonly ParameterSlot[]): number => slots.reduce((sum, { size }) => sum + size, 0);

/**
 * Start values as Keras has them: kernels Glorot uniform in ±√(6 / (fan in + fan out)), biases 0 (Glorot & Bengio 2010).
 * `random` gives numbers in [0, 1). Rounded to float32.
 */
export function glorotUniform(slots: readonly ParameterSlot[], random: () => number): Float32Array {
  const parameters = new Float32Array(parameterCount(slots));
  for (const { role, shape, offset, size } of slots) {
    if (role === 'bias') continue;
    const taps = shape.slice(0, -2).reduce((product, length) => product * length, 1);
    const limit = Math.sqrt(6 / (taps * (shape.at(-1)! + shape.at(-2)!)));
    for (let place = offset; place < offset + size; place++) parameters[place] = (2 * random() - 1) * limit;
  }
  return parameters;
}
