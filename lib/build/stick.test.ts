import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesUnder } from './files.ts';
import { makeSite } from './siteFixture.ts';
import { writeStick } from './stick.ts';
import { stickPage } from './stickPage.ts';

const out = makeSite({ basePath: '/x', siteUrl: 'https://example.org' });
const target = mkdtempSync(path.join(tmpdir(), 'layers-stick-'));
afterAll(() => [out, target].forEach(folder => rmSync(folder, { recursive: true })));

function put(file: string, text: string): void {
  mkdirSync(path.join(out, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(out, file), text);
}

const page = (body: string, file = 'ko/lessons/bias/index.html') => stickPage(`<html lang="ko"><head></head><body class="a">${body}</body></html>`, file, '/x');
const hrefs = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(match => match[1]);

describe('a site on a stick', () => {
  it('has every page, without a script, each address one that is there', () => {
    for (const file of ['cards/en/convolution.png', 'preview.png']) {
      mkdirSync(path.join(out, path.dirname(file)), { recursive: true });
      copyFileSync('public/preview.png', path.join(out, file));
    }
    put('embed/v1/alone/convolution.txt', '<html data-widget="convolution"><head><title></title></head><body><script type="text/plain" id="tape-one"></script></body></html>');
    put('ko/embed/v1/convolution/index.html', '<title>그림 &amp; 창</title>');
    put('tapes/one.tape', 'abc');
    expect(writeStick(out, target)).toEqual({ pages: 3, figures: 2 });
    const pages = filesUnder(target).filter(name => name.endsWith('.html'));
    for (const file of pages.filter(name => !name.startsWith('figures/'))) {
      const html = readFileSync(path.join(target, file), 'utf8');
      expect(html).not.toMatch(/<script|Content-Security-Policy/);
      const [, link] = / href="([^"]*)"/.exec(html)!;
      expect(existsSync(path.join(target, path.dirname(file), link!)), `${file}: ${link}`).toBe(true);
    }
    expect(pages.filter(name => name.includes('convolution'))).toEqual(['figures/en/convolution.html', 'figures/ko/convolution.html']);
    expect(existsSync(path.join(target, '_next/static/chunks/a.js'))).toBe(false);
    expect([existsSync(path.join(target, 'cards')), existsSync(path.join(target, 'preview.png'))]).toEqual([false, true]);
  });
  it('holds each figure as one file in its language, with its recordings and the way to the site', () => {
    const figure = readFileSync(path.join(target, 'figures/ko/convolution.html'), 'utf8');
    expect(figure).toContain('lang="ko" data-locale="ko" data-query="" data-home="https://example.org/x/" data-in-page=""');
    expect(figure).toContain('<title>그림 &amp; 창</title>');
    expect(figure).toContain('id="tape-one">YWJj</script>');
  });
  it('keeps the place in a page, leaves other sites alone, and says in its language what is missing', () => {
    const html = page('<a href="/x/ko/glossary/#stride">1</a><a href="/x/ko/?q=1">2</a><a href="https://keras.io/">3</a>');
    expect(hrefs(html)).toEqual(['../../../ko/glossary/index.html#stride', '../../../ko/index.html', 'https://keras.io/']);
    expect(html).toMatch(/<body class="a"><p [^>]*>[^<]*[가-힣]/);
  });
  it('lays a frame over each still, in its state, and lets phrases set it without giving up its locks', () => {
    const still = '<!--$--><figure class="figure article" id="fig" data-widget="max-pooling"><b class="figure-title" id="t">A "window"</b></figure>';
    const phrase = '<a class="set" data-of="fig" href="/x/ko/embed/v1/max-pooling/';
    const html = page(`<div class="full" data-query="stride=2&amp;lock=stride">${still}</div>${phrase}?window=3">3</a>${phrase}">2</a>`);
    const file = '../../../figures/ko/max-pooling.html';
    expect(hrefs(html)).toEqual([`${file}?stride=2&amp;lock=stride`, `${file}?window=3&amp;lock=stride`, `${file}?lock=stride`]);
    expect(html).toContain(`title="A &quot;window&quot;"`);
    expect(html.match(/<iframe [^>]*name="fig"|target="fig"/g)).toHaveLength(3);
    expect(html).toContain(still);
  });
  it('says to a figure of a task that it is one, and to no other', () => {
    const still = '<div class="full" data-query=""><figure class="figure article" id="fig" data-widget="unpooling"><b class="figure-title">A</b></figure></div>';
    const html = page(`<section class="task wide-task full">${still}</section>${still.replace('"fig"', '"next"')}<a class="set" data-of="fig" href="/x/ko/embed/v1/unpooling/?a=1">1</a>`);
    const file = '../../../figures/ko/unpooling.html';
    expect(hrefs(html)).toEqual([`${file}?place=task`, file, `${file}?a=1&amp;place=task`]);
  });
  it('frames no figure twice and leaves a phrase of a figure that is elsewhere a link', () => {
    const html = page('<a class="set" data-of="gone" href="/x/en/embed/v1/unpooling/?a=1">1</a><div class="full"><p>2</p></div>');
    expect(html).not.toMatch(/<iframe|target=/);
    expect(hrefs(html)).toEqual(['../../../figures/en/unpooling.html?a=1']);
  });
  it('overwrites nothing', () => {
    expect(() => writeStick(out, target)).toThrow(`stick: expected an empty or a new folder, got ${target}`);
  });
});
