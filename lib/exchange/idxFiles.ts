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

/**
 * Pictures, and labels if a second file has them, out of IDX files (LeCun's format), packed with gzip or not, in any order. Without labels all are 0 and
 * `isLabelled` is false. What is wrong with which file comes back as a fault.
 */
export async function readIdxFiles(files: readonly GivenFile[]): Promise<{ digits: Digits; isLabelled: boolean } | { fault: FileFault }> {
  try {
    const read = (await Promise.all(files.map(unpacked))).map(idxOf);
    const pictures = read.find(({ sizes }) => sizes.length === 3);
    const labels = read.find(({ sizes }) => sizes.length === 1);
    if (!pictures) throw bad('idxSides', read[0]?.name ?? '', '', `${pictureSide} × ${pictureSide}`, labels ? '1' : read[0]?.sizes.slice(1).join(' × ') ?? '0');
    const [count, height, width] = pictures.sizes as [number, number, number];
    if (height !== pictureSide || width !== pictureSide || count === 0) throw bad('idxSides', pictures.name, '', `${pictureSide} × ${pictureSide}`, `${count} × ${height} × ${width}`);
    if (labels && labels.content.length !== count) throw bad('idxLabels', labels.name, '', count, labels.content.length);
    const wrong = labels?.content.find(label => label > 9);
    if (wrong !== undefined) throw bad('idxLabels', labels!.name, '', '0…9', wrong);
    return { digits: { count, images: pictures.content, labels: labels?.content ?? new Uint8Array(count) }, isLabelled: labels !== undefined };
  } catch (error) {
    if (error instanceof BadFile) return { fault: error.fault };
    throw error;
  }
}
