// Who may import whom. One table, read by the lint rule (eslint.config.mjs) and by the contract test beside it.
// A file belongs to the first row whose path fits; `*` is one folder. Its own folder (`own`, or what the path names
// up to its last folder) is always allowed.

/** What a widget's declaration, its words, and its parts need at most. */
const declaring = ['lib/widget', 'lib/params', 'lib/arith', 'lib/plain', 'lib/code'];
const saying = ['lib/widget', 'lib/params', 'lib/i18n', 'lib/geometry'];
const computing = ['lib/widget', 'lib/params', 'lib/arith', 'lib/plain', 'lib/code', 'lib/tensor', 'lib/filters', 'lib/geometry'];
const drawing = ['lib/widget', 'lib/params', 'lib/i18n', 'lib/geometry', 'components/figure'];
const training = ['lib/widget', 'lib/params', 'lib/arith', 'lib/code', 'lib/keras', 'lib/exchange', 'lib/training', 'lib/data'];

/** Folders of `components/widgets/` that are no widgets. */
export const hostFolders = ['menu'];

export const directions = [
  { path: 'lib/arith', may: [] },
  { path: 'lib/params', may: [] },
  { path: 'lib/i18n', may: [] },
  { path: 'lib/geometry', may: ['lib/arith', 'lib/params'] },
  { path: 'lib/plain', may: ['lib/arith'] },
  { path: 'lib/code', may: ['lib/arith', 'lib/widget'] },
  { path: 'lib/keras', may: ['lib/arith', 'lib/code', 'lib/i18n'] },
  { path: 'lib/exchange', may: ['lib/arith', 'lib/code', 'lib/data', 'lib/i18n', 'lib/keras', 'lib/plain', 'lib/tensor', 'lib/training'] },
  { path: 'lib/tensor', may: ['lib/arith', 'lib/plain'] },
  { path: 'lib/data', may: ['lib/arith'] },
  { path: 'lib/training', may: ['lib/tensor', 'lib/data', 'lib/arith', 'lib/plain', 'lib/code', 'lib/kernels', 'lib/filters'] },
  { path: 'lib/filters', may: ['lib/arith', 'lib/plain', 'lib/tensor'] },
  { path: 'lib/widget', may: ['lib/params', 'lib/i18n'] },
  { path: 'lib/embed', may: ['lib/widget', 'lib/params', 'lib/i18n', 'lib/site/headScripts.ts'] },
  { path: 'lib/lesson', may: ['lib/widget', 'lib/params', 'lib/i18n', 'lib/site'] },
  { path: 'lib/site', may: ['lib/i18n', 'lib/embed'] },
  { path: 'lib/build', may: ['lib/fonts', 'lib/embed/alone'] },
  { path: 'lib/fonts', may: [] },
  { path: 'lib/kernels', may: [] },
  { path: 'components/figure', may: ['lib/geometry', 'lib/params', 'lib/i18n'] },
  { path: 'components/controls', may: ['lib/params', 'lib/widget', 'lib/i18n', 'components/figure'] },
  { path: 'components/stack', may: ['lib/arith', 'lib/i18n', 'lib/params', 'components/controls', 'components/figure'] },
  { path: 'components/lab/see', may: [...drawing, ...training, 'components/lab', 'lib/plain'] },
  { path: 'components/lab/tools', own: 'components/lab', may: [...drawing, ...training, 'components/controls', 'components/stack', 'lib/plain', 'lib/embed/snapshot.ts'] },
  { path: 'components/lab', may: [...drawing, ...training, 'components/controls', 'components/stack'] },
  ...hostFolders.map((folder) => ({ path: `components/widgets/${folder}`, own: 'components/widgets', may: ['lib', 'components/controls', 'components/figure'] })),
  { path: 'components/widgets/*/widget.ts', may: declaring },
  { path: 'components/widgets/*/compute.ts', may: computing },
  { path: 'components/widgets/*/View.tsx', may: [...drawing, 'components/controls', 'components/lab', 'components/stack'] },
  { path: 'components/widgets/*/session.ts', may: training },
  { path: 'components/widgets/*/en.ts', may: [...saying, 'components/lab/words.ts', 'components/stack'] },
  { path: 'components/widgets/*/ko.ts', may: [...saying, 'components/lab/words.ts', 'components/stack'] },
  { path: 'components/widgets/*/', may: [...computing, ...drawing, ...training, 'components/controls', 'components/lab', 'components/stack'] },
  { path: 'components/widgets', may: ['lib', 'components/controls', 'components/figure'] },
  { path: 'components/author', may: ['lib', 'components/controls'] },
  { path: 'components/embed', may: ['lib', 'components/controls', 'components/widgets'] },
  { path: 'components/lesson', may: ['lib', 'components/controls', 'components/figure', 'components/widgets', 'content'] },
  { path: 'components/review', may: ['lib', 'components/lesson', 'components/widgets', 'content'] },
  { path: 'components/check', may: ['lib', 'components/controls', 'components/lesson', 'components/widgets', 'content'] },
  { path: 'components/site', may: ['lib', 'components/controls', 'components/figure', 'components/lesson/store.ts'] },
  { path: 'content', may: ['lib/lesson', 'lib/arith', 'lib/params', 'lib/widget', 'lib/i18n'] },
  { path: 'app', may: ['lib', 'components', 'content'] },
];

