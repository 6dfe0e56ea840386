'use client';
import { useSyncExternalStore } from 'react';
import { store } from '@/components/lesson/store.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';

type Mark = 'done' | 'begun' | null;

const markOf = (slug: string): Mark => {
  if (store.read(`${slug}/done`) === true) return 'done';
  return Object.keys(store.all()).some(key => key.startsWith(`${slug}/`)) ? 'begun' : null;
};

/** A square before a lesson: half filled once something in it was answered on this device, filled once its challenges are passed. */
export function Progress({ slug, locale }: { slug: string; locale: Locale }) {
  const mark = useSyncExternalStore(store.subscribe, () => markOf(slug), () => null);
  return <i className={mark ?? undefined}>{mark && <span className="visually-hidden">{strings(locale)[mark]}</span>}</i>;
}
