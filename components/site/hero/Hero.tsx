import type { Locale } from '@/lib/i18n/locales.ts';
import './hero.css';
import { LiveHero } from './LiveHero.tsx';
import { pictures } from './pictures.ts';

/** The living figure of the front page: a drawn digit under a 3 × 3 window. The digits are drawn when the page is built. */
export function Hero({ locale }: { locale: Locale }) {
  return <LiveHero locale={locale} pictures={pictures()} />;
}
