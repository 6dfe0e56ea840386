'use client';
import { useEffect, useMemo, useState } from 'react';
import type { KeptRun } from '@/lib/training/keep/run.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { fixed } from '../numbers.ts';
import { ChosenRuns } from './compare/ChosenRuns.tsx';
import type { LabHandle } from './handle.ts';
import { toolWords } from './language.ts';

/** Runs side by side at most: more curves than that nobody tells apart. */
const mostCompared = 6;

/** Runs that are kept in this browser: taken up again, or removed. */
export function RunsPanel({ lab, locale }: { lab: LabHandle; locale: Locale }) {
  const t = toolWords(locale).runs;
  const [runs, setRuns] = useState<readonly KeptRun[] | null>(null);
  const [told, setTold] = useState('');
  const { keep, run, isBusy } = lab;
  const epochs = run?.history.length ?? 0;
  useEffect(() => {
    let wanted = true;
    // An epoch is put down a moment after it is shown.
    const timer = setTimeout(() => void keep?.runs().then(found => { if (wanted) setRuns(found); }), epochs > 0 ? 300 : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [keep, epochs, told]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const compared = useMemo(() => (runs ?? []).filter(({ id }) => chosen.has(id)).slice(0, mostCompared), [runs, chosen]);
  const choose = (id: string, isChosen: boolean) => setChosen(new Set([...chosen].filter(other => other !== id).concat(isChosen ? [id] : [])));
  const problem = keep?.problem() ?? null;
  const load = async (id: string) => setTold(isBusy ? t.busy : await lab.restore(id) ? t.loaded : t.gone);
  const remove = async (id: string) => {
    await keep?.remove(id);
    setRuns(await keep?.runs() ?? []);
    setTold(t.removed);
  };
  return (
    <>
      <p className="lab-tool-about">{t.about}</p>
      {problem && <p className="lab-notice warning"><span className="wrong">{t.problem[problem.code]}</span></p>}
      {runs?.length === 0 && <p className="lab-empty">{t.none}</p>}
      <ul className="lab-runs">
        {runs?.map(({ id, begun, recipe, engine, history }) => {
          const said = t.run({ model: lab.said('model', recipe.model).value, data: lab.said('data', recipe.data).value, epochs: history.length, of: recipe.epochs, loss: fixed(history.at(-1)?.validationLoss ?? null, locale, 4) });
          return (
            <li key={id}>
              <label className="lab-compare-box"><input type="checkbox" checked={chosen.has(id)} onChange={event => choose(id, event.target.checked)} aria-label={`${t.compare}: ${said}`} />{compared.length > 1 && chosen.has(id) ? compared.findIndex(one => one.id === id) + 1 : ''}</label>
              <span><time dateTime={new Date(begun).toISOString()}>{new Date(begun).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}</time>{said}{engine && <small>{lab.saidEngine(engine)}</small>}</span>
              <button type="button" className="btn" aria-label={`${t.load}: ${said}`} onClick={() => void load(id)}>{t.load}</button>
              <button type="button" className="btn bare" aria-label={`${t.remove}: ${said}`} onClick={() => void remove(id)}>{t.remove}</button>
            </li>
          );
        })}
      </ul>
      {(runs?.length ?? 0) > 1 && compared.length < 2 && <p className="lab-empty">{t.compareHint}</p>}
      {compared.length > 1 && <ChosenRuns key={compared.map(({ id }) => id).join()} runs={compared} lab={lab} locale={locale} />}
      <p role="status">{told}</p>
    </>
  );
}
