import { createRoot } from 'react-dom/client';
import type { Locale } from '@/lib/i18n/locales.ts';
import { EmbedPage } from './EmbedPage.tsx';

/** A figure in a file of its own: the root element says which, the file holds its code and the words of one language. */
const { widget, locale, inPage } = document.documentElement.dataset as { widget: string; locale: Locale; inPage?: string };
const framed = new URLSearchParams(window.location.search).get('place') === 'task' ? 'task' : 'article';
const place = inPage !== undefined && window.parent !== window ? framed : 'window';
createRoot(document.getElementById('figure')!).render(<EmbedPage id={widget} locale={locale} title={document.title} place={place} />);
