import { tapePlace } from './places.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What is filled into a figure's file. */
export interface Filling {
  locale: string;
  title: string;
  /** The state, as an address's query. */
  query: string;
  /** The site that it comes from, with a final slash: links that its menu copies lead there. Empty where it has no address: nothing is offered then that needs one. */
  home: string;
  /** In a frame it stands as in a lesson, as high as it is. */
  inPage?: boolean;
  /** Tapes as base64, by name. */
  tapes?: Readonly<Record<string, string>>;
}

/** The tapes that a figure's file has places for, by name. */
export const tapesIn = (page: string): string[] => [...page.matchAll(/<script type="text\/plain" id="tape-([\w-]+)"><\/script>/g)].map(([, name]) => name!);

/** A figure's file in one language and state. Throws where `page` is not such a file, or has no place for one of the tapes. */
export function fill(page: string, { locale, title, query, home, inPage = false, tapes = {} }: Filling): string {
  const open = /<html data-widget="[a-z-]+"/.exec(page)?.[0];
  if (!open || !page.includes('<title></title>')) throw new Error('fill: expected a figure’s file, got something else');
  const root = `${open} lang="${escaped(locale)}" data-locale="${escaped(locale)}" data-query="${escaped(query)}" data-home="${escaped(home)}"${inPage ? ' data-in-page=""' : ''}`;
  // As functions: a title may hold what `replace` takes for a pattern.
  const named = page.replace(open, () => root).replace('<title></title>', () => `<title>${escaped(title)}</title>`);
  return Object.entries(tapes).reduce((filled, [name, base64]) => {
    const place = tapePlace(name);
    if (!filled.includes(place)) throw new Error(`fill: expected a file that plays ${tapesIn(page).join(', ') || 'no tape'}, got ${name}`);
    return filled.replace(place, place.replace('><', () => `>${base64}<`));
  }, named);
}
