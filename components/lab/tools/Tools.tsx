'use client';
import { lazy, Suspense, useCallback, useState, type ComponentType, type LazyExoticComponent } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { LabWords } from '../words.ts';
import type { LabHandle } from './handle.ts';

type Panel = LazyExoticComponent<ComponentType<{ lab: LabHandle; locale: Locale }>>;

const panels: readonly (readonly [key: Exclude<keyof LabWords['tools'], 'title'>, panel: Panel])[] = [
  ['edit', lazy(() => import('./EditPanel.tsx').then(({ EditPanel }) => ({ default: EditPanel })))],
  ['paste', lazy(() => import('./PastePanel.tsx').then(({ PastePanel }) => ({ default: PastePanel })))],
  ['take', lazy(() => import('./TakePanel.tsx').then(({ TakePanel }) => ({ default: TakePanel })))],
  ['runs', lazy(() => import('./RunsPanel.tsx').then(({ RunsPanel }) => ({ default: RunsPanel })))],
  ['wins', lazy(() => import('./compare/WinsPanel.tsx').then(({ WinsPanel }) => ({ default: WinsPanel })))],
  ['code', lazy(() => import('./CodePanel.tsx').then(({ CodePanel }) => ({ default: CodePanel })))],
];

function Tool({ name, title, panel: Panel, lab, locale }: { name: string; title: string; panel: Panel; lab: LabHandle; locale: Locale }) {
  const [opened, setOpened] = useState(false);
  // One that was opened before the page came alive told nobody.
  const adopt = useCallback((element: HTMLDetailsElement | null) => { if (element?.open) setOpened(true); }, []);
  return (
    <details ref={adopt} className="lab-tool" data-tool={name} onToggle={event => { if (event.currentTarget.open) setOpened(true); }}>
      <summary>{title}</summary>
      <div>{opened && <Suspense fallback={<p className="lab-empty">…</p>}><Panel lab={lab} locale={locale} /></Suspense>}</div>
    </details>
  );
}

/** What goes into the lab and comes out of it, each loaded when it is opened first. */
export function Tools({ lab, words, locale }: { lab: LabHandle; words: LabWords['tools']; locale: Locale }) {
  return (
    <section className="lab-tools needs-script" aria-label={words.title}>
      {panels.map(([key, panel]) => <Tool key={key} name={key} title={words[key]} panel={panel} lab={lab} locale={locale} />)}
    </section>
  );
}
