import { describe, expect, it } from 'vitest';
import { waitingScript } from '@/lib/fonts/waiting.ts';
import { withPreloads } from './preload.ts';

const sheet = '@font-face{font-family:"Pretendard";src:url(../_next/static/media/sans-kr.1.woff2)format("woff2")}\n@font-face{src:url(../_next/static/media/serif.2.woff2)format("woff2")}';
const page = (lang: string) => `<html lang="${lang}" class="a"><head><link rel="stylesheet" href="/x/fonts/korean.css"/></head></html>`;

describe('withPreloads', () => {
  it('asks for every font of the sheet on a Korean page, under the site’s path, and keeps their room', () => {
    expect(withPreloads(page('ko'), sheet)).toBe('<html lang="ko" class="a"><head>'
      + '<link rel="preload" as="font" type="font/woff2" crossorigin="" href="/x/_next/static/media/sans-kr.1.woff2"/>'
      + '<link rel="preload" as="font" type="font/woff2" crossorigin="" href="/x/_next/static/media/serif.2.woff2"/>'
      + '<link rel="stylesheet" href="/x/fonts/korean.css"/>'
      + `<script>${waitingScript()}</script></head></html>`);
  });
  it('leaves a page of another language as it is', () => expect(withPreloads(page('en'), sheet)).toBe(page('en')));
});
