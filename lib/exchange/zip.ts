import { inflateSync, zipSync } from 'fflate';
import { bad, shownName } from './badFile.ts';

/** Most that an archive may hold: entries, and bytes of all together once unpacked. */
export const archiveBounds = { entries: 1000, bytes: 256 * 2 ** 20 } as const;

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const endLength = 22, centralLength = 46, localLength = 30;
const longestComment = 65_535;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in zip files (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - longestComment); at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return -1;
}

interface Entry { name: string; method: number; flags: number; crc: number; packed: number; size: number; local: number }

function entriesOf(bytes: Uint8Array, view: DataView, file: string): Entry[] {
  const end = findEnd(view);
  if (end < 0) throw bad('notZip', file, '', 'PK', bytes.length);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > archiveBounds.entries) throw bad('zipBomb', file, '', archiveBounds.entries, count);
  return Array.from({ length: count }, () => {
    if (at + centralLength > end || view.getUint32(at, true) !== signatures.central) throw bad('zipDamaged', file, '', count, bytes.length);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [number, number, number];
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + centralLength, at + centralLength + nameLength)),
      flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), local: view.getUint32(at + 42, true),
    };
    at += centralLength + nameLength + extraLength + commentLength;
    return entry;
  });
}

function unpack(bytes: Uint8Array, view: DataView, { name, flags, method, crc, packed, size, local }: Entry, file: string): Uint8Array {
  const part = shownName(name);
  if (flags & 1 || (method !== 0 && method !== 8)) throw bad('zipMethod', file, part, '0, 8', flags & 1 ? 'encrypted' : method);
  if (local + localLength > bytes.length || view.getUint32(local, true) !== signatures.local) throw bad('zipDamaged', file, part, 'PK', bytes.length);
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw bad('zipDamaged', file, part, start + packed, bytes.length);
  const data = bytes.subarray(start, start + packed);
  let content: Uint8Array;
  try {
    // With a target of its own the unpacking never takes more memory than the entry says it needs.
    content = method === 0 ? data : inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    throw bad('zipDamaged', file, part, size, packed);
  }
  if (content.length !== size || crc32(content) !== crc) throw bad('zipDamaged', file, part, `CRC ${crc.toString(16)}`, `CRC ${crc32(content).toString(16)}`);
  return content;
}

/**
 * The files of a zip archive by name, each checked against its CRC. `wanted` says which are unpacked at all. Throws `BadFile`: an archive that would unpack to
 * more than `archiveBounds` is refused by what it says of itself, before anything is unpacked, and cannot take more than it says.
 */
export function readZip(bytes: Uint8Array, file: string, wanted: (name: string) => boolean = () => true): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view, file).filter(({ name }) => !name.endsWith('/') && wanted(name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > archiveBounds.bytes) throw bad('zipBomb', file, '', archiveBounds.bytes, total);
  return new Map(entries.map(entry => [entry.name, unpack(bytes, view, entry, file)]));
}

/** A moment of its own for every archive, so that the same content gives the same bytes. */
const noTime = new Date(1980, 0, 1, 0, 0, 0);

/** A zip archive; its files are stored as they are. */
export const writeZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [content, { level: 0 as const, mtime: noTime }]]))) as Uint8Array<ArrayBuffer>;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