/** Packages that belong to some folders only. */
export const packages = [
  { name: /^next(\/|$)/, only: ['app', 'components/site', 'components/lesson'], why: 'widgets and lib must run without Next.js' },
  { name: /^@tensorflow\//, only: ['lib/tensor', 'lib/training'], why: 'tfjs loads only where a figure trains or filters' },
  { name: /^d3-(selection|transition|drag|zoom|brush)$/, only: [], why: 'React owns every node' },
  { name: /^react(-dom)?(\/|$)/, only: ['app', 'components', 'lib/widget', 'lib/lesson'], why: 'lib computes and does not draw' },
  { name: /^@lezer\//, only: ['lib/keras'], why: 'pasted code is read in one place' },
  { name: /^fflate$/, only: ['lib/exchange', 'lib/embed/scorm'], why: 'archives are read in one place, which bounds what they unpack to; packages for learning platforms are only written' },
  { name: /^idb$/, only: ['lib/training'], why: 'one store of runs, which survives being refused' },
  { name: /^minisearch$/, only: ['lib/site'], why: 'the index is built and read in one place' },
  { name: /^(mdx-bundler|esbuild|zod|katex|rehype-.*|remark-.*)(\/|$)/, only: ['lib/lesson', 'lib/build', 'lib/embed'], why: 'at build time only' },
];

const source = /\.(ts|tsx|mjs)$/;
const folders = /^(app|components|content|lib)\//;

/** Whether the rules speak of this file (path from the root of the project): tests may import what they test. */
export function governed(file) {
  return folders.test(file) && source.test(file) && !/\.test\.tsx?$/.test(file);
}

/** Why `file` must not import `specifier`; null where it may. Paths are from the root of the project, with forward slashes. */
export function refusal(file, specifier) {
  const target = resolve(file, specifier);
  if (target === null) return packageRefusal(file, specifier);
  const row = rowOf(file);
  if (row === undefined) return `${file}: this folder has no row in tests/contract/directions.mjs`;
  const own = ownFolder(row, file);
  const home = widgetOf(target);
  if (home !== null && home !== widgetOf(file)) return `${file}: nothing imports a widget's files but the widget itself, got ${target}`;
  if ([own, ...row.may].some((folder) => isUnder(target, folder))) return null;
  return `${file}: expected an import from ${[own, ...row.may].join(', ')}, got ${target}`;
}

function packageRefusal(file, specifier) {
  const rule = packages.find(({ name }) => name.test(specifier));
  if (rule === undefined || rule.only.some((folder) => isUnder(file, folder))) return null;
  return `${file}: expected "${specifier}" in ${rule.only.join(', ') || 'no file'} only (${rule.why})`;
}

/** Path of one of our own files from the root of the project; null for a package. */
function resolve(file, specifier) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function rowOf(file) {
  return directions.find(({ path }) => pattern(path).test(file));
}

function pattern(path) {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}${path.endsWith('/') ? '' : '($|/)'}`);
}

function ownFolder(row, file) {
  if (row.own !== undefined) return row.own;
  return widgetOf(file) ?? row.path;
}

/** `components/widgets/<id>` for a widget's files, null for others. */
function widgetOf(file) {
  const [, folder] = /^components\/widgets\/([^/]+)\//.exec(file) ?? [];
  return folder === undefined || hostFolders.includes(folder) ? null : `components/widgets/${folder}`;
}

function isUnder(target, folder) {
  return target === folder || target.startsWith(`${folder}/`);
}
