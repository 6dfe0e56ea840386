import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { guideWords } from './guides.ts';

/** How a figure gets into each program, step by step; folded, and readable without scripts. */
export function Guides({ locale }: { locale: Locale }) {
  const t = guideWords(locale);
  return (
    <section className="author-guides ui">
      <h2>{t.title}</h2>
      <p className="author-note">{t.lede}</p>
      {t.guides.map(({ id, name, steps, note }) => (
        <details key={id} id={`guide-${id}`}>
          <summary><h3>{name}</h3></summary>
          <ol>{steps.map(step => <li key={step}>{step}</li>)}</ol>
          <p className="author-note">{note}</p>
          {id === 'reveal' && <p><a href={sitePath(`/${locale}/deck.html`)}>{t.sampleDeck}</a></p>}
        </details>
      ))}
    </section>
  );
}
