import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cardOf, preview, sizeOfPng } from './card.ts';

const out = mkdtempSync(path.join(tmpdir(), 'layers-cards-'));
afterAll(() => rmSync(out, { recursive: true }));
/** The first 24 bytes of a PNG file, written by hand after the standard: signature, length and name of IHDR, 300 × 157. */
const png = Buffer.from('89504e470d0a1a0a0000000d494844520000012c0000009d', 'hex');
mkdirSync(path.join(out, 'cards/ko'), { recursive: true });
writeFileSync(path.join(out, 'cards/ko/convolution.png'), png);
const lesson = '<main><figure data-widget="convolution"></figure><figure data-widget="max-pooling"></figure></main>';

describe('the card of a page', () => {
  it.each([
    ['/ko/embed/v1/convolution/', ''], ['/ko/lessons/any/', lesson], ['/ko/lab/', lesson], ['/ko/lessons/any/summary/', lesson],
  ])('is its figure’s, in its language: %s', (address, html) => expect(cardOf(out, address, html)).toEqual({ file: '/cards/ko/convolution.png', width: 300, height: 157 }));
  it.each([
    ['/en/embed/v1/convolution/', ''], ['/ko/embed/v1/other/', ''], ['/ko/lessons/any/', '<main></main>'], ['/ko/', lesson], ['/ko/widgets/', lesson], ['/', lesson], ['/404.html', lesson],
  ])('is the preview where there is none: %s', (address, html) => expect(cardOf(out, address, html)).toEqual(preview));
  it('is refused where the file is no PNG', () => expect(() => sizeOfPng(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'))).toThrow('expected a PNG file, got another'));
});

describe('the pictures of the project', () => {
  const cards = readdirSync('public/cards', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.png'));
  it('are as large as sites ask for, and small to fetch', () => {
    expect(cards.length).toBeGreaterThan(0);
    const bytes = cards.map(file => readFileSync(path.join('public/cards', file)));
    for (const card of bytes) expect(sizeOfPng(card)).toEqual({ width: 1200, height: 630 });
    expect(bytes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2_000_000);
    expect(sizeOfPng(readFileSync('public/preview.png'))).toEqual({ width: preview.width, height: preview.height });
  });
});
