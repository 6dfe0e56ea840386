'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import { integer } from '@/lib/params/kinds.ts';
import { EntryField } from '../../EntryField.tsx';
import { nextImages, nextWhole } from '../../nextValue.ts';
import { fixed } from '../../numbers.ts';
import type { LabHandle } from '../handle.ts';
import { toolWords } from '../language.ts';
import { TakeDrawing } from '../TakeDrawing.tsx';
import type { ToolWords } from '../words.ts';
import { Dots } from './Dots.tsx';
import { rivals, runSeeds, type SeedRun } from './seedRuns.ts';
import { shippedRuns } from './shippedRuns.ts';
import { useWidth } from './useWidth.ts';
import { verdictOn } from './verdict.ts';

const kinds = {
  seeds: integer({ default: 5, min: 1, max: 30 }), images: integer({ default: 4000, min: 1, max: 60_000 }), epochs: integer({ default: 3, min: 1, max: 50 }),
};
type Key = keyof typeof kinds;
const next = { seeds: nextWhole, images: nextImages, epochs: nextWhole } as const;

/** What is drawn: runs trained here, or shipped ones. */
interface Shown { title: string; losses: readonly [readonly number[], readonly number[]]; diverged: number }

function answer({ losses: [first, second] }: Shown, t: ToolWords['wins'], locale: Locale): string {
  const verdict = verdictOn(first, second);
  if (verdict.code === 'waiting') return t.waiting;
  const { compared } = verdict;
  const number = (value: number) => fixed(value, locale, 4);
  if (verdict.code === 'tooFew') return t.tooFew(Math.min(first.length, second.length), formatNumber(100 * compared.leastP, locale, 1));
  const interval = compared.interval ?? [compared.shift, compared.shift];
  // What is told is how much lower the winner ends; where none is, how far the second may lie below and above the first.
  const [low, high] = verdict.code === 'second' ? interval : verdict.code === 'first' ? [-interval[1], -interval[0]] : [interval[1], -interval[0]];
  const said = { by: number(Math.abs(compared.shift)), low: number(low), high: number(high), share: formatNumber(100 * (verdict.code === 'second' ? 1 - compared.firstIsSmaller : compared.firstIsSmaller), locale, 0), p: compared.p < 0.0001 ? `< ${fixed(0.0001, locale, 4)}` : `= ${fixed(compared.p, locale, 4)}` };
  return t[verdict.code](said);
}

/** Does the transposed model really win? Several seeds of each, drawn, and what they allow to say. */
export function WinsPanel({ lab, locale }: { lab: LabHandle; locale: Locale }) {
  const t = toolWords(locale).wins;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [values, setValues] = useState<Readonly<Record<Key, number>>>({ seeds: kinds.seeds.default, images: kinds.images.default, epochs: kinds.epochs.default });
  const [wrong, setWrong] = useState<{ key: Key; expected: string } | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [running, setRunning] = useState<{ done: number; of: number } | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const train = () => {
    const { recipe, own } = lab.training();
    const runs: SeedRun[] = [];
    const title = t.trained(formatNumber(values.images, locale, 0), values.epochs);
    const draw = () => setShown({ title, losses: rivals.map(model => runs.flatMap(run => (run.model === model && run.loss !== null ? [run.loss] : []))) as unknown as Shown['losses'], diverged: runs.filter(({ loss }) => loss === null).length });
    draw();
    setRunning({ done: 0, of: 2 * values.seeds });
    const { stop: end } = runSeeds({ recipe: { ...recipe, images: values.images, epochs: values.epochs }, own, seeds: values.seeds }, run => {
      runs.push(run);
      setRunning({ done: runs.length, of: 2 * values.seeds });
      draw();
    }, () => setRunning(null));
    stop.current = end;
  };
  const show = async (rule: 'adam' | 'adadelta') => {
    stop.current?.();
    const { losses, epochs, diverged } = await shippedRuns(rule);
    setShown({ title: t.shipped[rule](losses[0].length, losses[1].length, epochs), losses, diverged });
  };
  const field = (key: Key) => (
    <span className="lab-wins-field">
      <label htmlFor={`${id}-${key}`}>{t.fields[key]}</label>
      <EntryField id={`${id}-${key}`} kind={kinds[key]} value={values[key]} disabled={running !== null} next={next[key]} wrong={wrong?.key === key} describedBy={`${id}-wrong`}
        onChange={value => setValues({ ...values, [key]: value })} onWrong={expected => setWrong(expected === null ? null : { key, expected })} />
    </span>
  );
  const names = rivals.map(model => lab.said('model', model).value);
  const rows = shown && rivals.map((_, at) => ({ label: names[at]!, losses: shown.losses[at]!, hollow: at === 1 }));
  const hasDots = rows !== null && rows.some(({ losses }) => losses.length > 0);

  return (
    <>
      <p className="lab-tool-about">{t.about}</p>
      <div className="lab-tool-row">{field('seeds')}{field('images')}{field('epochs')}</div>
      <p className="wrong" id={`${id}-wrong`} role="alert">{wrong && t.wrong(t.fields[wrong.key], wrong.expected)}</p>
      <div className="lab-tool-row">
        {running
          ? <button type="button" className="btn main" onClick={() => stop.current?.()}>{t.stop}</button>
          : <button type="button" className="btn main" aria-disabled={lab.isBusy} onClick={() => lab.isBusy || train()}>{t.train(values.seeds)}</button>}
        <button type="button" className="btn" onClick={() => void show('adadelta')}>{t.show.adadelta}</button>
        <button type="button" className="btn" onClick={() => void show('adam')}>{t.show.adam}</button>
        <span role="status" className="lab-empty">{running ? t.progress(running.done, running.of) : lab.isBusy ? t.busy : ''}</span>
      </div>
      <div ref={place} className="lab-wins">
        {shown && (
          <>
            <p><b>{shown.title}</b> <span className="lab-empty">{t.axis}</span></p>
            {hasDots && <Dots rows={rows} locale={locale} width={width} medianWord={t.median} label={t.chart(rows.map(({ label, losses }) => `${label}: ${losses.toSorted((a, b) => a - b).map(loss => fixed(loss, locale, 4)).join('; ')}`))} />}
            <p role="status" className="lab-wins-answer">{running ? '' : answer(shown, t, locale)} {!running && shown.diverged > 0 && t.diverged(shown.diverged)}</p>
            {hasDots && <TakeDrawing name="seeds" locale={locale} />}
            {hasDots && (
              <details className="lab-table">
                <summary>{t.table}</summary>
                <div className="lab-scroll" role="group" aria-label={t.table} tabIndex={0}>
                  <table>
                    <thead><tr><th scope="col">{t.rank}</th>{names.map(name => <th key={name} scope="col" className="num">{name}</th>)}</tr></thead>
                    <tbody>
                      {Array.from({ length: Math.max(...rows.map(({ losses }) => losses.length)) }, (_, rank) => (
                        <tr key={rank}><th scope="row">{rank + 1}</th>{rows.map(({ label, losses }) => <td key={label} className="num">{fixed(losses.toSorted((a, b) => a - b)[rank] ?? null, locale, 4)}</td>)}</tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </details>
            )}
          </>
        )}
      </div>
    </>
  );
}
