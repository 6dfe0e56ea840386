import { en, type DeckWords } from './en.ts';
import { escaped } from './escaped.ts';
import { ko } from './ko.ts';
import { slides, type Slide } from './slides.ts';

/** The words of the deck by language. */
export const words: Readonly<Record<string, DeckWords>> = { en, ko };
export const deckLocales = Object.keys(words);

/** The size of a slide, CSS pixels. */
const size = { width: 1280, height: 720 };

const attributes = (values: Readonly<Record<string, string | number>>) => Object.entries(values).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');

/** What only the speaker's window shows. */
const notesOf = (notes: readonly string[]) => `<aside class="notes">${notes.map(note => `<p>${escaped(note)}</p>`).join('')}</aside>`;

function figureSlide({ id, figure, lines = [], lesson }: Slide, locale: string, t: DeckWords): string {
  const { title, text, lines: said = [], notes } = t.slides[id]!;
  const address = `embed/v1/${figure!.name}/`;
  return `<section id="${id}"><h2>${escaped(title)}</h2>
<explorable-widget${attributes(figure!)} locale="${locale}" controls="min" theme="auto" width="100%" height="500" title="${escaped(title)}"><a href="${address}">${escaped(t.open)}</a></explorable-widget>
<p>${escaped(text!)}${lines.map((line, i) => ` <span class="fragment"${attributes(line)}>${escaped(said[i]!)}</span>`).join('')}</p>
<p class="from"><a href="lessons/${lesson}/">${escaped(t.toLesson)}</a></p>${notesOf(notes)}</section>`;
}

function plainSlide({ id }: Slide, t: DeckWords): string {
  const { title, text, notes } = t.slides[id]!;
  return id === 'title'
    ? `<section id="title" class="plain"><h1>${escaped(title)}</h1><p class="large">${escaped(t.about)}</p><p class="quiet">${escaped(t.keys)} <a href="speaker.html" target="speaker" rel="opener">${escaped(t.toSpeaker)}</a></p>${notesOf(notes)}</section>`
    : `<section id="${id}" class="plain"><h2>${escaped(title)}</h2><p class="large">${escaped(text!)}</p><p class="large"><a href="lab/">${escaped(t.toLab)}</a> · <a href="./">${escaped(t.toCourse)}</a></p><p class="quiet">${escaped(t.own)}</p>${notesOf(notes)}</section>`;
}

/** What starts the deck. Paper is white whatever the screen is; the frames of the speaker's window open no other one. */
const start = (width: number, height: number) => `
if (/print-pdf|view=print/.test(location.search)) for (const figure of document.querySelectorAll('explorable-widget')) figure.setAttribute('theme', 'light');
Reveal.initialize({ width: ${width}, height: ${height}, margin: 0, center: false, hash: true, slideNumber: 'c/t', transition: 'fade', plugins: [RevealExplorable] });
if (!/receiver/.test(location.search)) Reveal.addKeyBinding({ keyCode: 83, key: 'S', description: document.querySelector('[target=speaker]').textContent }, () => window.open('speaker.html', 'speaker', 'width=1200,height=860'));
`;

/**
 * The sample deck in one language, as a page at `/{locale}/deck.html`: every address in it is relative. The two style elements are
 * word for word what reveal.js writes for printing, so that the page's security policy, which names them by hash, allows those too.
 */
export function deckPage(locale: string): string {
  const t = words[locale]!;
  const { width, height } = size;
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(t.about.split('.')[0]!)} · ${escaped(t.course)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="../deck/reveal.css"><link rel="stylesheet" href="../deck/deck.css">${locale === 'ko' ? '<link rel="stylesheet" href="../fonts/korean.css">' : ''}
<style>@page{size:${width}px ${height}px; margin: 0px;}</style><style>.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: ${width}px; max-height:${height}px}</style></head>
<body><main><div class="reveal"><div class="slides">
${slides.map(slide => (slide.figure ? figureSlide(slide, locale, t) : plainSlide(slide, t))).join('\n')}
</div></div></main><noscript><p>${escaped(t.noScript)}</p></noscript>
<script src="../deck/reveal.js"></script><script src="../embed/v1/explorable-reveal.js"></script>
<script>${start(width, height)}</script></body></html>
`;
}
