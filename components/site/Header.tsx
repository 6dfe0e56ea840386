import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** Name, contents, figures, lab, the other language, the theme. */
export function Header({ locale }: { locale: Locale }) {
  const t = strings(locale);
  const link = (path: string, label: string, wide = false) => <a className={wide ? 'plain wide-only' : 'plain'} href={sitePath(`/${locale}${path}`)}>{label}</a>;
  return (
    <header className="site">
      <div className="in">
        <a className="name" href={sitePath(`/${locale}/`)}>{t.siteName}</a>
        <nav aria-label={t.siteName}>
          {link('/', t.lessons, true)}
          {link('/widgets/', t.figures)}
          {link('/lab/', t.lab)}
        </nav>
        <LanguageSwitch locale={locale} />
        <ThemeMenu locale={locale} />
      </div>
    </header>
  );
}
