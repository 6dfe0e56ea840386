import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

/** `--theme(--name, fallback)` of Tailwind's reset as its fallback: nothing here sets such a name. */
const settled = (css: string) => css.replace(/--theme\(\s*--[\w-]+,\s*([^)]*?)\s*\)/g, '$1');

/** The site's style sheets as far as one figure needs them, on the system's fonts. `root`: the project's folder. */
export function styleOf(root: string, id: string): string {
  const own = ['components/controls/controls.css', 'components/widgets/widgets.css', 'components/figure/figure.css', 'components/figure/chart/chart.css',
    'components/stack/stack.css', `components/widgets/${id}/view.css`, 'components/embed/embed.css'].filter(file => existsSync(path.join(root, file)));
  const css = [
    '@layer base, tokens, components;',
    `@layer base{${settled(read(root, 'node_modules/tailwindcss/preflight.css'))}}`,
    `@layer tokens{:root{--latin-serif:Georgia;--latin-sans:system-ui;--latin-code:ui-monospace}${read(root, 'app/tokens.css')}}`,
    `@layer components{${['app/base.css', ...own].map(file => read(root, file)).join('\n')}}`,
  ].join('\n');
  return transformSync(css, { loader: 'css', minify: true }).code;
}
