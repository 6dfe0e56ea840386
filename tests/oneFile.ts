import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fill, tapesIn } from '@/lib/embed/alone/fill.ts';

/** Where the site in `out` keeps a figure's file before it is filled. */
export const sourceOf = (out: string, id: string): string => path.join(out, `embed/v1/alone/${id}.txt`);

export const tapeFile = (out: string, name: string): Buffer => readFileSync(path.join(out, `tapes/${name}.tape`));

/** A figure's file as its menu would save it. `names`: the tapes that go in; all that it can play, where none are named. */
export function oneFile(out: string, id: string, locale: string, query: string, names?: readonly string[]): string {
  const page = readFileSync(sourceOf(out, id), 'utf8');
  const tapes = Object.fromEntries((names ?? tapesIn(page)).map(name => [name, tapeFile(out, name).toString('base64')]));
  return fill(page, { locale, title: 'A $& "figure"', query, home: 'https://example.org/course/', tapes });
}
