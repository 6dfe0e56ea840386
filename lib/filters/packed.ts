/** Numbers of one tensor as whole multiples of `step`, 16 bits each. */
export interface PackedTensor {
  /** As Keras names it: `conv2d/kernel`. */
  name: string;
  shape: readonly number[];
  step: number;
  /** Base64 of int16, low byte first, last axis fastest. */
  numbers: string;
}

/** Largest whole number of steps. */
const mostSteps = 32_767;

/**
 * A tensor in 16 bits a number. A number is off by at most half a step, 1/65,534 of the largest of the tensor.
 * A tensor of zeros has the step 0.
 */
export function packTensor(name: string, shape: readonly number[], values: ArrayLike<number>): PackedTensor {
  const list = Array.from(values);
  const step = list.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / mostSteps;
  const bytes = new Uint8Array(2 * list.length);
  const view = new DataView(bytes.buffer);
  list.forEach((value, place) => view.setInt16(2 * place, step === 0 ? 0 : Math.round(value / step), true));
  return { name, shape: [...shape], step, numbers: btoa(String.fromCharCode(...bytes)) };
}

/** The numbers of a packed tensor in float64. Throws where they do not fill the shape. */
export function unpackTensor({ name, shape, step, numbers }: PackedTensor): Float64Array {
  const bytes = Uint8Array.from(atob(numbers), unit => unit.charCodeAt(0));
  const count = shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== 2 * count) throw new Error(`${name}: expected ${2 * count} bytes for the shape ${shape.join(' × ')}, got ${bytes.length}; train it anew (npm run train -- filters)`);
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: count }, (_, place) => step * view.getInt16(2 * place, true));
}
