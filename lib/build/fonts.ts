import { readFileSync } from 'node:fs';
import path from 'node:path';
import { charactersIn } from '@/lib/fonts/characters.ts';
import { slimFonts } from '@/lib/fonts/slim.ts';
import { filesUnder } from './files.ts';

/** Pages, and scripts and data from which figures take words later. Payloads repeat what pages say. */
const wordy = /\.(html|js|mjs|json|svg)$/;

/** The code points above ASCII that the files of a build can show. */
export function usedCharacters(out: string): Set<number> {
  const files = filesUnder(out).filter((file) => wordy.test(file) && !file.startsWith('fonts/'));
  return files.reduce((used, file) => {
    for (const point of charactersIn(readFileSync(path.join(out, file), 'utf8'))) used.add(point);
    return used;
  }, new Set<number>());
}

/** Cuts the Korean fonts of a fresh build in `out` down to what its text uses. */
export function cutFonts(root: string, out: string): Promise<void> {
  return slimFonts(root, out, usedCharacters(out));
}
