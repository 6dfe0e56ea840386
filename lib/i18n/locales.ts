/** The two languages of the site, in the order in which they are offered. */
export const locales = ['en', 'ko'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: string | undefined): text is Locale => locales.some(locale => locale === text);

/** The other language: what a language switch leads to. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'ko' : 'en');
