import { picturePixels, pictureSide, type Digits } from '../digits.ts';
import { DataError } from '../error.ts';

const imagesMagic = 0x00000803;
const labelsMagic = 0x00000801;

/**
 * Reads an IDX pair (LeCun's format: big-endian magic, counts, then bytes) of 28 × 28 pictures and labels 0 to 9.
 * Shares the memory given. Throws `DataError` `badFile` or `truncated` naming the file that is wrong.
 */
export function readIdx(images: Uint8Array, labels: Uint8Array, names: { images: string; labels: string }): Digits {
  const count = readHeader(images, names.images, imagesMagic, [pictureSide, pictureSide]);
  const labelled = readHeader(labels, names.labels, labelsMagic, []);
  if (labelled !== count) throw new DataError('badFile', names.labels, `${count} labels`, String(labelled));
  const pixels = body(images, names.images, 16, count * picturePixels);
  const shown = body(labels, names.labels, 8, count);
  const wrong = shown.find(label => label > 9);
  if (wrong !== undefined) throw new DataError('badFile', names.labels, 'labels from 0 to 9', String(wrong));
  return { count, images: pixels, labels: shown };
}

/** Number of items in an IDX file of the given kind and item size. */
function readHeader(bytes: Uint8Array, name: string, magic: number, sides: readonly number[]): number {
  const length = 8 + 4 * sides.length;
  if (bytes.length < length) throw new DataError('truncated', name, `at least ${length} bytes`, `${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const got = view.getUint32(0);
  if (got !== magic) throw new DataError('badFile', name, `an IDX file beginning with ${magic}`, String(got));
  sides.forEach((side, i) => {
    const found = view.getUint32(8 + 4 * i);
    if (found !== side) throw new DataError('badFile', name, `pictures of ${sides.join(' × ')}`, `a side of ${found}`);
  });
  return view.getUint32(4);
}

function body(bytes: Uint8Array, name: string, start: number, length: number): Uint8Array {
  if (bytes.length !== start + length) throw new DataError('truncated', name, `${start + length} bytes`, `${bytes.length} bytes`);
  return bytes.subarray(start);
}
