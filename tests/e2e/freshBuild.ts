import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a build depends on. Folders tell of files that are gone, files of what they say. */
const sources = ['app', 'components', 'content', 'lib', 'public', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Builds the project in `root` unless its `out/` is younger than every source; returns `out/`. Throws where the build fails. */
export function buildIfStale(root: string): string {
  const out = path.join(root, 'out');
  const record = path.join(out, '_build/site.json');
  const built = existsSync(record) ? statSync(record).mtimeMs : 0;
  if (sources.every((source) => youngest(path.join(root, source)) < built)) return out;
  console.log('Building the site …');
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'lib/build/main.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm run build failed with exit code ${status}`);
  return out;
}

function youngest(place: string): number {
  if (!existsSync(place)) return 0;
  const entries = statSync(place).isDirectory() ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [];
  const code = entries.filter((entry) => !/\.test\.tsx?$/.test(entry));
  return Math.max(statSync(place).mtimeMs, ...code.map((entry) => statSync(path.join(place, entry)).mtimeMs));
}
