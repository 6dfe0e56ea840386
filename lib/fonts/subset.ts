import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { renamed } from './sfnt.ts';
import type { WholeFont } from './whole.ts';

/** Increase when the same font and characters come out differently. */
const recipe = 1;

const hashOf = (...parts: (string | Buffer)[]) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');

/** A woff2 with nothing but `text`. The same font, settings and text give the same bytes. */
export async function subset(font: Buffer, text: string, { axes, rename }: Pick<WholeFont, 'axes' | 'rename'>): Promise<Buffer> {
  if (!rename) return subsetFont(font, text, { targetFormat: 'woff2', variationAxes: axes });
  const bare = await subsetFont(font, text, { targetFormat: 'truetype', variationAxes: axes });
  // The second round settles the checksums.
  return subsetFont(renamed(bare, ...rename), text, { targetFormat: 'woff2' });
}

/** Subsets kept in a folder between builds; `tidy` drops those that this build did not ask for. */
export function subsetCache(folder: string) {
  const asked = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return {
    async get(font: Buffer, text: string, settings: Pick<WholeFont, 'axes' | 'rename'>): Promise<Buffer> {
      const name = `${hashOf(JSON.stringify([recipe, settings.axes, settings.rename]), text, font)}.woff2`;
      const kept = path.join(folder, name);
      asked.add(name);
      if (!existsSync(kept)) writeFileSync(kept, await subset(font, text, settings));
      return readFileSync(kept);
    },
    tidy(): void {
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(path.join(folder, name));
    },
  };
}

/** A file name that changes with its content. */
export function hashedName(stem: string, content: Buffer): string {
  return `${stem}.${hashOf(content).slice(0, 12)}.woff2`;
}
