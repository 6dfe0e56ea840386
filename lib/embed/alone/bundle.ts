import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What a figure's file is made of. */
export interface Bundle {
  /** The script, whole, in both languages. */
  script: string;
  /** The files that it was made from, from the project's folder. */
  inputs: string[];
}

/** Imports of a widget's parts; from its `player/alone.ts`, where it stands in a file as another figure than on the site. */
function importsOf(root: string, id: string): string {
  const has = (file: string) => existsSync(path.join(root, 'components/widgets', id, file));
  if (has('player/alone.ts')) return `import { widget, compute, View, createSession, en, ko } from './${id}/player/alone.ts';`;
  return `import { widget, compute, View } from './${id}/index.ts'; import { en } from './${id}/en.ts'; import { ko } from './${id}/ko.ts';
    ${has('session.ts') ? `import * as session from './${id}/session.ts';` : 'const session = {};'}
    const createSession = session.sessionOver?.(compute) ?? session.createSession;`;
}

/** One widget in the place of all; no worker, for a file has nowhere to fetch one from; and the tapes that the file holds. */
const oneWidget = (root: string, id: string): Plugin => ({
  name: 'one widget',
  setup(build) {
    build.onLoad({ filter: /components[\\/]widgets[\\/]load\.ts$/ }, ({ path: file }) => ({
      contents: `${importsOf(root, id)} export const loadWidget = async (_, locale) => ({ widget, compute, View, words: locale === 'ko' ? ko : en, createSession });`,
      resolveDir: path.dirname(file), loader: 'ts',
    }));
    build.onLoad({ filter: /components[\\/]widgets[\\/]remoteCompute\.ts$/ }, () => ({
      contents: `export const remoteCompute = () => Promise.reject(new Error('no worker in a file'));`, loader: 'ts',
    }));
    build.onLoad({ filter: /lib[\\/]training[\\/]tape[\\/]source\.ts$/ }, () => ({
      contents: `export { fetchTape } from './lib/embed/alone/heldTape.ts';`, resolveDir: root, loader: 'ts',
    }));
    // What the menu offers on the site only.
    build.onLoad({ filter: /lib[\\/]embed[\\/](?:walk|slide|alone[\\/]make)\.ts$/ }, () => ({ contents: 'export {};', loader: 'ts' }));
  },
});

/** Bundles one figure. `root`: the project's folder. */
export async function bundleFigure(root: string, id: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(root, 'components/embed/alone.tsx')], absWorkingDir: root, metafile: true,
    bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none', jsx: 'automatic', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.NEXT_PUBLIC_BASE_PATH': '""' },
    plugins: [oneWidget(root, id)],
  });
  return { script: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) };
}
