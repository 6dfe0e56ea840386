'use client';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';

interface Props {
  figure: Figure;
  state: FigureSnapshot;
  locale: Locale;
  announce(text: string): void;
}

/** Undo, redo, reset. */
export function History({ figure, state, locale, announce }: Props) {
  const t = strings(locale);
  const entry = (label: string, done: string, act: () => void, possible: boolean, arrow?: string) => (
    <button type="button" className="btn bare" disabled={!possible} onClick={() => { act(); announce(done); }}>
      {arrow && <svg viewBox="0 0 14 14" aria-hidden="true"><path d={arrow} fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>}{label}
    </button>
  );
  return (
    <span className="history">
      {entry(t.undo, t.undone, figure.undo, state.canUndo, 'M5 2 1.5 5.5 5 9M2 5.5h6.5a4 4 0 0 1 0 7H6')}
      {entry(t.redo, t.redone, figure.redo, state.canRedo, 'M9 2l3.5 3.5L9 9M12 5.5H5.5a4 4 0 0 0 0 7H8')}
      {entry(t.reset, t.wasReset, figure.reset, state.changed || state.step > 0)}
    </span>
  );
}
