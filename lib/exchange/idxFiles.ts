import { picturePixels, pictureSide, type Digits } from '@/lib/data/digits.ts';
import { gunzip, isGzip } from '@/lib/data/gunzip.ts';
import { bad, BadFile, shownName, type FileFault } from './badFile.ts';

/** A file as the reader gave it. */
export interface GivenFile { name: string; bytes: Uint8Array<ArrayBuffer> }

/** Most that an IDX file may unpack to: 70,000 pictures and a header. */
const mostBytes = 70_000 * picturePixels + 16;
const unsignedByte = 0x08;
const types: Readonly<Record<number, string>> = { 0x08: 'uint8', 0x09: 'int8', 0x0b: 'int16', 0x0c: 'int32', 0x0d: 'float32', 0x0e: 'float64' };

/** Whether bytes begin as an IDX file: two zeros, a type, a number of axes. */
export const isIdx = (bytes: Uint8Array): boolean => bytes.length >= 4 && bytes[0] === 0 && bytes[1] === 0 && types[bytes[2]!] !== undefined && bytes[3]! >= 1 && bytes[3]! <= 4;

async function unpacked({ name, bytes }: GivenFile): Promise<GivenFile> {
  if (!isGzip(bytes)) return { name, bytes };
  try {
    const whole = await gunzip(bytes, mostBytes);
    if (whole.length > mostBytes) throw bad('zipBomb', shownName(name), '', mostBytes, `> ${mostBytes}`);
    return { name, bytes: whole };
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw bad('gzipDamaged', shownName(name), '', 'gzip', bytes.length);
  }
}

interface Idx { name: string; sizes: readonly number[]; content: Uint8Array }

function idxOf({ name, bytes }: GivenFile): Idx {
  const file = shownName(name);
  if (!isIdx(bytes)) throw bad('notIdx', file, '', '00 00 08 03', Array.from(bytes.subarray(0, 4), byte => byte.toString(16).padStart(2, '0')).join(' '));
  if (bytes[2] !== unsignedByte) throw bad('idxType', file, '', 'uint8', types[bytes[2]!]!);
  const axes = bytes[3]!;
  const start = 4 + 4 * axes;
  if (bytes.length < start) throw bad('idxCut', file, '', `≥ ${start}`, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const expected = start + sizes.reduce((all, size) => all * size, 1);
  if (expected !== bytes.length) throw bad('idxCut', file, '', expected, bytes.length);
  return { name: file, sizes, content: bytes.subarray(start) };
}

function checkPictures({ name, sizes }: Idx): void {
  const [count, height, width] = sizes as [number, number, number];
  if (height !== pictureSide || width !== pictureSide || count === 0) throw bad('idxSides', name, '', `${pictureSide} × ${pictureSide}`, `${count} × ${height} × ${width}`);
}

function checkLabels({ name, content }: Idx, counts: readonly number[]): void {
  if (!counts.includes(content.length)) throw bad('idxLabels', name, '', counts.join(', '), content.length);
  const wrong = content.find(label => label > 9);
  if (wrong !== undefined) throw bad('idxLabels', name, '', '0…9', wrong);
}

/** Pictures out of IDX files: of two files of pictures the larger is to train on, the smaller to validate on. */
export interface IdxPictures { digits: Digits; validation: Digits | null; isLabelled: boolean }

/**
 * Pictures out of IDX files (LeCun's format), packed with gzip or not, in any order: one file of pictures, or two, and their labels, which are found by their
 * number. Where labels are missing all are 0 and `isLabelled` is false. What is wrong with which file comes back as a fault.
 */
export async function readIdxFiles(files: readonly GivenFile[]): Promise<IdxPictures | { fault: FileFault }> {
  try {
    const read = (await Promise.all(files.map(unpacked))).map(idxOf);
    const pictures = read.filter(({ sizes }) => sizes.length === 3).toSorted((a, b) => b.sizes[0]! - a.sizes[0]!);
    const labels = read.filter(({ sizes }) => sizes.length === 1);
    const other = read.find(({ sizes }) => sizes.length !== 3 && sizes.length !== 1);
    if (other || pictures.length === 0) throw bad('idxSides', (other ?? read[0])?.name ?? '', '', `${pictureSide} × ${pictureSide}`, other ? other.sizes.slice(1).join(' × ') : '1');
    if (pictures.length > 2) throw bad('idxCount', pictures[2]!.name, '', 2, pictures.length);
    pictures.forEach(checkPictures);
    labels.forEach(file => checkLabels(file, pictures.map(({ sizes }) => sizes[0]!)));
    const digitsOf = ({ sizes: [count], content }: Idx): Digits => ({ count: count!, images: content, labels: labels.find(file => file.content.length === count)?.content ?? new Uint8Array(count!) });
    const [train, validation] = pictures.map(digitsOf) as [Digits, Digits?];
    return { digits: train, validation: validation ?? null, isLabelled: pictures.every(({ sizes: [count] }) => labels.some(file => file.content.length === count)) };
  } catch (error) {
    if (error instanceof BadFile) return { fault: error.fault };
    throw error;
  }
}
