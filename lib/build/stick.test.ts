import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesUnder } from './files.ts';
import { makeSite } from './siteFixture.ts';
import { stickPage, writeStick } from './stick.ts';

const out = makeSite({ basePath: '/x', siteUrl: null });
const target = mkdtempSync(path.join(tmpdir(), 'layers-stick-'));
afterAll(() => [out, target].forEach(folder => rmSync(folder, { recursive: true })));

describe('a site on a stick', () => {
  it('has every page, without a script, each address one that is there', () => {
    for (const file of ['cards/en/convolution.png', 'preview.png']) {
      mkdirSync(path.join(out, path.dirname(file)), { recursive: true });
      copyFileSync('public/preview.png', path.join(out, file));
    }
    expect(writeStick(out, target)).toBe(4);
    for (const file of filesUnder(target).filter(name => name.endsWith('.html'))) {
      const html = readFileSync(path.join(target, file), 'utf8');
      expect(html).not.toMatch(/<script|Content-Security-Policy/);
      const [, link] = / href="([^"]*)"/.exec(html)!;
      expect(existsSync(path.join(target, path.dirname(file), link!)), `${file}: ${link}`).toBe(true);
    }
    expect(existsSync(path.join(target, '_next/static/chunks/a.js'))).toBe(false);
    expect([existsSync(path.join(target, 'cards')), existsSync(path.join(target, 'preview.png'))]).toEqual([false, true]);
  });
  it('keeps the place in a page, leaves other sites alone, and says in its language what is missing', () => {
    const html = stickPage('<html lang="ko"><body class="a"><a href="/x/ko/glossary/#stride">1</a><a href="/x/ko/?q=1">2</a><a href="https://keras.io/">3</a></body></html>', 'ko/lessons/bias/index.html', '/x');
    expect([...html.matchAll(/href="([^"]*)"/g)].map(match => match[1])).toEqual(['../../../ko/glossary/index.html#stride', '../../../ko/index.html', 'https://keras.io/']);
    expect(html).toMatch(/<body class="a"><p [^>]*>[^<]*[가-힣]/);
  });
  it('overwrites nothing', () => {
    expect(() => writeStick(out, target)).toThrow(`stick: expected an empty or a new folder, got ${target}`);
  });
});
