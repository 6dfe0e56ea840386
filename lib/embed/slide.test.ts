import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { inkOn, slideOf } from './slide.ts';

/** A PNG of one pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const url = 'https://example.org/course/en/embed/v1/convolution/?stride=2&kernel=1,0;0,1&step=3';

const textOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')).join('');

it('holds the still, the title, the link on both and the notes', async () => {
  const file = await slideOf({
    locale: 'en', title: 'A "window" & <reads>', picture: { data: `data:image/png;base64,${png}`, width: 800, height: 200, paper: '101418' },
    alt: 'The window stands at row 1.', url, link: 'Open the figure', notes: ['The window stands at row 1 & column 2.', 'Stride: 2', url],
  });
  const parts = unzipSync(file);
  const xml = (name: string) => strFromU8(parts[name]!);
  const pictures = Object.keys(parts).filter(name => /^ppt\/media\/.*\.png$/.test(name));
  expect(pictures).toHaveLength(1);
  expect(Buffer.from(parts[pictures[0]!]!).toString('base64')).toBe(png);

  const slide = xml('ppt/slides/slide1.xml');
  expect(slide).toMatch(/<p:ph[^>]*type="title"/);
  expect(textOf(slide)).toBe('A "window" & <reads>Open the figure');
  expect(slide).toContain('descr="The window stands at row 1."');
  // 9 inches wide, so a quarter of that high; 914,400 units an inch.
  expect(slide).toContain('<a:ext cx="8229600" cy="2057400"/>');

  const relations = xml('ppt/slides/_rels/slide1.xml.rels').match(/<Relationship [^>]*\/hyperlink"[^>]*>/g)!;
  const ids = relations.map(relation => {
    expect(/Target="([^"]*)"/.exec(relation)![1]!.replaceAll('&amp;', '&')).toBe(url);
    expect(relation).toContain('TargetMode="External"');
    return /Id="([^"]*)"/.exec(relation)![1];
  });
  const picture = /<p:pic>.*?<\/p:pic>/s.exec(slide)![0];
  expect(ids).toContain(/<a:hlinkClick r:id="([^"]*)"/.exec(picture)![1]);
  const words = slide.replace(picture, '');
  expect(ids).toContain(/<a:hlinkClick r:id="([^"]*)"/.exec(words)![1]);

  const notes = textOf(xml('ppt/notesSlides/notesSlide1.xml'));
  for (const note of ['The window stands at row 1 & column 2.', 'Stride: 2', url]) expect(notes).toContain(note);
});

it('writes dark on light and light on dark', () => {
  expect(['FFFFFF', 'F6F4EE', '777777'].map(inkOn)).toEqual(['111111', '111111', '111111']);
  expect(['000000', '101418', '666666'].map(inkOn)).toEqual(['FFFFFF', 'FFFFFF', 'FFFFFF']);
});
