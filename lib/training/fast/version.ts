import { sha256 } from '@/lib/data/sha256.ts';

/** Digits that tell one build of the kernels from another. */
const digits = 12;

/** The version of compiled kernels: the first twelve hexadecimal digits of the SHA-256 of their file. Equal in browsers and in Node. */
export const kernelsVersion = async (wasm: Uint8Array<ArrayBuffer>): Promise<string> => (await sha256(wasm)).slice(0, digits);
