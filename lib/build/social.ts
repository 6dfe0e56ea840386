import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cardFolder, cardOf, preview, type Card } from './cards/card.ts';
import { isEmbed, pageAddress } from './files.ts';
import type { SiteRecord } from './templates.ts';

const frame = { width: 960, height: 540 };
const ownTags = /<(?:link rel="alternate" type="application\/json\+oembed"|meta (?:property="og:|name="twitter:card"))[^>]*>/g;

/** Address of a figure's oEmbed file below the base path: `/en/embed/v1/convolution/` → `/oembed/en/convolution.json`. */
export function oEmbedAddress(embed: string): string {
  const [, locale, , , widget] = embed.split('/');
  return `/oembed/${locale}/${widget}.json`;
}

/** The text of a page's title and description, entities as they stand in the page. */
export const textsOf = (html: string) => ({
  title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
  description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
});

/** A page with its card for other sites, and a figure with the link to its oEmbed file, where the site's address is known. Older ones are replaced. */
export function withSocial(html: string, address: string, { siteUrl, basePath }: SiteRecord, card: Card = preview): string {
  const bare = html.replace(ownTags, '');
  if (siteUrl === null || !address.endsWith('/')) return bare;
  const { title, description } = textsOf(bare);
  const site = siteUrl + basePath;
  const open = { title, description, type: 'website', url: site + address, image: site + card.file, 'image:width': card.width, 'image:height': card.height };
  const tags = [
    ...Object.entries(open).map(([name, value]) => `<meta property="og:${name}" content="${value}"/>`),
    '<meta name="twitter:card" content="summary_large_image"/>',
    ...(isEmbed(address) ? [`<link rel="alternate" type="application/json+oembed" href="${site}${oEmbedAddress(address)}" title="${title}"/>`] : []),
  ];
  return bare.replace('</head>', () => `${tags.join('')}</head>`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
/** HTML as text. */
export const decoded = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** One figure for sites that ask how to embed it (oEmbed 1.0, type `rich`, §2.3.4). */
export function oEmbed(html: string, address: string, { siteUrl, basePath }: SiteRecord, card: Card = preview): Record<string, string | number> {
  const site = `${siteUrl}${basePath}`;
  const [title = '', provider = ''] = decoded(textsOf(html).title).split(' · ');
  return {
    version: '1.0', type: 'rich', title, provider_name: provider, provider_url: `${site}/`, ...frame,
    html: `<iframe src="${site}${address}" title="${attribute(title)}" width="${frame.width}" height="${frame.height}" style="border:0" loading="lazy" allow="clipboard-write; camera"></iframe>`,
    thumbnail_url: site + card.file, thumbnail_width: card.width, thumbnail_height: card.height,
  };
}

/** Writes the oEmbed files of the figures whose pages are `embeds`; takes them and the cards away where the site's address is unknown. */
export function writeSocial(out: string, embeds: readonly string[], site: SiteRecord): void {
  rmSync(path.join(out, 'oembed'), { recursive: true, force: true });
  if (site.siteUrl === null) {
    rmSync(path.join(out, cardFolder), { recursive: true, force: true });
    return;
  }
  for (const file of embeds) {
    const address = pageAddress(file);
    const html = readFileSync(path.join(out, file), 'utf8');
    const target = path.join(out, oEmbedAddress(address));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `${JSON.stringify(oEmbed(html, address, site, cardOf(out, address, html)))}\n`);
  }
}
