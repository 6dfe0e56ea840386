import type { Locale } from '@/lib/i18n/locales.ts';
import { about, fixed, minutesAndSeconds } from './numbers.ts';
import type { LabWords } from './words.ts';

/** What the bar reads of the lab's frame. */
export interface RunState {
  status: 'idle' | 'loading' | 'training' | 'paused' | 'done' | 'failed';
  /** What a run is made with, or about to be; null where there is none. */
  recipe: object | null;
  loading: { part: 'engine' } | { part: 'train' | 'test'; loaded: number; total: number } | null;
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
  picturesPerSecond: number | null;
  secondsLeft: number | null;
}

export interface RunCommands { play(): void; pause(): void; oneBatch(): void; oneEpoch(): void; startOver(): void }

interface Props {
  run: RunState;
  playing: boolean;
  commands: RunCommands;
  words: LabWords['run'];
  locale: Locale;
  /** What the main button says instead of its usual word, while nothing was trained. */
  startLabel?: string | null;
}

const isFresh = (run: RunState) => run.epoch === 0 && run.batch === 0;

/** A run is in hand and does not go on. One that begins with weights of a file, or from the shelf, is ready and was never paused. */
const isResting = (run: RunState) => run.status === 'paused' || (run.status === 'idle' && run.recipe !== null);

/** After an epoch's last batch the test set is still put through. */
const isValidating = (run: RunState) => run.batch > 0 && run.batch === run.batches;

/** The epoch in hand, from 1; the last one when the run is done. */
const epochInHand = (run: RunState) => Math.min(run.epochs, run.epoch + 1);

/** The share of the run that is done, 0 … 1. */
const shareDone = (run: RunState) => {
  const begun = run.batches > 0 ? run.batch / run.batches : 0;
  return Math.min(1, (run.epoch + begun) / run.epochs);
};

function restOf(run: RunState, words: Props['words']): string {
  if (isFresh(run)) return words.ready;
  return run.batch > 0 ? words.paused(run.epoch + 1, run.epochs) : words.pausedAfter(run.epoch, run.epochs);
}

function stateOf(run: RunState, words: Props['words'], locale: Locale): string {
  switch (run.status) {
    case 'idle': return isResting(run) ? restOf(run, words) : words.idle;
    case 'loading':
      if (run.loading === null || run.loading.part === 'engine') return words.engine;
      return words.pictures(run.loading.part, fixed(run.loading.loaded, locale, 0), fixed(run.loading.total, locale, 0));
    case 'training': return (isValidating(run) ? words.validating : words.training)(epochInHand(run), run.epochs);
    case 'paused': return restOf(run, words);
    case 'done': return words.done(run.epoch);
    case 'failed': return words.failed;
  }
}

const mainLabel = (run: RunState, playing: boolean, words: Props['words']): string => {
  if (playing) return words.pause;
  if (run.status === 'done') return words.again;
  if (run.status === 'failed') return words.tryAgain;
  return isResting(run) && !isFresh(run) ? words.goOn : words.start;
};

function Pace({ run, words, locale }: Pick<Props, 'run' | 'words' | 'locale'>) {
  if (run.picturesPerSecond === null) return null;
  const left = run.status === 'training' && run.secondsLeft !== null ? `, ${words.left(...minutesAndSeconds(run.secondsLeft))}` : '';
  return <> {words.pace(about(run.picturesPerSecond, locale))}{left}</>;
}

/** A button that keeps the keyboard's place while it cannot be used. */
function Button({ label, bare, off, onPress }: { label: string; bare?: boolean; off: boolean; onPress(): void }) {
  return <button type="button" className={bare ? 'btn bare' : 'btn'} aria-disabled={off} onClick={() => off || onPress()}>{label}</button>;
}

const pauseIcon = 'M1.5 1H4v8H1.5zM6 1h2.5v8H6z';
const startIcon = 'M2 1l7 4-7 4z';

/** Start or pause, single steps, how far the run is and how fast it goes. */
export function RunBar({ run, playing, commands, words, locale, startLabel = null }: Props) {
  const resting = run.status === 'idle' || run.status === 'paused' || run.status === 'failed';
  const share = run.status === 'loading' && run.loading && run.loading.part !== 'engine' && run.loading.total > 0 ? run.loading.loaded / run.loading.total : shareDone(run);
  const percent = Math.round(share * 100);
  return (
    <>
      <div className="lab-run">
        <div className="lab-buttons" role="group" aria-label={words.controls}>
          <button type="button" className="btn main" onClick={playing ? commands.pause : commands.play}>
            <svg viewBox="0 0 10 10" aria-hidden="true"><path d={playing ? pauseIcon : startIcon} /></svg>
            {startLabel !== null && !playing ? startLabel : mainLabel(run, playing, words)}
          </button>
          <Button label={words.oneBatch} off={!resting} onPress={commands.oneBatch} />
          <Button label={words.oneEpoch} off={!resting} onPress={commands.oneEpoch} />
          <Button label={words.startOver} bare off={run.status === 'idle' && run.recipe === null} onPress={commands.startOver} />
        </div>
        <p className="lab-state"><b>{stateOf(run, words, locale)}</b><Pace run={run} words={words} locale={locale} /></p>
      </div>
      <div className={run.status === 'loading' ? 'lab-meter loading' : 'lab-meter'} role="progressbar" aria-label={words.progress} aria-valuemin={0} aria-valuemax={100}
        aria-valuenow={percent} aria-valuetext={run.status === 'loading' ? stateOf(run, words, locale) : words.progressText(epochInHand(run), run.epochs, percent)}>
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width={share * 100} height={1} /></svg>
      </div>
    </>
  );
}
