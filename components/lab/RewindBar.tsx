import type { CSSProperties } from 'react';
import type { LabWords } from './words.ts';

export interface RewindState {
  epoch: number;
  /** Epochs that can be looked at, in order. */
  epochs: readonly number[];
  /** Epochs of the whole run. */
  of: number;
  following: boolean;
  /** Validation loss behind the epoch as it is written; null where it is not known. */
  loss: string | null;
}

interface Props {
  /** Null: nothing can be looked at yet. */
  state: RewindState | null;
  /** A recording: whether it plays. Null for a run. */
  playing: boolean | null;
  words: LabWords['rewind'];
  onShow(epoch: number): void;
  onFollow(): void;
  onPlay(): void;
  onRest(): void;
}

const icons = { play: 'M2 1l7 4-7 4z', pause: 'M1.5 1H4v8H1.5zM6 1h2.5v8H6z' } as const;

/** One scrubber for everything: the epoch that chart, digits and panels show. */
export function RewindBar({ state, playing, words, onShow, onFollow, onPlay, onRest }: Props) {
  const epochs = state?.epochs ?? [];
  const last = epochs.length - 1;
  const at = state ? epochs.indexOf(state.epoch) : 0;
  const isAtEnd = at === last;
  return (
    <div className="lab-rewind needs-script" role="group" aria-label={words.title}>
      {playing === null ? (
        <button type="button" className="btn" aria-pressed={state?.following ?? false} aria-disabled={state === null} onClick={() => { if (state) onFollow(); }}>{words.follow}</button>
      ) : (
        <button type="button" className="btn" onClick={playing ? onRest : onPlay}>
          <svg viewBox="0 0 10 10" aria-hidden="true"><path d={icons[playing ? 'pause' : 'play']} /></svg>
          {playing ? words.pause : isAtEnd ? words.replay : words.play}
        </button>
      )}
      <input className="scrub" type="range" min={0} max={Math.max(0, last)} value={Math.max(0, at)} disabled={last < 1} aria-label={words.label}
        aria-valuetext={state ? words.value(state.epoch, state.of, state.loss) : words.none}
        style={{ '--at': String(last > 0 ? at / last : 0) } as CSSProperties}
        onChange={event => onShow(epochs[event.target.valueAsNumber]!)} />
      <span className="lab-rewind-epoch">{state ? words.epoch(state.epoch, state.of) : words.none}</span>
    </div>
  );
}
