import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';

/** Brings the Korean fonts to an English page that says a few Korean words. At the page's end: nothing waits for it. */
export const KoreanFace = ({ locale }: { locale: Locale }) => (locale === 'ko' ? null : <link rel="stylesheet" href={sitePath('/fonts/korean.css')} />);
