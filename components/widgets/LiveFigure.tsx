'use client';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Controls } from '@/components/controls/Controls.tsx';
import { History } from '@/components/controls/History.tsx';
import { Steps } from '@/components/controls/Steps.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { Figure } from '@/lib/widget/figure.ts';
import type { FigureActions } from '@/lib/widget/view.ts';
import { Canvas } from './Canvas.tsx';
import { useFigures } from './Figures.tsx';
import { FigureMenu } from './menu/FigureMenu.tsx';
import type { LoadedWidget } from './load.ts';
import { useFigureState } from './useFigureState.ts';

export interface FigureOptions {
  /** Name under which the page's prose speaks to this figure. */
  name?: string;
  initial?: Readonly<Record<string, unknown>>;
  step?: number;
  locked?: readonly string[];
  layout?: 'article' | 'embed';
  controls?: 'full' | 'min' | 'none';
  /** Whether the settings of an embed stand open from the start: where there is room for them. */
  roomy?: boolean;
  /** Called once with the living figure and its picture's element: the embed page connects its message port here. */
  onReady?: (figure: Figure, root: HTMLElement, loaded: LoadedWidget) => (() => void) | void;
}

interface Props extends FigureOptions {
  id: string;
  locale: Locale;
  loaded: LoadedWidget;
}

/** The frame around every widget: title and hint, menu, picture, steps, parameters with undo, caption. */
export function LiveFigure({ id, locale, loaded, name, layout = 'article', controls = 'full', roomy = true, onReady, ...options }: Props) {
  const words = loaded.words;
  const t = strings(locale);
  const [figure, state] = useFigureState(id, loaded, options);
  const { register, lit } = useFigures();
  const [hint, setHint] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLElement>(null);
  const titleId = useId();

  useEffect(() => (name ? register(name, figure) : undefined), [name, figure, register]);
  useEffect(() => root.current ? onReady?.(figure, root.current, loaded) ?? undefined : undefined, [figure, loaded, onReady]);

  const actions: FigureActions<any> = useMemo(() => ({
    set: (patch, gesture) => void figure.set(patch, gesture),
    goTo: figure.goTo, pause: figure.pause, play: figure.play, hint: setHint, announce: setSaid,
  }), [figure]);
  const announceStep = useCallback(() => {
    const { numbers, step, steps } = figure.getSnapshot();
    setSaid(`${t.stepOf(step + 1, steps)}. ${words.step?.(numbers) ?? words.sentence(numbers)}`);
  }, [figure, t, words]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (isText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    (event.shiftKey ? figure.redo : figure.undo)();
    setSaid(event.shiftKey ? t.redone : t.undone);
  };

  const refusal = state.refusal ? words.refusals[state.refusal.code]?.(state.refusal.values ?? {}) : undefined;
  // Alone on its page a figure's title is the page's heading.
  const Title = layout === 'embed' ? 'h1' : 'b';
  const settings = (
    <div className="params ui">
      <Controls loaded={loaded} figure={figure} state={state} locale={locale} />
      <History figure={figure} state={state} locale={locale} announce={setSaid} />
    </div>
  );
  return (
    <figure ref={root} className={`figure ${layout}`} id={name} data-widget={id} data-controls={controls} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className="figure-head">
        <Title className="figure-title" id={titleId}>{words.title}</Title>
        <span className={hint ? 'hint told' : 'hint'}>{hint ?? words.hint}</span>
        <FigureMenu id={id} locale={locale} figure={figure} state={state} loaded={loaded} root={root} />
      </header>
      <Canvas loaded={loaded} state={state} locale={locale} layout={layout} lit={lit} actions={actions} session={figure.session} />
      {refusal && <p className="refusal" role="alert">✕ {refusal}</p>}
      {state.steps > 1 && <Steps figure={figure} state={state} locale={locale} onStep={announceStep} />}
      {layout === 'article' ? settings : <details className="settings ui" open={roomy}><summary className="btn">{t.settings}</summary>{settings}</details>}
      <figcaption className="caption">{words.caption}</figcaption>
      <p className="visually-hidden" aria-live="polite">{said}</p>
    </figure>
  );
}
