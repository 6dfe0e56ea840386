import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Scripts for other people's pages, by their address below the site's base; v1 never moves. */
export const scripts = {
  'embed/v1/explorable-widget.js': 'lib/embed/element/element.ts',
  'embed/v1/explorable-reveal.js': 'lib/embed/reveal/plugin.ts',
  'embed/v1/explorable-scorm.js': 'lib/embed/scorm/start.ts',
};

/** One of these scripts as a classic script without dependencies. `entry`: its first file, from the project's root. */
export function bundleScript(root: string, entry: string): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, entry)],
    bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none', absWorkingDir: root,
  });
  return outputFiles[0]!.contents;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  for (const [file, entry] of Object.entries(scripts)) {
    const target = path.join(root, 'public', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bundleScript(root, entry));
  }
}
