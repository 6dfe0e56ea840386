'use client';
import { lazy, Suspense, useDeferredValue, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { LabWords } from '../words.ts';
import type { PanelProps } from './shown.ts';

type Panel = LazyExoticComponent<ComponentType<PanelProps>>;

const Drawing = lazy(() => import('./Drawing.tsx').then(({ Drawing: Found }) => ({ default: Found })));
const TakeDrawing = lazy(() => import('../tools/TakeDrawing.tsx').then(({ TakeDrawing: Found }) => ({ default: Found })));
const panels: readonly (readonly [key: 'maps' | 'filters' | 'error' | 'code' | 'provenance', panel: Panel])[] = [
  ['maps', lazy(() => import('./Maps.tsx').then(({ Maps }) => ({ default: Maps })))],
  ['filters', lazy(() => import('./Filters.tsx').then(({ Filters }) => ({ default: Filters })))],
  ['error', lazy(() => import('./ErrorPanel.tsx').then(({ ErrorPanel }) => ({ default: ErrorPanel })))],
  ['code', lazy(() => import('./CodeMap.tsx').then(({ CodeMap }) => ({ default: CodeMap })))],
  ['provenance', lazy(() => import('./Provenance.tsx').then(({ Provenance }) => ({ default: Provenance })))],
];

/** A panel that loads when it is unfolded, and rests when it is folded again. */
function Fold({ title, children }: { title: string; children(): ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="lab-tool see-panel" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div>{isOpen && <Suspense fallback={<p className="lab-empty">…</p>}>{children()}</Suspense>}</div>
    </details>
  );
}

interface Props {
  /** What the panels look at; null where no weights are held. */
  panel: PanelProps | null;
  drawing: Matrix | null;
  onDraw(values: Matrix | null): void;
  words: LabWords['see'];
  locale: Locale;
  width: number;
}

/** What the network on show does with one picture, and a pad to draw it. */
export function See({ panel, drawing, onDraw, words, locale, width }: Props) {
  // A scrubber or a pen that runs ahead is never held up by the panels.
  const settled = useDeferredValue(panel);
  return (
    <section className="lab-tools lab-see needs-script" aria-label={words.title}>
      <Fold title={words.draw}>{() => <Drawing panel={panel} drawing={drawing} onDraw={onDraw} locale={locale} width={width} />}</Fold>
      {panels.map(([key, Shown]) => <Fold key={key} title={words[key]}>{() => (settled ? <><Shown {...settled} /><TakeDrawing name={key} locale={locale} /></> : <p className="lab-empty">{words.none}</p>)}</Fold>)}
    </section>
  );
}
