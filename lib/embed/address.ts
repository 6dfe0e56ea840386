import type { Schema, Values } from '@/lib/params/kinds.ts';
import { serialiseQuery } from '@/lib/params/values.ts';

const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? '';

/** A path of this site, starting with `/`, where the site is served under a sub-path too. */
export const sitePath = (path: string): string => `${basePath}${path}`;

/** The path of a widget's embed page in a state: what differs from the defaults is in the query, commas and semicolons readable. */
export function embedPath<S extends Schema>(locale: string, id: string, schema: S, values: Values<S>, step = 0): string {
  const query = serialiseQuery(schema, values);
  if (step > 0) query.set('step', String(step));
  const written = query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';');
  return sitePath(`/${locale}/embed/v1/${id}/${written ? `?${written}` : ''}`);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The iframe to paste into a page or a slide. Attribute values are escaped. */
export function iframeCode(url: string, title: string, size: { width: number; height: number }): string {
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="${size.width}" height="${size.height}" style="border:0" loading="lazy" allow="clipboard-write; camera"></iframe>`;
}

/** The same as an element, with the link as its light content. `url`: an embed's address, whole. */
export function elementCode(url: string, title: string, size: { width: number; height: number }): string {
  const { pathname, searchParams } = new URL(url);
  const [, base, locale, name] = /^(.*\/)([^/]+)\/embed\/v1\/([^/]+)\/$/.exec(pathname)!;
  const parameters = [...searchParams].map(([key, value]) => ` ${key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}="${escaped(value)}"`).join('');
  return [
    `<script src="${escaped(new URL(`${base}embed/v1/explorable-widget.js`, url).href)}"></script>`,
    `<explorable-widget name="${name}" locale="${locale}"${parameters} width="${size.width}" height="${size.height}" title="${escaped(title)}">`,
    `  <a href="${escaped(url)}">${escaped(title)}</a>`,
    '</explorable-widget>',
  ].join('\n');
}
