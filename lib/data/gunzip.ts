import { joinBytes } from './fetch.ts';

/** Whether bytes begin as a gzip file does (RFC 1952 §2.3.1). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Unpacks a gzip file of at most `limit` bytes unpacked; reading stops beyond it (the result is then longer than `limit`).
 * Throws what the platform throws on damaged bytes.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(pieces, length);
    pieces.push(value);
    length += value.length;
  }
  await reader.cancel();
  return joinBytes(pieces, length);
}
