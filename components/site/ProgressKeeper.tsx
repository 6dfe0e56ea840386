'use client';
import { useRef, useState, useSyncExternalStore, type ChangeEvent } from 'react';
import { AskDialog } from '@/components/controls/AskDialog.tsx';
import { store } from '@/components/lesson/store.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { countProgress, progressOf, readProgress, writeProgress } from '@/lib/lesson/progress.ts';
import { download } from '@/lib/site/download.ts';
import { progressWords } from './progressWords.ts';

const fileName = 'layer-by-layer-progress.json';

/** How much is kept on this device, with a way to take it elsewhere and a way to forget it. */
export function ProgressKeeper({ locale }: { locale: Locale }) {
  const t = progressWords(locale);
  const written = useSyncExternalStore(store.subscribe, () => writeProgress(store.all()), () => writeProgress({}));
  const counts = countProgress((JSON.parse(written) as { progress: Record<string, unknown> }).progress);
  // The check and the review set count for nothing here, but they are kept, exported and forgotten too.
  const empty = Object.keys((JSON.parse(written) as { progress: object }).progress).length === 0;
  const [told, tell] = useState('');
  const asking = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);

  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event;
    const chosen = target.files?.[0];
    if (!chosen) return;
    const read = readProgress(await chosen.text().catch(() => ''));
    // The same file can be chosen again.
    target.value = '';
    if ('fault' in read) return tell(`✕ ${t.faults[read.fault]}`);
    for (const [key, value] of Object.entries(read.progress)) store.write(key, value);
    tell(t.loaded(countProgress(read.progress)));
  };
  const forget = () => {
    for (const key of Object.keys(progressOf(store.all()))) store.write(key, null);
    tell(t.forgotten);
  };

  return (
    <section className="keeper ui needs-script" aria-labelledby="progress-title">
      <h2 id="progress-title">{t.title}</h2>
      <div>
        <p>{empty ? t.nothing : t.kept(counts)}</p>
        <p className="keeper-buttons">
          <button type="button" className="btn" disabled={empty} onClick={() => download(fileName, 'application/json', written)}>{t.save}</button>
          <button type="button" className="btn" onClick={() => file.current?.click()}>{t.load}</button>
          <button type="button" className="btn" disabled={empty} onClick={() => asking.current?.showModal()}>{t.forget}</button>
          <input ref={file} type="file" accept="application/json,.json" hidden aria-label={t.file} onChange={load} />
        </p>
        <p className="keeper-says" role="status">{told}</p>
      </div>
      <AskDialog dialog={asking} title={t.ask} text={t.askText} yes={t.yes} no={t.no} onYes={forget} />
    </section>
  );
}
