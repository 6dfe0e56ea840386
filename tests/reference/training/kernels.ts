import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Form } from '@/lib/kernels/build.ts';

const read = (form: Form) => new Uint8Array(readFileSync(path.join(import.meta.dirname, `../../../lib/kernels/built/${form}.wasm`)));

/** The compiled kernels (`buildKernels` comes before); null where this machine does not know the form. */
export function kernelModule(form: Form): WebAssembly.Module | null {
  const bytes = read(form);
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
