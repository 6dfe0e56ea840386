import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords, type SiteWords } from '@/lib/i18n/siteWords.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Search } from './Search.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

const pages = (t: SiteWords): [path: string, label: string][] =>
  [['/', t.lessons], ['/widgets/', t.figures], ['/glossary/', t.glossary], ['/references/', t.references], ['/review/', t.review], ['/lab/', t.lab]];

/** Name, pages, search, the other language, the theme. Where there is no room the pages are a native popover. */
export function Header({ locale }: { locale: Locale }) {
  const t = siteWords(locale);
  const links = pages(t).map(([path, label]) => <a key={path} className="plain" href={sitePath(`/${locale}${path}`)}>{label}</a>);
  return (
    <header className="site">
      <div className="in">
        <a className="name" href={sitePath(`/${locale}/`)}>{t.siteName}</a>
        <nav className="wide-only" aria-label={t.pages}>{links}</nav>
        <Search locale={locale} label={t.search} />
        <button type="button" className="plain narrow-only" popoverTarget="pages">{t.menu}</button>
        <nav popover="auto" id="pages" className="pages" aria-label={t.pages}>{links}</nav>
        <LanguageSwitch locale={locale} label={t.switchLanguage} />
        <ThemeMenu locale={locale} />
      </div>
    </header>
  );
}
