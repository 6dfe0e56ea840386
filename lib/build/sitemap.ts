/** The public address of the site, without a slash at the end; null when the reader's host is unknown. Throws a sentence where `value` is no address. */
export function readSiteUrl(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && url.pathname === '/') return url.origin;
  throw new Error(`SITE_URL: expected an address such as https://example.org (the path belongs into BASE_PATH), got "${value}"`);
}

const ownLink = /<link rel="canonical"[^>]*>/g;

/** The page with its canonical address in the head, or without one where `url` is null. */
export function withCanonical(html: string, url: string | null): string {
  const bare = html.replace(ownLink, '');
  return url === null ? bare : bare.replace('</head>', () => `<link rel="canonical" href="${url}"/></head>`);
}

/** A sitemap of absolute addresses. */
export function sitemap(urls: readonly string[]): string {
  const entries = urls.map((url) => `  <url><loc>${url}</loc></url>`);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...entries, '</urlset>', ''].join('\n');
}
