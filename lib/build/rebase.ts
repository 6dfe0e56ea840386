import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBasePath } from './basePath.ts';
import { finish } from './finish.ts';
import { readRecord, readTemplates } from './templates.ts';

/** Moves the finished site in `out` to another base path; the same call twice changes nothing. Throws a sentence where it cannot. */
export function rebase(out: string, basePath: string): void {
  finish(out, readTemplates(out), { ...readRecord(out), basePath });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [to, folder] = process.argv.slice(2);
  try {
    if (to === undefined) throw new Error('usage: npm run rebase -- /new/path [folder]   ("/" for the root of a host)');
    const basePath = readBasePath(to, 'rebase');
    const out = folder ? path.resolve(folder) : fileURLToPath(new URL('../../out', import.meta.url));
    rebase(out, basePath);
    console.log(`${folder ?? 'out/'} now belongs under ${basePath || '/'}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
