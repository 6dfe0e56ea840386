import PptxGenJS from 'pptxgenjs';
import type { Locale } from '@/lib/i18n/locales.ts';
import { pixelsOf, scaleOf, stillOf } from './snapshot.ts';

/** What stands on a slide, and what its speaker reads. */
export interface SlideContent {
  locale: Locale;
  title: string;
  /** The still as a PNG data URL, its size in any unit, and the colour around it, six hexadecimal digits. */
  picture: { data: string; width: number; height: number; paper: string };
  /** What the picture shows, for readers who do not see it. */
  alt: string;
  /** The living figure in its state, and the words of the link to it. */
  url: string;
  link: string;
  /** Paragraphs of the speaker's notes. */
  notes: readonly string[];
}

/** A slide of 16 : 9 and the places on it, inches. */
const place = {
  title: { x: 0.5, y: 0.25, w: 9, h: 0.7 },
  picture: { x: 0.5, y: 1, w: 9, h: 4.05 },
  link: { x: 0.5, y: 5.1, w: 9, h: 0.35 },
};

/** The largest box of that shape in the middle of the place. */
function fitted({ x, y, w, h }: typeof place.picture, width: number, height: number) {
  const scale = Math.min(w / width, h / height);
  return { x: x + (w - width * scale) / 2, y: y + (h - height * scale) / 2, w: width * scale, h: height * scale };
}

/** Ink that reads on a paper: dark on light, light on dark. By relative luminance (WCAG 2.2), where both contrasts are equal at 0.179. */
export function inkOn(paper: string): string {
  const [r, g, b] = [0, 2, 4].map(at => {
    const part = Number.parseInt(paper.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! > 0.179 ? '111111' : 'FFFFFF';
}

/** The figure's still as a slide holds it: PNG, which every program shows, at twice the size on screen. Rejects where the browser cannot draw it. */
export async function pictureOf(root: HTMLElement): Promise<SlideContent['picture']> {
  const { svg, ...size } = stillOf(root);
  const canvas = await pixelsOf(svg, size, scaleOf(size));
  const [r, g, b] = canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data;
  return { data: canvas.toDataURL('image/png'), ...size, paper: [r!, g!, b!].map(part => part.toString(16).padStart(2, '0')).join('') };
}

/** A presentation of one slide (.pptx): title, the still with the figure behind it, the link in words, and notes. */
export async function slideOf({ locale, title, picture, alt, url, link, notes }: SlideContent): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  const face = locale === 'ko' ? 'Malgun Gothic' : 'Arial';
  const lang = locale === 'ko' ? 'ko-KR' : 'en-US';
  const color = inkOn(picture.paper);
  deck.layout = 'LAYOUT_16x9';
  deck.title = title;
  deck.theme = { headFontFace: face, bodyFontFace: face };
  const background = { color: picture.paper };
  deck.defineSlideMaster({ title: 'FIGURE', background, objects: [{ placeholder: { options: { name: 'title', type: 'title', ...place.title, align: 'left', valign: 'middle', margin: 0, fontSize: 26, color }, text: '' } }] });
  const slide = deck.addSlide({ masterName: 'FIGURE' });
  slide.addText(title, { placeholder: 'title', lang });
  slide.addImage({ data: picture.data, ...fitted(place.picture, picture.width, picture.height), altText: alt, hyperlink: { url, tooltip: link } });
  slide.addText([{ text: link, options: { hyperlink: { url, tooltip: url }, color } }], { ...place.link, align: 'center', valign: 'middle', margin: 0, fontSize: 12, color, lang });
  slide.addNotes(notes.join('\n'));
  return await deck.write({ outputType: 'uint8array' }) as Uint8Array<ArrayBuffer>;
}
