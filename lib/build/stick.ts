import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder } from './files.ts';
import { stickWords } from './stickWords.ts';
import { readRecord } from './templates.ts';

/** What pages without scripts show; digits, scripts, kernels and the cards for other sites stay behind. */
const shown = /^(?!cards\/).*\.(css|woff2|svg|png)$/;
const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="(?:preload|modulepreload|canonical|alternate)"[^>]*>|<meta http-equiv="Content-Security-Policy"[^>]*>/g;
const addresses = /(\s(?:href|src)=")(\/[^"]*)"/g;

/**
 * A page as it can be opened from a folder: every address of the site is one from page to page, and no script is left, because browsers let
 * none read its neighbours there. `file`: the page's path in the folder; figures are the stills that stand in the page.
 */
export function stickPage(html: string, file: string, basePath: string): string {
  const home = '../'.repeat(file.split('/').length - 1);
  const ko = /<html[^>]* lang="ko"/.test(html);
  const note = `<p class="ui quiet" style="padding:.75rem 1rem;margin:0">${stickWords[ko ? 'ko' : 'en']}</p>`;
  return html
    .replace(scripts, '')
    .replace(addresses, (whole, before: string, address: string) => (address.startsWith(`${basePath}/`) ? `${before}${home}${fileOf(address.slice(basePath.length + 1))}"` : whole))
    .replace(/(<body\b[^>]*>)/, (body) => body + note);
}

/** The file that stands for an address below the base path, query left out, place in the page kept. */
function fileOf(address: string): string {
  const [, place, fragment] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(address)!;
  return `${place}${place === '' || place!.endsWith('/') ? 'index.html' : ''}${fragment ?? ''}`;
}

/** Writes every page of the finished site in `out` into the folder `target`, to be read from `file://`; returns how many pages. Throws a sentence where it cannot. */
export function writeStick(out: string, target: string): number {
  const { basePath } = readRecord(out);
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`stick: expected an empty or a new folder, got ${target}`);
  let pages = 0;
  for (const file of filesUnder(out).filter((name) => !name.startsWith('_build/') && (name.endsWith('.html') || shown.test(name)))) {
    const to = path.join(target, file);
    mkdirSync(path.dirname(to), { recursive: true });
    if (!file.endsWith('.html')) copyFileSync(path.join(out, file), to);
    else {
      writeFileSync(to, stickPage(readFileSync(path.join(out, file), 'utf8'), file, basePath));
      pages++;
    }
  }
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const target = process.argv[2];
    if (!target) throw new Error('usage: npm run stick -- /media/stick/layers   (a new folder; open its index.html)');
    console.log(`${writeStick(fileURLToPath(new URL('../../out', import.meta.url)), path.resolve(target))} pages in ${target}; begin with index.html`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
