import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A hash of texts; a change of any of them, or of where one ends, changes it. */
export const hashOf = texts => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex').slice(0, 32);
};

/** The text made under `key` before, else what `make` gives now. A file that cannot be read or written costs time, nothing else. */
export async function cached(folder, key, make) {
  const file = join(folder, `${key}.mjs`);
  try {
    return await readFile(file, 'utf8');
  } catch {
    const made = await make();
    const unfinished = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await mkdir(folder, { recursive: true }).then(() => writeFile(unfinished, made)).then(() => rename(unfinished, file)).catch(() => {});
    return made;
  }
}
