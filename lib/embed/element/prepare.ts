import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The script's address below the site's base; v1 never moves. */
export const elementFile = 'embed/v1/explorable-widget.js';

/** The web component as one classic script without dependencies. */
export function bundleElement(root: string): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, 'lib/embed/element/element.ts')],
    bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none', absWorkingDir: root,
  });
  return outputFiles[0]!.contents;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const target = path.join(root, 'public', elementFile);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bundleElement(root));
}
