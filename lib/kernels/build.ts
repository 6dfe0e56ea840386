import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** The two forms of the kernels: SIMD as every current browser has it, and with relaxed SIMD's fused multiply-add. */
export const forms = { simd: [], relaxed: ['--enable', 'relaxed-simd'] } as const;
export type Form = keyof typeof forms;

const folder = fileURLToPath(new URL('.', import.meta.url));
const assembly = path.join(folder, 'assembly');
const built = path.join(folder, 'built');
const options = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--importMemory'];

/** What the binaries depend on: sources, options, compiler. */
function stampOf(): string {
  const hash = createHash('sha256').update(JSON.stringify([forms, options, asc.version]));
  for (const file of readdirSync(assembly).filter(name => name.endsWith('.ts')).sort()) hash.update(file).update(readFileSync(path.join(assembly, file)));
  return hash.digest('hex');
}

async function compile(form: Form): Promise<void> {
  const { error, stderr } = await asc.main([
    'index.ts', '--baseDir', assembly, '--outFile', path.join(built, `${form}.wasm`), ...options, ...forms[form],
  ]);
  if (error) throw new Error(`kernels (${form}): ${error.message}\n${stderr.toString()}`);
}

/** Compiles `assembly/` into `built/{simd,relaxed}.wasm`. Does nothing where they are up to date. */
export async function buildKernels(): Promise<void> {
  const stamp = stampOf(), stampFile = path.join(built, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(built, { recursive: true });
  for (const form of Object.keys(forms) as Form[]) await compile(form);
  writeFileSync(stampFile, stamp);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels();
