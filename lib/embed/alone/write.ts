import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFigure } from './bundle.ts';
import { alonePage } from './page.ts';
import { styleOf } from './style.ts';

/** Where a figure's file lies below the site's base. No `.html`: it is no page of the site before it is filled. */
const fileOf = (id: string): string => `embed/v1/alone/${id}.txt`;

/** The widgets that can stand in a file: all but those that train in workers. */
export function aloneWidgets(root: string): string[] {
  const folder = path.join(root, 'components/widgets');
  return readdirSync(folder).sort().filter(id => existsSync(path.join(folder, id, 'widget.ts')) && !existsSync(path.join(folder, id, 'session.ts')));
}

/** Writes one file for every figure that can stand alone into `out`. */
export async function writeFigures(root: string, out: string): Promise<void> {
  mkdirSync(path.join(out, path.dirname(fileOf(''))), { recursive: true });
  for (const id of aloneWidgets(root)) writeFileSync(path.join(out, fileOf(id)), alonePage(id, await bundleFigure(root, id), styleOf(root, id)));
}
