'use client';
import { useStored } from '@/components/lesson/store.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';

/** A square before a lesson, filled once its challenge has been passed on this device. */
export function Progress({ slug, locale }: { slug: string; locale: Locale }) {
  const done = useStored(`${slug}/done`) === true;
  return <i className={done ? 'done' : undefined}>{done && <span className="visually-hidden">{strings(locale).done}</span>}</i>;
}
