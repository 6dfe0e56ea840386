'use client';
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { parseNumber } from '@/lib/params/kinds.ts';
import { taskWords } from './taskWords.ts';

interface Props {
  label: string;
  texts: string[][];
  onChange(texts: string[][]): void;
  locale: Locale;
  before?: string;
  /** Negative numbers may be asked for: phones then show a keyboard that has a minus. */
  signed: boolean;
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0],
};

/** The caret has somewhere to go in the text itself: left and right belong to it. */
function caretCanMove(input: HTMLInputElement, columns: number): boolean {
  const { selectionStart: start, selectionEnd: end, value } = input;
  return start === end && (columns < 0 ? start! > 0 : start! < value.length);
}

/** A grid of fields to fill: Tab or arrows lead through it, a table pasted into a cell fills from there. */
export function NumberGrid({ label, texts, onChange, locale, before, signed }: Props) {
  const t = taskWords(locale);
  const grid = useRef<HTMLTableElement>(null);
  const fieldAt = (r: number, c: number) => grid.current?.querySelector<HTMLInputElement>(`[data-at="${r} ${c}"]`);
  const fill = (top: number, left: number, block: string[][]) =>
    onChange(texts.map((row, r) => row.map((text, c) => block[r - top]?.[c - left] ?? text)));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, r: number, c: number) => {
    const move = moves[event.key];
    if (!move || (move[1] !== 0 && caretCanMove(event.currentTarget, move[1]))) return;
    event.preventDefault();
    const next = fieldAt(r + move[0], c + move[1]);
    next?.focus();
    next?.select();
  };
  const onPaste = (event: ClipboardEvent, r: number, c: number) => {
    const block = event.clipboardData.getData('text').trim().split(/\r?\n/).map(line => line.split(/[\t,;]| +/).map(cell => cell.trim()));
    if (block.length === 1 && block[0]!.length === 1) return;
    event.preventDefault();
    fill(r, c, block);
  };

  return (
    <div className="small-grid part-output fields needs-script">
      {before && <span className="grid-sign" aria-hidden="true">{before}</span>}
      <table ref={grid} aria-label={t.grid(label, texts.length, texts[0]!.length)}>
        <caption>{label} <span>{texts.length} × {texts[0]!.length}</span></caption>
        <tbody>
          {texts.map((row, r) => (
            <tr key={r}>
              {row.map((text, c) => (
                <td key={c}>
                  <input data-at={`${r} ${c}`} aria-label={t.cell(r + 1, c + 1)} value={text} inputMode={signed ? 'text' : 'numeric'} autoComplete="off" maxLength={7}
                    aria-invalid={text !== '' && parseNumber(text) === undefined || undefined}
                    onChange={event => fill(r, c, [[event.target.value]])} onFocus={event => event.target.select()}
                    onKeyDown={event => onKeyDown(event, r, c)} onPaste={event => onPaste(event, r, c)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
