import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

/** `--theme(--name, fallback)` of Tailwind's reset as its fallback: nothing here sets such a name. */
const settled = (css: string) => css.replace(/--theme\(\s*--[\w-]+,\s*([^)]*?)\s*\)/g, '$1');

/** Style sheets of the lab's panels, in the site's order. */
const ofPanels = ['components/lab/lab.css', 'components/lab/tools/tools.css', 'components/lab/see/see.css'];

/** The site's style sheets as far as one figure needs them, on the system's fonts. `root`: the project's folder; `inputs`: the figure's files. */
export function styleOf(root: string, id: string, inputs: readonly string[]): string {
  const panels = ofPanels.filter(file => inputs.some(input => input.startsWith(`${path.posix.dirname(file)}/`)));
  const own = ['components/controls/controls.css', 'components/widgets/widgets.css', 'components/figure/figure.css', 'components/figure/chart/chart.css',
    'components/stack/stack.css', ...panels, `components/widgets/${id}/view.css`, 'components/embed/embed.css'].filter(file => existsSync(path.join(root, file)));
  const css = [
    '@layer base, tokens, components;',
    `@layer base{${settled(read(root, 'node_modules/tailwindcss/preflight.css'))}}`,
    `@layer tokens{:root{--latin-serif:Georgia;--latin-sans:system-ui;--latin-code:ui-monospace}${read(root, 'app/tokens.css')}}`,
    `@layer components{${['app/base.css', ...own].map(file => read(root, file)).join('\n')}}`,
  ].join('\n');
  return transformSync(css, { loader: 'css', minify: true }).code;
}
