'use client';
import { useState, type RefObject } from 'react';
import { renderSVG } from 'uqr';
import { elementCode, embedPath, iframeCode, sitePath } from '@/lib/embed/address.ts';
import { save, snapshot } from '@/lib/embed/snapshot.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';
import type { LoadedWidget } from '../load.ts';
import { notesOf } from './settings.ts';
import { menuWords } from './words.ts';

interface Props {
  id: string;
  locale: Locale;
  figure: Figure;
  state: FigureSnapshot;
  loaded: LoadedWidget;
  root: RefObject<HTMLElement | null>;
  close(): void;
  /** Opens the text form. */
  read(): void;
}

/** The size a slide reserves for a figure, CSS pixels. */
const slide = { width: 960, height: 540 };

/** Medium error correction: a projector's picture, seen from the last row. */
const qrSvg = (text: string) => renderSVG(text, { ecc: 'M', border: 2 });

/** False where a framing page keeps the clipboard to itself: asking would only fill the console. */
function mayCopy(): boolean {
  const { featurePolicy } = document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } };
  return navigator.clipboard !== undefined && (featurePolicy?.allowsFeature('clipboard-write') ?? true);
}

/** The entries of a figure's menu: link, embed code, pictures, text. */
export default function MenuItems({ id, locale, figure, state, loaded, root, close, read }: Props) {
  const t = { ...strings(locale), ...menuWords(locale) };
  const [message, setMessage] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);

  // A figure in a file of its own knows where it came from; with an empty home, its own address is all it has.
  const { home } = document.documentElement.dataset;
  const onSite = home === undefined;
  const path = () => embedPath(locale, id, loaded.widget.params, state.params, state.step);
  const ownPath = () => window.location.pathname + path().replace(/^[^?]*/, '');
  const url = () => (home ? new URL(`.${path()}`, home) : new URL(onSite ? path() : ownPath(), window.location.href)).href;
  const copy = async (text: string) => {
    const copied = mayCopy() && await navigator.clipboard.writeText(text).then(() => true, () => false);
    setMessage(copied ? t.copied : `${t.copyFailed} ${text}`);
  };
  const download = async (format: 'svg' | 'png') => {
    try {
      save(await snapshot(root.current!, format), `${id}.${format}`);
      close();
    } catch {
      setMessage(t.downloadFailed);
    }
  };
  const downloadWalk = async () => {
    setMessage(t.makingFilm);
    try {
      const { walkOf } = await import('@/lib/embed/walk.ts');
      save(await walkOf(figure, root.current!), `${id}.gif`);
      close();
    } catch {
      setMessage(t.downloadFailed);
    }
  };
  const downloadSlide = async () => {
    try {
      const { pictureOf, slideOf } = await import('@/lib/embed/slide.ts');
      const { words } = loaded;
      const picture = await pictureOf(root.current!);
      const file = await slideOf({ locale, title: words.title, picture, alt: words.sentence(state.numbers), url: url(), link: t.openLive, notes: notesOf(loaded, state, locale, url()) });
      save(new Blob([file], { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' }), `${id}.pptx`);
      close();
    } catch {
      setMessage(t.downloadFailed);
    }
  };
  const downloadFile = async () => {
    try {
      const { makeFile } = await import('@/lib/embed/alone/make.ts');
      const held = figure.session?.inFile?.();
      const home = new URL(sitePath('/'), window.location.href).href;
      const file = await makeFile(id, { locale, title: loaded.words.title, query: held?.query ?? new URL(url()).search, home }, held?.tapes);
      save(new Blob([file], { type: 'text/html' }), `${id}.html`);
      close();
    } catch {
      setMessage(t.fileUnreachable);
    }
  };
  const toggleCode = () => {
    try {
      setCode(code === null ? qrSvg(url()) : null);
    } catch {
      setMessage(t.qrTooLong(url().length));
    }
  };
  return (
    <div className="pop">
      {home !== '' && <>
        <button type="button" onClick={() => copy(url())}>{t.copyLink}<small>{t.copyLinkNote}</small></button>
        <button type="button" onClick={() => copy(iframeCode(url(), loaded.words.title, slide))}>{t.copyIframe}<small>iframe</small></button>
        <button type="button" onClick={() => copy(elementCode(url(), loaded.words.title, slide))}>{t.copyIframe}<small>&lt;explorable-widget&gt;</small></button>
      </>}
      <button type="button" onClick={() => window.open(url(), '_blank', 'noopener')}>{t.openAlone}</button>
      <hr />
      <button type="button" onClick={() => download('svg')}>{t.downloadSvg}</button>
      <button type="button" onClick={() => download('png')}>{t.downloadPng}</button>
      {onSite && state.steps > 1 && !figure.session && <button type="button" onClick={downloadWalk}>{t.downloadWalk}<small>{t.downloadWalkNote}</small></button>}
      {onSite && <button type="button" onClick={downloadSlide}>{t.downloadSlide}<small>{t.downloadSlideNote}</small></button>}
      {onSite && <button type="button" onClick={downloadFile}>{t.downloadFile}<small>{figure.session?.inFile ? t.downloadPlayerNote : t.downloadFileNote}</small></button>}
      {home !== '' && <button type="button" aria-expanded={code !== null} onClick={toggleCode}>{t.qrCode}</button>}
      {/* eslint-disable-next-line @next/next/no-img-element -- made on the spot, not a file of the site */}
      {code && <img className="qr" alt={t.qrCodeOf(url())} src={`data:image/svg+xml,${encodeURIComponent(code)}`} />}
      {code && <button type="button" onClick={() => save(new Blob([code], { type: 'image/svg+xml' }), `${id}-qr.svg`)}>{t.downloadQr}</button>}
      <hr />
      <button type="button" onClick={() => { close(); read(); }}>{t.readAsText}</button>
      {message && <p role="status" className="told">{message}</p>}
    </div>
  );
}
