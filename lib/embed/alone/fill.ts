const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What is filled into a figure's file. */
export interface Filling {
  locale: string;
  title: string;
  /** The state, as an address's query. */
  query: string;
  /** The site that it comes from, with a final slash: links that its menu copies lead there. */
  home: string;
}

/** A figure's file in one language and state. Throws where `page` is not such a file. */
export function fill(page: string, { locale, title, query, home }: Filling): string {
  const open = /<html data-widget="[a-z-]+"/.exec(page)?.[0];
  if (!open || !page.includes('<title></title>')) throw new Error('fill: expected a figure’s file, got something else');
  const root = `${open} lang="${escaped(locale)}" data-locale="${escaped(locale)}" data-query="${escaped(query)}" data-home="${escaped(home)}"`;
  // As functions: a title may hold what `replace` takes for a pattern.
  return page.replace(open, () => root).replace('<title></title>', () => `<title>${escaped(title)}</title>`);
}
