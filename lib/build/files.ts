import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file under `root`, as paths from `root` with forward slashes, sorted. */
export function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The address of a page under the base path, from its file: `en/lab/index.html` → `/en/lab/`, `404.html` as it is. */
export function pageAddress(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Whether a page is made to stand in other sites' frames. */
export function isEmbed(address: string): boolean {
  return /^\/[a-z]{2}\/embed\//.test(address);
}
