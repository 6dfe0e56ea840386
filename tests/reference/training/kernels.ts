import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll } from 'vitest';
import { buildKernels, type Form } from '@/lib/kernels/build.ts';

const read = (form: Form) => new Uint8Array(readFileSync(path.join(import.meta.dirname, `../../../lib/kernels/built/${form}.wasm`)));

/** Makes sure that the kernels are compiled before the tests of a file. */
export const compileKernels = (): void => beforeAll(buildKernels);

/** The compiled kernels; null where this machine does not know the form. */
export function kernelModule(form: Form): WebAssembly.Module | null {
  const bytes = read(form);
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
