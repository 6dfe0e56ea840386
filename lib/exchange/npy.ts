import { bad } from './badFile.ts';

/** Numbers in rows: the last axis is the nearest in memory. */
export interface NumberArray { shape: readonly number[]; data: Float32Array }

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;
/** NumPy aligns the numbers behind the header to so many bytes. */
const alignment = 64;
const product = (shape: readonly number[]) => shape.reduce((all, size) => all * size, 1);

/** An array as NumPy's `.npy` of version 1.0, little-endian float32, C order. */
export function writeNpy({ shape, data }: NumberArray): Uint8Array {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sizes}), }`;
  const padded = Math.ceil((magic.length + 4 + header.length + 1) / alignment) * alignment - magic.length - 4;
  const bytes = new Uint8Array(magic.length + 4 + padded + 4 * data.length);
  bytes.set([...magic, 1, 0, padded & 255, padded >> 8]);
  bytes.set(new TextEncoder().encode(`${header.padEnd(padded - 1)}\n`), magic.length + 4);
  const view = new DataView(bytes.buffer, magic.length + 4 + padded);
  data.forEach((value, at) => view.setFloat32(4 * at, value, true));
  return bytes;
}

/** Fortran's order has the first axis nearest. */
function fromFortran(data: Float32Array, shape: readonly number[]): Float32Array {
  const sorted = new Float32Array(data.length);
  const place = shape.map(() => 0);
  for (let to = 0; to < data.length; to++) {
    let [from, step] = [0, 1];
    shape.forEach((size, axis) => {
      from += place[axis]! * step;
      step *= size;
    });
    sorted[to] = data[from]!;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++place[axis]! < shape[axis]!) break;
      place[axis] = 0;
    }
  }
  return sorted;
}

/** Reads a `.npy` of float32, in either order (versions 1.0, 2.0 and 3.0). Throws `BadFile`. */
export function readNpy(bytes: Uint8Array, file: string, part: string): NumberArray {
  if (bytes.length < 12 || magic.some((byte, at) => bytes[at] !== byte)) throw bad('notNpy', file, part, '\\x93NUMPY', bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6]!;
  if (version < 1 || version > 3) throw bad('npyVersion', file, part, '1.0', `${version}.${bytes[7]}`);
  const [from, length] = version === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const header = new TextDecoder().decode(bytes.subarray(from, from + length));
  const [, type] = /'descr':\s*'([^']*)'/.exec(header) ?? [];
  const [, sizes] = /'shape':\s*\(([^)]*)\)/.exec(header) ?? [];
  const [, order] = /'fortran_order':\s*(True|False)/.exec(header) ?? [];
  if (from + length > bytes.length || sizes === undefined || !order) throw bad('notNpy', file, part, 'descr, fortran_order, shape', header.slice(0, 40).trim());
  if (type !== '<f4') throw bad('npyDtype', file, part, 'float32', type ?? header.slice(0, 40).trim());
  const shape = sizes.split(',').map(size => size.trim()).filter(size => size !== '').map(Number);
  const count = product(shape);
  const expected = from + length + 4 * count;
  if (!Number.isSafeInteger(count) || expected !== bytes.length) throw bad('npyCut', file, part, `${expected}`, bytes.length);
  const data = Float32Array.from({ length: count }, (_, at) => view.getFloat32(from + length + 4 * at, true));
  return { shape, data: order === 'True' ? fromFortran(data, shape) : data };
}
