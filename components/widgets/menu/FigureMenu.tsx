'use client';
import { useState, type RefObject } from 'react';
import { useMenu } from '@/components/controls/useMenu.ts';
import { embedPath, iframeCode } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';
import type { LoadedWidget } from '../load.ts';
import { TextTwin } from './TextTwin.tsx';

interface Props {
  id: string;
  locale: Locale;
  figure: Figure;
  state: FigureSnapshot;
  loaded: LoadedWidget;
  root: RefObject<HTMLElement | null>;
}

/** The size a slide reserves for a figure, CSS pixels. */
const slide = { width: 960, height: 540 };

/** What can be taken away from a figure: link, embed code, pictures, text. */
export function FigureMenu({ id, locale, figure, state, loaded, root }: Props) {
  const t = strings(locale);
  const menu = useMenu();
  const [message, setMessage] = useState<string | null>(null);
  const [reading, setReading] = useState(false);

  const url = () => new URL(embedPath(locale, id, loaded.widget.params, figure.getSnapshot().params, state.step), window.location.href).href;
  const close = () => menu.current?.removeAttribute('open');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage(t.copied);
    } catch {
      setMessage(`${t.copyFailed} ${text}`);
    }
  };
  const download = async (format: 'svg' | 'png') => {
    try {
      const { snapshot, save } = await import('@/lib/embed/snapshot.ts');
      save(await snapshot(root.current!, format), `${id}.${format}`);
      close();
    } catch {
      setMessage(t.downloadFailed);
    }
  };
  return (
    <>
      <details className="menu" ref={menu} onToggle={() => setMessage(null)}>
        <summary className="btn bare" aria-label={t.figureMenu}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="2.5" cy="8" r="1.5" /><circle cx="8" cy="8" r="1.5" /><circle cx="13.5" cy="8" r="1.5" /></svg>
        </summary>
        <div className="pop">
          <button type="button" onClick={() => copy(url())}>{t.copyLink}<small>{t.copyLinkNote}</small></button>
          <button type="button" onClick={() => copy(iframeCode(url(), loaded.words.title, slide))}>{t.copyIframe}<small>iframe</small></button>
          <button type="button" onClick={() => window.open(url(), '_blank', 'noopener')}>{t.openAlone}</button>
          <hr />
          <button type="button" onClick={() => download('svg')}>{t.downloadSvg}</button>
          <button type="button" onClick={() => download('png')}>{t.downloadPng}</button>
          <hr />
          <button type="button" onClick={() => { close(); setReading(true); }}>{t.readAsText}</button>
          {message && <p role="status" className="told">{message}</p>}
        </div>
      </details>
      {reading && <TextTwin locale={locale} state={state} loaded={loaded} onClose={() => setReading(false)} />}
    </>
  );
}
