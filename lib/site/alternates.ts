import { locales, type Locale } from '@/lib/i18n/locales.ts';

const origin = process.env.SITE_URL?.replace(/\/$/, '');

/** Canonical and language links of a page, for search engines; none unless SITE_URL says where the site lives. */
export const alternates = (locale: Locale, path: string) => (origin ? {
  canonical: `${origin}/${locale}${path}`,
  languages: Object.fromEntries(locales.map(other => [other, `${origin}/${other}${path}`])),
} : undefined);
