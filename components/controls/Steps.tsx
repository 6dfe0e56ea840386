'use client';
import type { CSSProperties } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';

interface Props {
  figure: Figure;
  state: FigureSnapshot;
  locale: Locale;
  /** Called after a step the reader took by hand: time to say it. */
  onStep(): void;
}

const speeds = [0.5, 1, 2, 4];

/** Previous, Play, Next, the scrubber, where it stands, and the speed. */
export function Steps({ figure, state, locale, onStep }: Props) {
  const t = strings(locale);
  const { step, steps, playing } = state;
  const by = (go: () => void) => () => {
    go();
    onStep();
  };
  return (
    <div className="steps ui">
      <span className="joined transport" role="group" aria-label={t.step}>
        <button type="button" className="btn" onClick={by(figure.previous)} disabled={step === 0}>
          <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M8 1v8L2 5z" /></svg><span className="word-label">{t.previous}</span>
        </button>
        <button type="button" className="btn main" onClick={playing ? figure.pause : figure.play}>
          <svg viewBox="0 0 10 10" aria-hidden="true"><path d={playing ? 'M1.5 1H4v8H1.5zM6 1h2.5v8H6z' : 'M2 .5v9L9.5 5z'} /></svg>{playing ? t.pause : t.play}
        </button>
        <button type="button" className="btn" onClick={by(figure.next)} disabled={step === steps - 1}>
          <span className="word-label">{t.next}</span><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 1v8l6-4z" /></svg>
        </button>
      </span>
      <input className="scrub" type="range" min={1} max={steps} value={step + 1} aria-label={t.step} aria-valuetext={t.stepOf(step + 1, steps)}
        style={{ '--at': String(steps > 1 ? step / (steps - 1) : 0) } as CSSProperties}
        onChange={event => {
          figure.pause();
          figure.goTo(event.target.valueAsNumber - 1);
          onStep();
        }} />
      <span className="step-count">{t.stepOf(step + 1, steps)}</span>
      <label className="speed-field">
        <span className="visually-hidden">{t.speed}</span>
        <select value={state.speed} onChange={event => figure.setSpeed(Number(event.target.value))}>
          {speeds.map(speed => <option key={speed} value={speed}>{speed}×</option>)}
        </select>
      </label>
    </div>
  );
}
