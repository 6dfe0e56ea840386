import { bundleMDX } from 'mdx-bundler';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { readFrontmatter } from './frontmatter.mjs';
import { escapeHeadingIds, headingIds } from './passes/1-heading-ids.mjs';
import { noCode, uses } from './passes/2-uses.mjs';
import { math } from './passes/3-math.mjs';
import { typography } from './passes/4-typography.mjs';
import { texts } from './passes/5-texts.mjs';

/** mdx-bundler's own plugins that turn imports into globals: a module keeps its imports. */
const withoutGlobals = plugins => plugins.filter(({ name }) => name === 'inMemory' || name === '@mdx-js/esbuild');

/** The elements that bring a figure of their own, by the property that names their widget. */
const figureElements = { Widget: 'id', Challenge: 'widget', Predict: 'widget' };

/** Other predictions ask without a figure. */
const bringsFigure = ({ component, props }) => Object.hasOwn(figureElements, component) && (component !== 'Predict' || props.kind === 'figure');

/** What a figure's element says of the task and not of its figure. */
const withoutTask = ({ kind: _kind, reveal: _reveal, ...params }) => params;

const figuresOf = (all, file) => all
  .filter(bringsFigure)
  .map(({ component, props: { [figureElements[component]]: id, preset, name, ...params }, line }) =>
    ({ component, id, preset, name, params: component === 'Predict' ? withoutTask(params) : params, file, line }));

/** What the passes share: what they have found so far, and a way to stop that names the place. */
function startContext(file) {
  const context = { collected: { headings: [], uses: [], texts: {} }, failure: null };
  context.fail = (node, text) => {
    context.failure = new Error(`${file}:${node.position.start.line}: ${text}`);
    throw context.failure;
  };
  return context;
}

/** esbuild wraps an error in its own words: what went wrong and where stands in the last line. */
function parseError(error, file) {
  const last = error.message.trim().split('\n').at(-1);
  const [, start, reason, line] = /^\s*(?:(\d+):\d+: )?(.*?)(?: \((\d+):[\d:-]+\))?$/.exec(last);
  return new Error(`${[file, line ?? start].filter(Boolean).join(':')}: ${reason}`);
}

/**
 * Compiles a lesson's MDX to an ES module that exports `default` (the content as a component), `frontmatter`, `headings`,
 * `texts` (what stands under each heading), `figures` and `uses`. `file` is the path shown in errors. Throws with file and line.
 */
export async function compileLesson(source, file, path = file) {
  const context = startContext(file);
  const { collected } = context;
  const result = await bundleMDX({
    source: { value: escapeHeadingIds(source), path, cwd: process.cwd() },
    mdxOptions: options => ({
      ...options,
      remarkPlugins: [...options.remarkPlugins, remarkGfm, remarkMath, [headingIds, context], [noCode, context], [uses, context], [math, context], typography, [texts, context]],
    }),
    esbuildOptions: options => ({
      ...options,
      plugins: withoutGlobals(options.plugins),
      external: ['react/jsx-runtime'],
      format: 'esm',
      globalName: undefined,
      minify: false,
      target: 'es2022',
      jsxDev: false,
      logLevel: 'silent',
    }),
  }).catch(error => {
    throw context.failure ?? parseError(error, file);
  });
  const frontmatter = readFrontmatter(result.frontmatter, file);
  const figures = figuresOf(collected.uses, file);
  const meta = { headings: collected.headings, texts: collected.texts, figures, uses: collected.uses.map(use => ({ ...use, file })) };
  const exports = Object.entries(meta).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  return { code: [result.code.replace(/;return Component;\s*$/, ''), ...exports, ''].join('\n'), frontmatter, ...meta };
}
