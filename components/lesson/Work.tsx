import type { Reference } from '@/content/references.ts';

/** A work as a list of references writes it. */
export const Work = ({ of: { authors, title, where, year, url } }: { of: Reference }) =>
  <>{authors}: {url ? <a href={url}>{title}</a> : <i>{title}</i>}. {where}{year && `, ${year}`}.</>;
