'use client';
import { useRef, useState, useSyncExternalStore } from 'react';
import { AskDialog } from '@/components/controls/AskDialog.tsx';
import { store, storeKeeps, useStored } from '@/components/lesson/store.ts';
import type { Form, Params } from '@/content/check/define.ts';
import { download } from '@/lib/site/download.ts';
import { today } from '@/lib/site/days.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Asking, type Asked } from './Asking.tsx';
import { csvOf } from './csv.ts';
import { Results } from './Results.tsx';
import { formOf, readSitting, times, type Sitting, type When } from './sittings.ts';
import { checkWords } from './words.ts';

interface Props { asked: Readonly<Record<Form, readonly Asked[]>>; locale: Locale; firstLesson: string }

const never = () => () => {};
const keyOf = (when: When) => `check/${when}`;

/** The form that this reader gets at that time; chance decides at the first start, and the device keeps it. */
function chosenForm(when: When): Form {
  const kept = store.read('check/order');
  const order = kept === 'AB' || kept === 'BA' ? kept : crypto.getRandomValues(new Uint8Array(1))[0]! % 2 ? 'AB' : 'BA';
  if (order !== kept) store.write('check/order', order);
  return formOf(order, when);
}

/** The check: its two parts, the question on show, and the results. Everything stays on the device. */
export function CheckBoard({ asked, locale, firstLesson }: Props) {
  const t = checkWords(locale);
  const kept = { before: useStored(keyOf('before')), after: useStored(keyOf('after')) };
  const sittings = { before: readSitting(kept.before), after: readSitting(kept.after) };
  const keeps = useSyncExternalStore(never, storeKeeps, () => true);
  const [open, setOpen] = useState<{ when: When; at: number } | null>(null);
  const [told, tell] = useState('');
  const asking = useRef<HTMLDialogElement>(null);
  const any = times.some(when => sittings[when]?.finished);

  const begin = (when: When) => {
    const sitting = sittings[when];
    const fresh: Sitting = { form: chosenForm(when), answers: {}, finished: null };
    if (!sitting || sitting.finished) store.write(keyOf(when), fresh);
    const first = sitting && !sitting.finished ? asked.A.findIndex(({ id }) => !(id in sitting.answers)) : 0;
    tell('');
    setOpen({ when, at: Math.max(0, first) });
  };
  const go = ({ when, at }: { when: When; at: number }, answer: Params | null, by: 1 | -1) => {
    const sitting = readSitting(store.read(keyOf(when)))!;
    const last = at + by >= asked.A.length;
    store.write(keyOf(when), { ...sitting, answers: { ...sitting.answers, [asked.A[at]!.id]: answer }, finished: last ? today() : null } satisfies Sitting);
    setOpen(last ? null : { when, at: at + by });
    if (last) scrollTo({ top: 0 });
  };
  const forget = () => {
    for (const key of ['check/order', ...times.map(keyOf)]) store.write(key, null);
    tell(t.forgotten);
  };

  const sitting = open && sittings[open.when];
  if (open && sitting) {
    return <Asking at={open.at} form={sitting.form} asked={asked[sitting.form]} answers={sitting.answers} locale={locale} onGo={(answer, by) => go(open, answer, by)} onStop={() => setOpen(null)} />;
  }
  const start = (when: When) => {
    const begun = sittings[when] && !sittings[when].finished;
    const done = sittings[when]?.finished;
    const main = when === 'before' ? !done : Boolean(sittings.before?.finished) && !done;
    return <button key={when} type="button" className={main ? 'btn main' : 'btn'} onClick={() => begin(when)}>{begun ? `${t.when[when]}: ${t.goOn}` : done ? `${t.when[when]}: ${t.again}` : t.start[when]}</button>;
  };
  return (
    <>
      {!any && <><p>{t.how}</p><p>{t.stays}</p></>}
      {!keeps && <p className="check-warning" role="note">{t.notKept}</p>}
      <p className="check-start ui needs-script">{times.map(start)}</p>
      <p className="ui quiet">{sittings.before?.finished ? (sittings.after?.finished ? '' : t.notYet) : t.onlyAfter}</p>
      {any && (
        <section className="check-outcome" aria-labelledby="check-results">
          <h2 id="check-results">{t.results}</h2>
          <Results sittings={sittings} asked={asked} locale={locale} />
          <p className="check-start ui">
            <button type="button" className="btn main" onClick={() => download(t.csv.file, 'text/csv', csvOf(sittings))}>{t.save}</button>
            <a className="btn" href={firstLesson}>{t.firstLesson}</a>
            <button type="button" className="btn" onClick={() => asking.current?.showModal()}>{t.forget}</button>
          </p>
        </section>
      )}
      <p className="ui" role="status">{told}</p>
      <AskDialog dialog={asking} title={t.ask} text={t.askText} yes={t.yes} no={t.no} onYes={forget} />
    </>
  );
}
