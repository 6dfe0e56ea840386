import type { ReactNode } from 'react';
import { widgetOf } from '@/components/widgets/registry.ts';
import { embedPath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { BuiltState } from '@/lib/lesson/figures.ts';
import { writtenOut } from '@/lib/lesson/state.ts';
import { acceptValues, defaults } from '@/lib/params/values.ts';
import { SetLink } from './SetLink.tsx';

type Props = {
  of: string;
  preset?: string;
  step?: number;
  figures: Readonly<Record<string, BuiltState>>;
  locale: Locale;
  children: ReactNode;
} & Record<string, unknown>;

/**
 * "Try stride 2": sets the figure, and leads to it in that state where there are no scripts. With a preset it sets every
 * parameter, without one only what is given, so that the reader's own drawing stays.
 */
export function SetParams({ of, preset, step, figures, locale, children, ...given }: Props) {
  const built = figures[of]!;
  const { widget } = widgetOf(built.id);
  const patch = { ...(preset === undefined ? {} : { ...defaults(widget.params), ...widget.presets[preset] }), ...acceptValues(widget.params, writtenOut(widget.params, given)).values };
  const href = embedPath(locale, built.id, widget.params, { ...built.params, ...patch }, step);
  return <SetLink of={of} patch={patch} step={step} href={href} locale={locale}>{children}</SetLink>;
}
