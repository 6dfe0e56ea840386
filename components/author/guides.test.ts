import { describe, expect, it } from 'vitest';
import { menuWords } from '@/components/widgets/menu/words.ts';
import { locales } from '@/lib/i18n/locales.ts';
import { guideWords } from './guides.ts';
import { authorWords } from './words.ts';

describe.each(locales)('the guides (%s)', locale => {
  const { lede, guides } = guideWords(locale);
  const quoted = [lede, ...guides.flatMap(({ steps, note }) => [...steps, note])].flatMap(text => [...text.matchAll(/“([^”]+)”/g)].map(match => match[1]!));
  const menu = menuWords(locale), page = authorWords(locale);
  it('name what stands on the page and in the menu, by the words that stand there', () => {
    const there = [...Object.values(menu), page.code, page.controls, page.theme, ...Object.values(page.kinds), ...Object.values(page.themes), ...Object.values(page.controlsOf)].filter(word => typeof word === 'string');
    const elsewhere = ['…', 'Custom HTML', '사용자 정의 HTML'];
    expect(quoted.filter(word => !there.includes(word) && !elsewhere.includes(word))).toEqual([]);
    for (const word of [menu.downloadSlide, menu.downloadWalk, menu.copyLink, menu.downloadFile, page.kinds.reveal, page.kinds.iframe, page.kinds.link]) expect(quoted).toContain(word);
  });
  it('tell the same programs in as many steps', () => {
    const shape = (each: typeof locale) => guideWords(each).guides.map(({ id, steps }) => [id, steps.length]);
    expect(shape(locale)).toEqual(shape('en'));
  });
});
