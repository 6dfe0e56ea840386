'use client';
import { useEffect, useRef } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { AnyKind } from '@/lib/params/kinds.ts';
import type { FigureSnapshot } from '@/lib/widget/figure.ts';
import type { LoadedWidget } from '../load.ts';
import { settingsOf, shown } from './settings.ts';

interface Props {
  locale: Locale;
  state: FigureSnapshot;
  loaded: LoadedWidget;
  onClose(): void;
}

/** A figure in words and tables: its sentence, its settings, its numbers, and the matrices of its frame. */
export default function TextTwin({ locale, state, loaded, onClose }: Props) {
  const { widget, words } = loaded;
  const t = strings(locale);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const show = (value: unknown) => shown(value, locale);
  const params = Object.entries(widget.params) as [string, AnyKind][];
  const matrices: (readonly [string, number[][]])[] = [
    ...params.filter(([, kind]) => kind.kind === 'matrix').map(([key]) => [words.params[key]?.label ?? key, state.params[key]] as const),
    ...Object.entries(state.frame as Record<string, unknown>).flatMap(([key, value]) => (words.frame[key] && isTable(value) ? [[words.frame[key], value] as const] : [])),
  ];
  return (
    <dialog ref={dialog} className="text-twin" aria-label={t.textOf(words.title)} onClose={onClose}>
      <button type="button" className="btn" autoFocus onClick={() => dialog.current?.close()}>{t.close}</button>
      <h2>{words.title}</h2>
      <p>{words.sentence(state.numbers)}</p>
      {state.steps > 1 && <p>{t.stepOf(state.step + 1, state.steps)}. {words.step?.(state.numbers)}</p>}
      <h3>{t.settings}</h3>
      <dl>
        {settingsOf(loaded, state, locale).map(({ key, label, value }) => <div key={key}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      <h3>{t.numbers}</h3>
      <dl>
        {Object.entries(state.numbers).filter(([key]) => words.numbers[key]).map(([key, value]) => <div key={key}><dt>{words.numbers[key]}</dt><dd>{show(value)}</dd></div>)}
      </dl>
      {matrices.map(([label, rows]) => (
        <table key={label}>
          <caption>{label}</caption>
          <tbody>{rows.map((row, r) => <tr key={r}>{row.map((value, c) => <td key={c} className="num">{show(value)}</td>)}</tr>)}</tbody>
        </table>
      ))}
    </dialog>
  );
}

/** Tables larger than this are pictures, not reading matter. */
const longest = 64;

const isTable = (value: unknown): value is number[][] =>
  Array.isArray(value) && value.length > 0 && value.length <= longest && value.every(row => Array.isArray(row) && row.length <= longest && row.every(cell => typeof cell === 'number'));
