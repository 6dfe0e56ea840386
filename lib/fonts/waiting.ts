/**
 * A font of one empty glyph for every Hangul syllable, as wide as the syllables of the font that is still on its way:
 * text set in it takes the room that it will need, so nothing moves when the real font comes.
 */
export interface WaitingFont { family: string; advance: number; unitsPerEm: number }

/** Widths of a syllable in Pretendard and in Noto Serif KR, the same for every syllable and weight; a browser test measures them. */
export const waitingFonts: readonly WaitingFont[] = [
  { family: 'Hangul Sans Waiting', advance: 1770, unitsPerEm: 2048 },
  { family: 'Hangul Serif Waiting', advance: 966, unitsPerEm: 1000 },
];

const [firstSyllable, lastSyllable] = [0xac00, 0xd7a3];
const bytes = (length: number, write: (view: Buffer) => void) => { const buffer = Buffer.alloc(length); write(buffer); return buffer; };
const words = (...values: number[]) => bytes(2 * values.length, view => values.forEach((value, index) => view.writeUInt16BE(value & 0xffff, 2 * index)));
const long = (value: number) => bytes(4, view => view.writeUInt32BE(value));

/** The font as TrueType (OpenType 1.9, "many-to-one range mappings" in its character map). */
export function waitingFont({ advance, unitsPerEm }: WaitingFont): Buffer {
  const [ascent, descent] = [Math.round(0.8 * unitsPerEm), Math.round(0.2 * unitsPerEm)];
  const tables: Record<string, Buffer> = {
    'OS/2': Buffer.concat([words(4, advance, 400, 5, 0, ...Array<number>(11).fill(0)), Buffer.alloc(10), long(0), long(1 << 24), Buffer.alloc(8), Buffer.from('NONE'),
      words(0x40, firstSyllable, lastSyllable, ascent, -descent, 0, ascent, descent), Buffer.alloc(8), words(0, 0, 0, firstSyllable, 0)]),
    cmap: Buffer.concat([words(0, 1, 3, 10), long(12), words(13, 0), long(28), long(0), long(1), long(firstSyllable), long(lastSyllable), long(1)]),
    glyf: Buffer.alloc(1),
    head: Buffer.concat([long(0x10000), long(0), long(0), long(0x5f0f3cf5), words(3, unitsPerEm), Buffer.alloc(16), words(0, 0, 1, 1, 0, 8, 2, 0, 0)]),
    hhea: Buffer.concat([long(0x10000), words(ascent, -descent, 0, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0, 1)]),
    hmtx: words(advance, 0, 0),
    loca: words(0, 0, 0),
    maxp: Buffer.concat([long(0x10000), words(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: words(0, 0, 6),
    post: Buffer.concat([long(0x30000), Buffer.alloc(28)]),
  };
  return assemble(tables);
}

/** The table directory and the tables behind it, each at a multiple of four; checksums, which browsers do not ask for, stay zero. */
function assemble(tables: Record<string, Buffer>): Buffer {
  const names = Object.keys(tables);
  let offset = 12 + 16 * names.length;
  const directory = [long(0x10000), words(names.length, 128, 3, 16 * names.length - 128)];
  const bodies = names.map((tag) => {
    const table = tables[tag]!;
    directory.push(Buffer.from(tag), long(0), long(offset), long(table.length));
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([...directory, ...bodies]);
}

/** A script for the head of a Korean page: adds the waiting fonts before the first paint, and takes them away once the real ones have come or failed: a system's font sets the syllables that those lack. */
export function waitingScript(): string {
  const fonts = JSON.stringify(waitingFonts.map(font => [font.family, waitingFont(font).toString('base64')]));
  return `{const s=document.fonts,w=${fonts}.map(([n,b])=>new FontFace(n,Uint8Array.from(atob(b),c=>c.charCodeAt(0))));w.forEach(f=>s.add(f));addEventListener('load',()=>s.ready.then(()=>w.forEach(f=>s.delete(f))))}`;
}
