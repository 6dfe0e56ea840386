'use client';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FigureProvider } from '@/components/widgets/Figures.tsx';
import type { LoadedWidget } from '@/components/widgets/load.ts';
import { WidgetHost } from '@/components/widgets/WidgetHost.tsx';
import { readRequest, type EmbedRequest } from '@/lib/embed/options.ts';
import { openPort, type EmbedPort } from '@/lib/embed/port.ts';
import { mirrorState } from '@/lib/embed/mirror.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { Problem } from '@/lib/params/values.ts';
import type { Figure } from '@/lib/widget/figure.ts';
import { listenToKeys } from './deckKeys.ts';
import { Notice } from './Notice.tsx';
import { setTheme } from './setTheme.ts';

/** From this height on a frame has room for the settings below the figure, CSS pixels. */
const roomyHeight = 760;

/** Version of the message contract. */
const version = '1';

const places = { window: 'embed', article: 'framed', task: 'framed wide-task' };

interface Props {
  id: string;
  locale: Locale;
  title: string;
  /** As high as the window; or in a frame made for it, as high as the figure is in an article, or in one of its tasks. */
  place?: keyof typeof places;
}

/** One figure alone on a page that other pages frame: reads the address, speaks the message contract, mirrors the state. */
export function EmbedPage({ id, locale, title, place = 'window' }: Props) {
  const [request, setRequest] = useState<EmbedRequest | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asleep, setAsleep] = useState(false);
  const figureRef = useRef<Figure | null>(null);
  const reading = useRef(false);

  // The first rendering is that of the page's HTML, in the default state. Only when the widget is there can the address be read.
  const read = useCallback((_: Figure, __: HTMLElement, { widget }: LoadedWidget) => {
    if (reading.current) return;
    reading.current = true;
    const asked = readRequest(widget, new URLSearchParams(window.location.search || document.documentElement.dataset.query));
    setProblems(asked.problems);
    // A training has its own Start button; until somebody presses it, nothing runs.
    setAsleep(asked.options.activate === 'click' && !widget.stateful);
    setRequest(asked);
  }, []);

  const connect = useCallback((figure: Figure, root: HTMLElement, { words }: LoadedWidget) => {
    if (!request) return;
    figureRef.current = figure;
    const { options } = request;
    let port: EmbedPort | undefined;
    const keys = listenToKeys(figure, key => port?.key(key));
    const warn = (found: readonly Problem[]) => {
      if (found.length) setProblems(found);
      port?.warn(found);
    };
    port = openPort({
      root, version, channel: request.channel,
      target: {
        id, figure, words, setTheme, warn, passKeys: keys.pass,
        snapshot: async format => {
          const { snapshot, stillOf } = await import('@/lib/embed/snapshot.ts');
          return format === 'svg' ? stillOf(root).svg : dataUrl(await snapshot(root, 'png'));
        },
      },
    });
    const { steps } = figure.getSnapshot();
    const beyond = options.step > 0 && options.step >= steps ? [{ key: 'step', code: 'badValue', expected: `0…${Math.max(0, steps - 1)}`, got: String(options.step) }] : [];
    if (beyond.length) setProblems([...request.problems, ...beyond]);
    else figure.goTo(options.step);
    port.warn([...request.problems, ...beyond]);
    if (options.play) figure.play();
    const stopMirroring = mirrorState(figure);
    return () => {
      keys.stop();
      stopMirroring();
      port.close();
    };
  }, [id, request]);

  useLayoutEffect(() => {
    if (request) document.documentElement.removeAttribute('data-pending');
  }, [request]);
  useEffect(() => {
    const { documentElement: root } = document;
    if (request) root.dataset.controls = request.options.controls;
  }, [request]);

  const wake = () => {
    setAsleep(false);
    figureRef.current?.play();
  };
  const t = strings(locale);
  return (
    <FigureProvider built={{}}>
      <main id="main" className={places[place]} aria-label={title}>
        <WidgetHost atOnce key={request ? 'asked' : 'built'} id={id} locale={locale} layout={place === 'window' ? 'embed' : 'article'} controls={request?.options.controls} roomy={request !== null && window.innerHeight >= roomyHeight}
          initial={request?.initial} locked={request?.locked} onReady={request ? connect : read} />
        {problems.length > 0 && <Notice locale={locale} problems={problems} onDismiss={() => setProblems([])} />}
        {asleep && <button type="button" className="btn main wake" onClick={wake}>{t.start}</button>}
      </main>
    </FigureProvider>
  );
}

/** A file as the text of a data address. */
const dataUrl = (file: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(new Error('snapshot: the picture could not be read'));
  reader.readAsDataURL(file);
});
