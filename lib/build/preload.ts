import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { waitingScript } from '@/lib/fonts/waiting.ts';
import { filesUnder } from './files.ts';

const sheetLink = /<link rel="stylesheet" href="([^"]*)\/fonts\/korean\.css"\/?>/;
const url = /url\(\.\.\/([^)]+\.woff2)\)/g;

/** Links that ask for the fonts of `sheet` (the text of `fonts/korean.css`) together with it and not after it; `base` is the site's path. */
export const preloads = (sheet: string, base: string): string =>
  Array.from(sheet.matchAll(url), ([, file]) => `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${base}/${file}"/>`).join('');

/** A Korean page with those links before its style sheet, and with fonts that keep the room until they have come; any other page as it is. English ones say a few Korean words at their end, which can wait. */
export function withPreloads(html: string, sheet: string): string {
  return /<html[^>]* lang="ko"/.test(html) ? html.replace(sheetLink, (link, base: string) => `${preloads(sheet, base)}${link}<script>${waitingScript()}</script>`) : html;
}

/** Lets the Korean pages in `out` load their fonts before they are first painted: a title set in another face breaks into other lines. */
export function preloadFonts(out: string): void {
  const sheet = readFileSync(path.join(out, 'fonts/korean.css'), 'utf8');
  for (const file of filesUnder(out).filter((name) => name.endsWith('.html'))) {
    const page = path.join(out, file);
    const html = readFileSync(page, 'utf8');
    const better = withPreloads(html, sheet);
    if (better !== html) writeFileSync(page, better);
  }
}
