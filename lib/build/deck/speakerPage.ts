import type { DeckWords } from './en.ts';
import { escaped } from './escaped.ts';

/** What the frames of the speaker's window show: the deck as reveal.js shows it to a receiver, silent and without a transition. */
const receiver = 'deck.html?receiver&progress=false&controls=false&history=false&hash=false&transition=none&scrollActivationWidth=false&slideNumber=false';

/** The speaker's window of the sample deck, as a page at `/{locale}/speaker.html`. `view.ts` brings it to life. */
export function speakerPage(locale: string, { course, speaker: t }: DeckWords): string {
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(t.title)} · ${escaped(course)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="../deck/speaker.css">${locale === 'ko' ? '<link rel="stylesheet" href="../fonts/korean.css">' : ''}</head>
<body><main>
<h1>${escaped(t.title)}</h1>
<section class="now"><h2>${escaped(t.now)} <span id="place" data-says="${escaped(t.place)}"></span></h2><iframe id="now" src="${receiver}" title="${escaped(t.now)}"></iframe></section>
<section class="next"><h2>${escaped(t.next)}</h2><iframe id="next" src="${receiver}" title="${escaped(t.next)}" inert></iframe></section>
<section class="time"><h2>${escaped(t.clock)}</h2><p><output id="elapsed">0:00</output> <time id="clock"></time></p><button type="button" id="again">${escaped(t.again)}</button></section>
<section class="notes"><h2>${escaped(t.notes)}</h2><div id="notes"></div></section>
<p id="status" role="status" data-lost="${escaped(t.lost)}"></p>
</main><noscript><p>${escaped(t.noScript)}</p></noscript><script src="../deck/speaker.js"></script></body></html>
`;
}
