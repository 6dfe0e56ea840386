import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { meets, parseFaces } from './faces.ts';
import { prepareFonts } from './prepare.ts';

const root = mkdtempSync(path.join(tmpdir(), 'layers-fonts-'));
symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), path.join(root, 'node_modules'));
prepareFonts(root);
afterAll(() => rmSync(root, { recursive: true }));

const fonts = path.join(root, 'public/fonts');
const facesOf = (file: string) => parseFaces(readFileSync(path.join(fonts, file), 'utf8'));

describe('the prepared Korean fonts', () => {
  it('hold every file that their stylesheet names, and no other', () => {
    const named = new Set(facesOf('korean.css').map(({ file }) => file));
    expect(readdirSync(fonts).filter((file) => file.endsWith('.woff2')).sort()).toEqual([...named].sort());
  });

  it('cover every Hangul syllable, text in two weights and interface in all', () => {
    const faces = facesOf('korean.css');
    for (const [family, weight] of [['Pretendard', '45 920'], ['Noto Serif KR', '400'], ['Noto Serif KR', '600']]) {
      const mine = faces.filter((face) => face.family === family && face.weight === weight);
      const missing = [];
      for (let point = 0xac00; point <= 0xd7a3; point += 1) if (!mine.some((face) => meets(face, [[point, point]]))) missing.push(point);
      expect(missing).toEqual([]);
    }
  });

  it('give English pages the three syllables of the language switch and nothing more', () => {
    const points = facesOf('switch.css').flatMap(({ range }) => range.map(([first]) => String.fromCodePoint(first)));
    expect(points.sort()).toEqual([...'국어한']);
  });

  it('are written once', () => {
    const before = statSync(path.join(fonts, 'korean.css')).mtimeMs;
    prepareFonts(root);
    expect(statSync(path.join(fonts, 'korean.css')).mtimeMs).toBe(before);
  });
});
