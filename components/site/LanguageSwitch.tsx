'use client';
import { usePathname } from 'next/navigation';
import { sitePath } from '@/lib/embed/address.ts';
import { otherLocale, type Locale } from '@/lib/i18n/locales.ts';

/** A link to this page in the other language. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const other = otherLocale(locale);
  const path = usePathname().replace(new RegExp(`^/${locale}(?=/|$)`), `/${other}`);
  return <a className="plain" href={sitePath(path.endsWith('/') ? path : `${path}/`)} lang={other} hrefLang={other}>{label}</a>;
}
