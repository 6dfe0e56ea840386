import { stickStyle } from './stickStyle.ts';
import { stickWords } from './stickWords.ts';

const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="(?:preload|modulepreload|canonical|alternate)"[^>]*>|<meta http-equiv="Content-Security-Policy"[^>]*>/g;
const addresses = /(\s(?:href|src)=")(\/[^"]*)"/g;
const embedAddress = /^([a-z]{2})\/embed\/v1\/([a-z-]+)\/(\?[^#]*)?$/;
/** A figure as `WidgetHost` leaves it in the HTML: its place with its state as a query, its name, its widget, its title. */
const figurePlaces = /<div class="full" data-query="([^"]*)">((?:<!--[^>]*-->)?<figure\b([^>]*) data-widget="([a-z-]+)"[\s\S]*?class="figure-title"[^>]*>([^<]*)<)/g;
const phrases = /<a class="set" data-of="([^"]*)" href="([^"]*)"/g;

/** A figure's file on the stick. */
export const figureFile = (locale: string, id: string): string => `figures/${locale}/${id}.html`;

/**
 * A page as it can be opened from a folder: every address of the site is one from page to page, each figure stands in a frame over its still,
 * phrases that set a figure load its frame in that state, and no script is left, because browsers let none read its neighbours there.
 * `file`: the page's path in the folder.
 */
export function stickPage(html: string, file: string, basePath: string): string {
  const home = '../'.repeat(file.split('/').length - 1);
  const locale = /<html[^>]* lang="ko"/.test(html) ? 'ko' : 'en';
  const note = `<p class="ui quiet" style="padding:.75rem 1rem;margin:0">${stickWords[locale]}</p>`;
  return withFrames(html.replace(scripts, ''), id => home + figureFile(locale, id))
    .replace(addresses, (whole, before: string, address: string) => (address.startsWith(`${basePath}/`) ? `${before}${home}${fileOf(address.slice(basePath.length + 1))}"` : whole))
    .replace('</head>', () => `<style>${stickStyle}</style></head>`)
    .replace(/(<body\b[^>]*>)/, (body) => body + note);
}

/** The page with a frame for every figure; `fileOf` gives the address of a widget's file. */
function withFrames(html: string, fileOf: (id: string) => string): string {
  /** What stays of a figure's query when a phrase sets it, by the figure's name. */
  const kept = new Map<string, string>();
  const framed = html.replace(figurePlaces, (_, state: string, still: string, attributes: string, id: string, title: string, at: number) => {
    const inTask = html.lastIndexOf('wide-task', at) > html.lastIndexOf('</section>', at);
    const query = [state, inTask ? 'place=task' : ''].filter(Boolean).join('&amp;');
    const name = / id="([^"]*)"/.exec(attributes)?.[1];
    if (name) kept.set(name, query.split('&amp;').filter(part => /^(?:lock|controls|place)=/.test(part)).map(part => `&amp;${part}`).join(''));
    const frame = `<iframe class="stick-frame"${name ? ` name="${name}"` : ''} src="${fileOf(id)}${query && `?${query}`}" title="${title.replaceAll('"', '&quot;')}" loading="lazy" allow="clipboard-write"></iframe>`;
    return `<div class="full living">${frame}${still}`;
  });
  return framed.replace(phrases, (whole, of: string, href: string) => {
    const more = kept.get(of);
    return more === undefined ? whole : `<a class="set" target="${of}" href="${href}${href.includes('?') ? more : more.replace('&amp;', '?')}"`;
  });
}

/** The file that stands for an address below the base path, place in the page kept; the query only where a figure reads it. */
function fileOf(address: string): string {
  const figure = embedAddress.exec(address);
  if (figure) return `${figureFile(figure[1]!, figure[2]!)}${figure[3] ?? ''}`;
  const [, place, fragment] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(address)!;
  return `${place}${place === '' || place!.endsWith('/') ? 'index.html' : ''}${fragment ?? ''}`;
}
