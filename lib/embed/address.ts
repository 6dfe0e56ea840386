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

/** The iframe to paste into a page or a slide. Attribute values are escaped. */
export function iframeCode(url: string, title: string, size: { width: number; height: number }): string {
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${attribute(url)}" title="${attribute(title)}" width="${size.width}" height="${size.height}" style="border:0" loading="lazy" allow="clipboard-write; camera"></iframe>`;
}
