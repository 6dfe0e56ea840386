import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFigure } from './bundle.ts';
import { alonePage } from './page.ts';
import { styleOf } from './style.ts';

/** Where a figure's file lies below the site's base. No `.html`: it is no page of the site before it is filled. */
const fileOf = (id: string): string => `embed/v1/alone/${id}.txt`;

/** The widgets, each of which can stand in a file. */
export function aloneWidgets(root: string): string[] {
  const folder = path.join(root, 'components/widgets');
  return readdirSync(folder).sort().filter(id => existsSync(path.join(folder, id, 'widget.ts')));
}

const tapeNames = (root: string): string[] => readdirSync(path.join(root, 'public/tapes')).sort().map(file => path.basename(file, '.tape'));

/** Writes one file for every figure into `out`, without the tapes that some play. */
export async function writeFigures(root: string, out: string): Promise<void> {
  mkdirSync(path.join(out, path.dirname(fileOf(''))), { recursive: true });
  for (const id of aloneWidgets(root)) {
    const { script, inputs } = await bundleFigure(root, id);
    const tapes = inputs.includes('lib/embed/alone/heldTape.ts') ? tapeNames(root) : [];
    writeFileSync(path.join(out, fileOf(id)), alonePage(id, script, styleOf(root, id, inputs), tapes));
  }
}
