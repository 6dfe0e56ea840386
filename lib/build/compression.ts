import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** Below this many bytes the headers cost more than compressing saves. */
const worthwhile = 512;

/** The best encoding that a request's `Accept-Encoding` takes, null for none. */
export function chooseEncoding(accept: string, size: number): Encoding | null {
  if (size < worthwhile) return null;
  const taken = accept.split(',').map((part) => part.trim()).filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0]);
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
}

/** Compresses each content once; `key` names it and its version. */
export function compressor(): (key: string, content: Buffer, encoding: Encoding) => Promise<Buffer> {
  const done = new Map<string, Promise<Buffer>>();
  return (key, content, encoding) => {
    const name = `${encoding} ${key}`;
    const known = done.get(name) ?? (encoding === 'br' ? brotli(content, quality) : deflate(content));
    done.set(name, known);
    return known;
  };
}
