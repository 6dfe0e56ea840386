import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, hashOf } from './cache.mjs';
import { compileLesson } from './compile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = ['compile.mjs', 'frontmatter.mjs', 'passes/1-heading-ids.mjs', 'passes/2-uses.mjs', 'passes/3-math.mjs', 'passes/4-typography.mjs', 'passes/5-texts.mjs', 'passes/literal.mjs', 'passes/tree.mjs'];

/** Everything but the lesson that decides what comes out: this compiler's own sources and the installed packages. */
const compiler = Promise.all([...parts.map(part => fileURLToPath(new URL(part, import.meta.url))), join(root, 'package-lock.json')].map(file => readFile(file, 'utf8'))).then(hashOf);

/** The loader of `*.mdx`: a lesson's text in, an ES module out. Bundlers run their loaders anew at every start, hence the cache. */
export default async function mdxLoader(source) {
  const file = relative(root, this.resourcePath).replaceAll('\\', '/');
  const key = hashOf([await compiler, process.env.NODE_ENV ?? '', file, source]);
  return cached(join(root, '.cache', 'mdx'), key, async () => (await compileLesson(source, file, this.resourcePath)).code);
}
