'use client';
import type { ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { WidgetWords } from '@/lib/widget/define.ts';
import type { WidgetModule } from '@/lib/widget/figure.ts';
import type { ViewProps } from '@/lib/widget/view.ts';

/** A widget as the page needs it: code, picture, and the words of one language. */
export interface LoadedWidget extends WidgetModule {
  View: ComponentType<ViewProps<any, any>>;
  words: WidgetWords;
}

/** Fetches a widget's own files and nothing of the others. */
export async function loadWidget(id: string, locale: Locale): Promise<LoadedWidget> {
  // As one piece: what is fetched as several holds the code that they share several times.
  const [{ widget, compute, View }, words] = await Promise.all([
    import(`./${id}/index.ts`),
    locale === 'ko' ? import(`./${id}/ko.ts`).then(file => file.ko) : import(`./${id}/en.ts`).then(file => file.en),
  ]);
  const session = widget.stateful ? await import(`./${id}/session.ts`) : undefined;
  // A session that shows what `compute` gives is handed it: a second import would fetch the same code twice.
  return { widget, compute, View, words, createSession: session?.sessionOver?.(compute) ?? session?.createSession };
}
