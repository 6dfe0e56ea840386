/** The bytes of one table of a TrueType font, as a view into it. Throws where the font has none. */
export function tableOf(font: Buffer, tag: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = font.readUInt32BE(entry + 8);
    return font.subarray(start, start + font.readUInt32BE(entry + 12));
  }
  throw new Error(`font: expected a table ${tag}, found none`);
}

/** Names that applications show and files are known by: family, identifier, full, PostScript and typographic names, and those of a variable font's instances. */
const isShown = (id: number) => [1, 3, 4, 6, 16, 25].includes(id) || id >= 256;

/**
 * Replaces one word by another of the same length in the names of a TrueType font; copyright and licence keep theirs.
 * Returns a copy; its checksums are those of the old names.
 */
export function renamed(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`font names: expected a word of ${from.length} letters, got "${to}"`);
  const copy = Buffer.from(font);
  const table = tableOf(copy, 'name');
  const storage = table.readUInt16BE(4);
  for (let record = 6; record < 6 + 12 * table.readUInt16BE(2); record += 12) {
    if (!isShown(table.readUInt16BE(record + 6))) continue;
    const start = storage + table.readUInt16BE(record + 10);
    const name = table.subarray(start, start + table.readUInt16BE(record + 8));
    for (const [old, fresh] of [[latin(from), latin(to)], [wide(from), wide(to)]] as const) replaceBytes(name, old, fresh);
  }
  return copy;
}

const latin = (word: string) => Buffer.from(word, 'latin1');
const wide = (word: string) => Buffer.from(word, 'utf16le').swap16();

function replaceBytes(bytes: Buffer, old: Buffer, fresh: Buffer): void {
  for (let at = bytes.indexOf(old); at >= 0; at = bytes.indexOf(old, at + fresh.length)) fresh.copy(bytes, at);
}
