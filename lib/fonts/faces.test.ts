import { describe, expect, it } from 'vitest';
import { meets, parseFaces, parseRange, stylesheet } from './faces.ts';

const css = `@font-face {
  font-family: 'Noto Serif KR';
  font-weight: 400;
  src: url(./files/a-400.woff2) format('woff2'), url(./files/a-400.woff) format('woff');
  unicode-range: U+ac00-ac0f, U+20;
}
@font-face { font-family: X; src: url(b.woff2); }`;

describe('a font stylesheet', () => {
  it('is read face by face, those without a range left out', () => {
    expect(parseFaces(css)).toEqual([{ family: 'Noto Serif KR', weight: '400', file: 'a-400.woff2', range: [[0xac00, 0xac0f], [0x20, 0x20]] }]);
  });

  it('is written with addresses beside itself, and read again as it was', () => {
    const faces = parseFaces(css);
    expect(stylesheet(faces)).toContain('src:url(a-400.woff2)format("woff2");unicode-range:U+ac00-ac0f,U+20}');
    expect(parseFaces(stylesheet(faces))).toEqual(faces);
  });

  it('names a range that cannot be read', () => {
    expect(() => parseRange('U+ac00, x')).toThrow('expected a part such as U+ac00-ac0f, got "x"');
  });
});

describe('meets', () => {
  it('is true where one range reaches into another', () => {
    const [face] = parseFaces(css);
    expect(meets(face!, [[0xac0f, 0xffff]])).toBe(true);
    expect(meets(face!, [[0xac10, 0xffff]])).toBe(false);
  });
});
