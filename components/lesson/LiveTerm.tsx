'use client';
import { lazy, Suspense, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { LateTinyFigure } from './LateTinyFigure.tsx';
import { lessonWords } from './words.ts';

const Host = lazy(() => import('@/components/widgets/WidgetHost.tsx').then(file => ({ default: file.WidgetHost })));

interface Props {
  widget: string;
  preset: string;
  /** What the preset sets. */
  initial: Readonly<Record<string, unknown>>;
  /** Where the figure stands by itself, in this state. */
  href: string;
  title: string;
  locale: Locale;
}

/** A term's small figure; pressed, it comes alive in its place. Without scripts it is a link to the figure. */
export function LiveTerm({ widget, preset, initial, href, title, locale }: Props) {
  const t = lessonWords(locale);
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <div className="live-term">
        <Suspense fallback={null}><Host id={widget} locale={locale} initial={initial} atOnce /></Suspense>
        <button type="button" className="btn bare ui" onClick={() => setOpen(false)}>{t.closeFigure}</button>
      </div>
    );
  }
  return (
    <a className="open-figure" href={href} onClick={event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    }}>
      <LateTinyFigure widget={widget} preset={preset} locale={locale} />
      <span className="open-words">{t.openFigure} <span className="visually-hidden">{title}</span></span>
    </a>
  );
}
