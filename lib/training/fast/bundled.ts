/** Addresses of the compiled kernels as the bundler lays them out. */
const addresses: Readonly<Record<string, URL>> = {
  simd: new URL('../../kernels/built/simd.wasm', import.meta.url),
  relaxed: new URL('../../kernels/built/relaxed.wasm', import.meta.url),
};

/** Which kernels these are: the bundler names the files after their content. */
export const bundledKernelsName = Object.values(addresses).map(({ pathname }) => pathname.split('/').at(-1)).join(' ');

/**
 * The bytes of the kernels.
 *
 * @param base any absolute address of the site: the bundler's are without an origin, and a Blob worker has none to add
 */
export async function bundledKernels(form: string, base: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(addresses[form]!.href, base));
  if (!answer.ok) throw new Error(`kernels (${form}): expected the file, got status ${answer.status}`);
  return answer.arrayBuffer();
}
