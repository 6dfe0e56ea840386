import { describe, expect, it } from 'vitest';
import { tableOf } from './sfnt.ts';
import { waitingFont, waitingFonts } from './waiting.ts';

describe.each(waitingFonts)('the font that waits as $family', (font) => {
  const file = waitingFont(font);
  it('is one glyph for all 11,172 syllables, as wide as told', () => {
    const map = tableOf(file, 'cmap').subarray(12);
    expect(map.readUInt16BE(0), 'many-to-one').toBe(13);
    expect([map.readUInt32BE(16), map.readUInt32BE(20), map.readUInt32BE(24)]).toEqual(['가'.codePointAt(0), '힣'.codePointAt(0), 1]);
    expect(tableOf(file, 'hmtx').readUInt16BE(0)).toBe(font.advance);
    expect(tableOf(file, 'head').readUInt16BE(18)).toBe(font.unitsPerEm);
  });
  it('keeps every table at a multiple of four', () => {
    const starts = Array.from({ length: file.readUInt16BE(4) }, (_, index) => file.readUInt32BE(12 + 16 * index + 8));
    expect(starts.filter(start => start % 4 !== 0)).toEqual([]);
  });
});
