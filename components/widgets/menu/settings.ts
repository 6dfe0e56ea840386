import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { AnyKind } from '@/lib/params/kinds.ts';
import type { FigureSnapshot } from '@/lib/widget/figure.ts';
import type { LoadedWidget } from '../load.ts';

/** A value in words of the language: numbers to four digits behind the point. */
export function shown(value: unknown, locale: Locale): string {
  const t = strings(locale);
  return value === null || value === undefined ? t.none : typeof value === 'number' ? formatNumber(value, locale, 4) : typeof value === 'boolean' ? (value ? t.yes : t.no) : String(value);
}

/** The figure's settings in words, matrices left out: label and value of each. */
export function settingsOf({ widget, words }: LoadedWidget, { params }: FigureSnapshot, locale: Locale): { key: string; label: string; value: string }[] {
  return (Object.entries(widget.params) as [string, AnyKind][]).filter(([, kind]) => kind.kind !== 'matrix')
    .map(([key]) => ({ key, label: words.params[key]?.label ?? key, value: words.params[key]?.options?.[params[key]] ?? shown(params[key], locale) }));
}

/** What a speaker reads below a slide of the figure: its sentence, its step, its caption, its settings, and where it lives. */
export function notesOf(loaded: LoadedWidget, state: FigureSnapshot, locale: Locale, url: string): string[] {
  const t = strings(locale);
  const { words } = loaded;
  return [
    words.sentence(state.numbers),
    ...(state.steps > 1 ? [`${t.stepOf(state.step + 1, state.steps)}. ${words.step?.(state.numbers) ?? ''}`.trim()] : []),
    words.caption,
    `${t.settings} – ${settingsOf(loaded, state, locale).map(({ label, value }) => `${label}: ${value}`).join('; ')}`,
    url,
  ];
}
