import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import subsetFont from 'subset-font';
import { meets, parseFaces } from './faces.ts';
import { prepareFonts } from './prepare.ts';
import { tableOf } from './sfnt.ts';
import { runsOf, slimFonts } from './slim.ts';

const root = mkdtempSync(path.join(tmpdir(), 'layers-slim-'));
const used = new Set([...'한글, 층씩: 뷁 → 漢'].map((character) => character.codePointAt(0)!).filter((point) => point > 0x7f));
const build = async (name: string) => {
  const out = path.join(root, name);
  mkdirSync(out);
  cpSync(path.join(root, 'public/fonts'), path.join(out, 'fonts'), { recursive: true });
  await slimFonts(root, out, used);
  return out;
};
const media = (out: string) => path.join(out, '_next/static/media');
const facesOf = (out: string, sheet = 'korean.css') => parseFaces(readFileSync(path.join(out, 'fonts', sheet), 'utf8'));
const namesOf = async (out: string, file: string) => {
  const font = await subsetFont(readFileSync(path.join(media(out), file)), '한', { targetFormat: 'truetype' });
  return tableOf(font, 'name').toString('latin1').replaceAll('\0', '');
};
let out: string;

beforeAll(async () => {
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), path.join(root, 'node_modules'));
  prepareFonts(root);
  out = await build('first');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the fonts of a finished site', () => {
  it('cover every Korean character used, in each family and weight, and no other syllable but those of numbers', () => {
    for (const face of facesOf(out)) {
      for (const syllable of '한글층씩뷁천만억조') expect(meets(face, [[syllable.codePointAt(0)!, syllable.codePointAt(0)!]])).toBe(true);
      const syllables = face.range.filter(([first]) => first >= 0xac00).reduce((sum, [first, last]) => sum + last - first + 1, 0);
      expect(syllables).toBe(9);
    }
    expect(facesOf(out).map(({ family, weight }) => `${family} ${weight}`)).toEqual(['Pretendard 400 700', 'Noto Serif KR 400', 'Noto Serif KR 600']);
  });

  it('are the files that the style sheets name, and no slices', () => {
    const named = [...facesOf(out), ...facesOf(out, 'switch.css')].map(({ file }) => file);
    expect(readdirSync(media(out)).sort()).toEqual(named.sort());
    expect(readdirSync(path.join(out, 'fonts')).filter((file) => file.endsWith('.woff2'))).toEqual([]);
  });

  it('come out the same again, with and without the cache', async () => {
    const bytes = (folder: string) => readdirSync(media(folder)).map((file) => [file, readFileSync(path.join(media(folder), file), 'base64')]);
    expect(bytes(await build('cached'))).toEqual(bytes(out));
    rmSync(path.join(root, '.cache'), { recursive: true });
    expect(bytes(await build('fresh'))).toEqual(bytes(out));
  });

  it('bear no name that a licence reserves, and keep the copyright', async () => {
    const names = await namesOf(out, facesOf(out)[0]!.file);
    expect(names).toContain('LayersSans');
    expect(names).not.toMatch(/Pretendard ?Variable/);
    expect(names).toContain('Kil Hyung-jin');
  });
});

describe('runs of code points', () => {
  it('join neighbours', () => {
    expect(runsOf([1, 2, 3, 7, 9, 10])).toEqual([[1, 3], [7, 7], [9, 10]]);
  });
});
