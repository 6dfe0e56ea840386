import { fileURLToPath } from 'node:url';
import { prepareData } from './prepare.ts';
import { fashion, mnist } from './sets.ts';

/**
 * `npm run data`: prepares MNIST, and with `-- --fashion` Fashion-MNIST, into public/data.
 * The files come from the folders MNIST_DIR and FASHION_DIR, else from .cache, else from the mirrors. Without any of them the build goes on.
 */
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const wantsFashion = process.argv.includes('--fashion');
const wanted = wantsFashion ? [mnist, fashion] : [mnist];

await prepareData({
  sets: wanted.map(published => ({ published, folder: process.env[published.variable] })),
  others: wantsFashion ? [] : [fashion],
  out: fromRoot('public/data'),
  cache: fromRoot('.cache/data'),
  log: line => console.log(line),
});
