import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, isEmbed, pageAddress } from './files.ts';
import { writeStickFigures } from './stickFigures.ts';
import { stickPage } from './stickPage.ts';
import { readRecord } from './templates.ts';

/** What pages without scripts show; digits, scripts, kernels and the cards for other sites stay behind. */
const shown = /^(?!cards\/).*\.(css|woff2|svg|png)$/;

/** Writes every page and every figure of the finished site in `out` into the folder `target`, to be read from `file://`; returns how many of each. Throws a sentence where it cannot. */
export function writeStick(out: string, target: string): { pages: number; figures: number } {
  const { basePath } = readRecord(out);
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`stick: expected an empty or a new folder, got ${target}`);
  let pages = 0;
  for (const file of filesUnder(out).filter((name) => !name.startsWith('_build/') && !isEmbed(pageAddress(name)) && (name.endsWith('.html') || shown.test(name)))) {
    const to = path.join(target, file);
    mkdirSync(path.dirname(to), { recursive: true });
    if (!file.endsWith('.html')) copyFileSync(path.join(out, file), to);
    else {
      writeFileSync(to, stickPage(readFileSync(path.join(out, file), 'utf8'), file, basePath));
      pages++;
    }
  }
  return { pages, figures: writeStickFigures(out, target) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const target = process.argv[2];
    if (!target) throw new Error('usage: npm run stick -- /media/stick/layers   (a new folder; open its index.html)');
    const { pages, figures } = writeStick(fileURLToPath(new URL('../../out', import.meta.url)), path.resolve(target));
    console.log(`${pages} pages and ${figures} figures in ${target}; begin with index.html`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
