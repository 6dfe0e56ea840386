'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Buttons } from '@/components/controls/Buttons.tsx';
import { sitePath } from '@/lib/embed/address.ts';
import { locales, type Locale } from '@/lib/i18n/locales.ts';
import { Option, Whole } from './Fields.tsx';
import { Kit, type PackedLesson } from './Kit.tsx';
import { Slide } from './Slide.tsx';
import { snippetKinds, snippets, type SnippetKind } from './snippets.ts';
import { authorWords } from './words.ts';

/** What the page knows of a figure: its titles, the labels of its parameters, whether it waits for a click by itself. */
export interface Offered { id: string; titles: Record<Locale, string>; parameters: { name: string; label: string }[]; waits: boolean }

const sizes = [[960, 540], [1280, 720], [960, 720]] as const;
const languages: Record<Locale, string> = { en: 'English', ko: '한국어' };
const scales = ['0.75', '1', '1.25', '1.5', '2'].map(value => [value, `${value}×`] as const);
const limits = { least: 240, most: 3840 };
const firstFigure = 'convolution';
const sizeName = (width: number, height: number) => `${width} × ${height}`;

/** The address of a figure's page, commas and semicolons as they are. */
function pathOf(id: string, language: Locale, query: URLSearchParams): string {
  const written = query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';');
  return sitePath(`/${language}/embed/v1/${id}/${written ? `?${written}` : ''}`);
}

/** The bench where a figure is made ready for a slide: choices, the slide itself, the code. */
export function Bench({ locale, offered, lessons }: { locale: Locale; offered: readonly Offered[]; lessons: readonly PackedLesson[] }) {
  const t = authorWords(locale);
  const [shown, setShown] = useState({ id: firstFigure, language: locale, search: '', origin: '' });
  const [size, setSize] = useState({ width: 960, height: 540 });
  const [kind, setKind] = useState<SnippetKind>('iframe');
  const [clicks, setClicks] = useState(0);
  const [said, setSaid] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  const { id, language } = shown;
  const query = new URLSearchParams(shown.search);
  const { titles, parameters, waits } = offered.find(figure => figure.id === id)!;

  // Without an entry in the history, which the back button would have to go through.
  const loading = useRef(false);
  const load = useCallback((path: string) => {
    loading.current = true;
    frame.current?.contentWindow?.location.replace(path);
  }, []);
  const show = (name: string, spoken: Locale, asked: URLSearchParams) => {
    setShown({ ...shown, id: name, language: spoken, search: asked.toString() });
    setSaid('');
    load(pathOf(name, spoken, asked));
  };
  const set = (key: string, value: string | null) => {
    const asked = new URLSearchParams(query);
    if (value === null) asked.delete(key);
    else asked.set(key, value);
    show(id, language, asked);
  };
  useEffect(() => {
    const named = new URLSearchParams(window.location.search).get('figure');
    if (named && offered.some(figure => figure.id === named)) load(pathOf(named, locale, new URLSearchParams()));
  }, [load, locale, offered]);
  const follow = useCallback(({ pathname, search, origin }: Location) => {
    // Until the page that was asked for is there, the frame still has the address of the one before.
    if (loading.current) return;
    const [, spoken, name] = /\/([a-z]{2})\/embed\/v1\/([^/]+)\/$/.exec(pathname) ?? [];
    if (name) setShown(was => (was.id === name && was.language === spoken && was.search === search && was.origin === origin ? was : { id: name, language: spoken as Locale, search, origin }));
  }, []);

  const locked = query.get('lock')?.split(',').filter(Boolean) ?? [];
  const lock = (name: string, on: boolean) => set('lock', [...locked.filter(other => other !== name), ...(on ? [name] : [])].join(',') || null);
  const code = shown.origin && snippets({ url: `${shown.origin}${pathOf(id, language, query)}`, title: titles[language], size, clicks })[kind];
  const copy = () => navigator.clipboard.writeText(code).then(() => setSaid(t.copied), () => setSaid(t.copyFailed));

  return (
    <div className="author ui">
      <div className="author-choices">
        <label className="field"><span className="label">{t.figure}</span>
          <select value={id} onChange={({ target }) => show(target.value, language, new URLSearchParams())}>
            {offered.map(figure => <option key={figure.id} value={figure.id}>{figure.titles[locale]}</option>)}
          </select>
        </label>
        <Buttons label={t.language} options={locales.map(key => ({ key, label: languages[key], pressed: key === language }))} onChoose={key => show(id, key as Locale, query)} />
        <Buttons
          label={t.size} options={sizes.map(([width, height]) => ({ key: sizeName(width, height), label: sizeName(width, height), pressed: width === size.width && height === size.height }))}
          onChoose={key => { const [width, height] = key.split(' × ').map(Number); setSize({ width: width!, height: height! }); }}
        />
        <Whole label={t.width} value={size.width} {...limits} onChange={width => setSize({ ...size, width })} />
        <Whole label={t.height} value={size.height} {...limits} onChange={height => setSize({ ...size, height })} />
        <Option label={t.theme} name="theme" usual="auto" options={t.themes} query={query} onChange={set} />
        <Option label={t.controls} name="controls" usual="full" options={t.controlsOf} query={query} onChange={set} />
        <Option label={t.scale} name="scale" usual="1" options={scales} query={query} onChange={set} />
        <Option label={t.begins} name="activate" usual={waits ? 'click' : 'visible'} options={t.begin} query={query} onChange={set} />
        <Whole label={t.step} value={Number(query.get('step') ?? 0)} least={0} most={1_000_000} onChange={step => set('step', step === 0 ? null : String(step))} />
      </div>
      <Slide frame={frame} first={pathOf(firstFigure, locale, new URLSearchParams())} title={t.preview(titles[language], size.width, size.height)} {...size} onAddress={follow} onLoad={() => { loading.current = false; }} />
      <p className="author-note">{t.operate} <button type="button" className="btn bare" onClick={() => show(id, language, new URLSearchParams())}>{t.startAgain}</button></p>
      <details className="author-lock">
        <summary>{t.lock}</summary>
        <p className="author-note">{t.lockNote}</p>
        <div className="author-locks">
          {[{ name: 'all', label: t.lockAll }, ...parameters].map(({ name, label }) => (
            <label key={name}><input type="checkbox" checked={locked.includes(name)} onChange={({ target }) => lock(name, target.checked)} /> {label} {name !== 'all' && <code>{name}</code>}</label>
          ))}
        </div>
      </details>
      <div className="author-code">
        <Buttons label={t.code} options={snippetKinds.map(key => ({ key, label: t.kinds[key], pressed: key === kind }))} onChoose={key => { setKind(key as SnippetKind); setSaid(''); }} />
        {kind === 'reveal' && <Whole label={t.clicks} value={clicks} least={0} most={999} onChange={setClicks} />}
        <p className="author-note">{t.notes[kind]}</p>
        <pre tabIndex={0} role="region" aria-label={t.kinds[kind]}><code>{code}</code></pre>
        <p><button type="button" className="btn main" onClick={() => void copy()}>{t.copy}</button> <span role="status">{said}</span></p>
      </div>
      <Kit locale={locale} language={language} lessons={lessons} figure={{ id, title: titles[language], path: pathOf(id, language, query) }} />
    </div>
  );
}
