import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fill, tapesIn } from '../embed/alone/fill.ts';
import { filesUnder } from './files.ts';
import { decoded, textsOf } from './social.ts';
import { figureFile } from './stickPage.ts';
import { readRecord } from './templates.ts';

const embedPage = /^([a-z]{2})\/embed\/v1\/([a-z-]+)\/index\.html$/;

/** Writes every figure of the finished site in `out` as one file for each language, with the recordings that it plays; returns how many. */
export function writeStickFigures(out: string, target: string): number {
  const { basePath, siteUrl } = readRecord(out);
  const home = siteUrl === null ? '' : `${siteUrl}${basePath}/`;
  let figures = 0;
  for (const file of filesUnder(out)) {
    const [, locale, id] = embedPage.exec(file) ?? [];
    const source = path.join(out, `embed/v1/alone/${id}.txt`);
    if (!locale || !id || !existsSync(source)) continue;
    const page = readFileSync(source, 'utf8');
    const title = decoded(textsOf(readFileSync(path.join(out, file), 'utf8')).title);
    const tapes = Object.fromEntries(tapesIn(page).map(name => [name, readFileSync(path.join(out, `tapes/${name}.tape`)).toString('base64')]));
    const to = path.join(target, figureFile(locale, id));
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, fill(page, { locale, title, query: '', home, inPage: true, tapes }));
    figures++;
  }
  return figures;
}
