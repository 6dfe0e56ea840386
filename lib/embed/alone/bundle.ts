import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** One widget in the place of all, and no worker: a file has nowhere to fetch one from. */
const oneWidget = (id: string): Plugin => ({
  name: 'one widget',
  setup(build) {
    build.onLoad({ filter: /components[\\/]widgets[\\/]load\.ts$/ }, ({ path: file }) => ({
      contents: `import { widget, compute, View } from './${id}/index.ts';
        import { en } from './${id}/en.ts';
        import { ko } from './${id}/ko.ts';
        export const loadWidget = async (_, locale) => ({ widget, compute, View, words: locale === 'ko' ? ko : en });`,
      resolveDir: path.dirname(file), loader: 'ts',
    }));
    build.onLoad({ filter: /components[\\/]widgets[\\/]remoteCompute\.ts$/ }, () => ({
      contents: `export const remoteCompute = () => Promise.reject(new Error('no worker in a file'));`, loader: 'ts',
    }));
    // What the menu offers on the site only.
    build.onLoad({ filter: /lib[\\/]embed[\\/](?:walk|slide|alone[\\/]fill)\.ts$/ }, () => ({ contents: 'export {};', loader: 'ts' }));
  },
});

/** The script of one figure, whole, in both languages. `root`: the project's folder. */
export async function bundleFigure(root: string, id: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'components/embed/alone.tsx')], absWorkingDir: root,
    bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none', jsx: 'automatic', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.NEXT_PUBLIC_BASE_PATH': '""' },
    plugins: [oneWidget(id)],
  });
  return outputFiles[0]!.text;
}
