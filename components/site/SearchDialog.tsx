'use client';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { store, useStored } from '@/components/lesson/store.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { readIndex, type Found, type Search } from '@/lib/site/search.ts';
import { searchWords, type SearchWords } from './searchWords.ts';
import './search.css';

export interface DialogProps { locale: Locale; open: boolean; onClose(): void }

const most = 20;

async function fetchIndex(locale: Locale): Promise<Search> {
  const response = await fetch(sitePath(`/${locale}/search.json`));
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return readIndex(await response.text());
}

type Index = { search: Search } | 'loading' | 'failed';

/** The index, fetched once; `again` tries anew after a failure. */
function useIndex(locale: Locale): [Index, again: () => void] {
  const [index, setIndex] = useState<Index>('loading');
  const load = useCallback(() => {
    setIndex('loading');
    void fetchIndex(locale).then(search => setIndex({ search }), () => setIndex('failed'));
  }, [locale]);
  useEffect(() => {
    void fetchIndex(locale).then(search => setIndex({ search }), () => setIndex('failed'));
  }, [locale]);
  return [index, load];
}

function Result({ found: { path, kind, title, within }, locale, t, onOpen }: { found: Found; locale: Locale; t: SearchWords; onOpen(): void }) {
  return (
    <li>
      <a href={sitePath(`/${locale}${path}`)} onClick={onOpen}>
        <span className="found-title">{kind === 'heading' && <span className="found-way">{within} › </span>}{title}</span> <span className="found-kind">{t.kinds[kind]}</span>
        {kind !== 'heading' && <span className="found-within">{within}</span>}
      </a>
    </li>
  );
}

/** Moves between the field and the results: down from the field to the first, up from the first to the field. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.nativeEvent.isComposing) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[role="searchbox"], .found a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** The search over lessons, their sections, terms and figures; it works on this device, without the network. */
export function SearchDialog({ locale, open, onClose }: DialogProps) {
  const t = searchWords(locale);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [index, again] = useIndex(locale);
  const slash = useStored('search/slash') !== false;
  const asked = query.trim();
  const found = typeof index === 'object' && asked ? index.search(asked, most) : [];

  useEffect(() => {
    if (!open || dialog.current?.open) return;
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.select();
  }, [open]);
  const close = () => dialog.current?.close();

  const status = index === 'loading' ? t.loading : index === 'failed' ? t.failed : !asked ? t.empty : found.length === 0 ? t.nothing(asked) : t.results(found.length);
  return (
    <dialog ref={dialog} className="search ui" aria-labelledby={`${id}-title`} onClose={onClose} onKeyDown={walk} onClick={event => event.target === dialog.current && close()}>
      <div className="search-in">
        <h2 id={`${id}-title`} className="visually-hidden">{t.title}</h2>
        <form className="search-head" role="search" onSubmit={event => { event.preventDefault(); dialog.current?.querySelector<HTMLElement>('.found a')?.click(); }}>
          <input type="text" role="searchbox" inputMode="search" aria-label={t.field} placeholder={t.field} value={query} onChange={event => setQuery(event.target.value)} autoComplete="off" spellCheck={false} enterKeyHint="search" />
          <button type="button" className="btn bare" onClick={close}>{t.close}</button>
        </form>
        <p className="search-status"><span role="status">{status}</span>
          {index === 'failed' && <button type="button" className="btn" onClick={again}>{t.again}</button>}
          {asked && found.length === 0 && typeof index === 'object' && <> {t.hint}</>}
        </p>
        {found.length > 0 && <ul className="found">{found.map(each => <Result key={each.path} found={each} locale={locale} t={t} onOpen={close} />)}</ul>}
        <footer className="search-foot">
          <span>{t.keys}</span>
          <label className="check"><input type="checkbox" checked={slash} onChange={event => store.write('search/slash', event.target.checked ? null : false)} /> {t.slash}</label>
        </footer>
      </div>
    </dialog>
  );
}
