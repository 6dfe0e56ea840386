import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compressible, contentType } from './contentTypes.ts';
import { filesUnder } from './files.ts';
import { readRecord } from './templates.ts';

/** Below this many bytes a host may as well send the file as it is. */
const worthwhile = 512;
const packed = /\.(br|gz)$/;
const ours = (file: string) => !file.startsWith('_build/') && !file.startsWith('data/') && file !== '_headers' && file !== '.htaccess';

/** Takes away what `compress` made: a moved page would be answered by its old copy. */
export function removeCompressed(out: string): void {
  for (const file of filesUnder(out).filter(file => packed.test(file) && ours(file))) if (existsSync(path.join(out, file.replace(packed, '')))) rmSync(path.join(out, file));
}

/** Writes `<file>.br` and `<file>.gz` beside every text and program of the finished site in `out`; returns all their bytes, before and after. Throws a sentence where there is no site. */
export function compress(out: string): { files: number; plain: number; br: number; gz: number } {
  readRecord(out);
  const sum = { files: 0, plain: 0, br: 0, gz: 0 };
  for (const file of filesUnder(out).filter(file => ours(file) && !packed.test(file) && compressible(contentType(file)))) {
    const content = readFileSync(path.join(out, file));
    if (content.length < worthwhile) continue;
    const br = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
    const gz = gzipSync(content, { level: 9 });
    writeFileSync(path.join(out, `${file}.br`), br);
    writeFileSync(path.join(out, `${file}.gz`), gz);
    sum.files++;
    sum.plain += content.length;
    sum.br += br.length;
    sum.gz += gz.length;
  }
  return sum;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const folder = process.argv[2];
    const { files, plain, br, gz } = compress(folder ? path.resolve(folder) : fileURLToPath(new URL('../../out', import.meta.url)));
    const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`${files} files, ${mega(plain)}: ${mega(br)} as Brotli, ${mega(gz)} as gzip`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
