'use client';
import { memo, useEffect, useRef } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { LossName } from '@/lib/training/protocol.ts';
import type { InkScale } from './inkScale.ts';
import { fixed, noNumber } from './numbers.ts';
import { pictureLoss } from './pictureLoss.ts';
import { useInkScale } from './useInkScale.ts';
import type { LabWords } from './words.ts';

export interface Digits { count: number; inputs: Uint8Array; outputs: Uint8Array; labels: readonly number[] | null; epoch: number }

interface Props {
  digits: Digits | null;
  loss: LossName;
  when: string;
  words: LabWords['digits'];
  locale: Locale;
  /** The digit that the panels look at; null: another picture. */
  chosen?: number | null;
  /** Absent where nothing looks at a chosen digit. */
  onChoose?(place: number): void;
}

const side = 28;
const pixels = side * side;
const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type Row = 'input' | 'output' | 'error';

/** The value of pixel `i` in a row: a grey, or how much the output has too much (positive) or too little. */
const valueAt: Readonly<Record<Row, (digits: Digits, i: number) => number>> = {
  input: ({ inputs }, i) => inputs[i]!,
  output: ({ outputs }, i) => outputs[i]!,
  error: ({ inputs, outputs }, i) => outputs[i]! - inputs[i]!,
};

function paint(canvas: HTMLCanvasElement, digits: Digits, place: number, row: Row, scale: InkScale): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(side, side);
  for (let i = 0; i < pixels; i++) {
    const at = 3 * (valueAt[row](digits, place * pixels + i) + 255);
    image.data[4 * i] = scale[at]!;
    image.data[4 * i + 1] = scale[at + 1]!;
    image.data[4 * i + 2] = scale[at + 2]!;
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** Paints all canvases of one row whenever `newness` (the buffer they show) changes. */
function usePainting(root: { current: HTMLElement | null }, digits: Digits | null, row: Row, newness: unknown, scale: InkScale | null): void {
  useEffect(() => {
    if (!scale || !digits) return;
    root.current?.querySelectorAll<HTMLCanvasElement>(`canvas.${row}`).forEach((canvas, place) => {
      if (place < digits.count) paint(canvas, digits, place, row, scale);
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `newness` stands for what this row reads of `digits`
  }, [root, row, newness, scale]);
}

/** Ten test digits, each above what comes back and the error between the two, with the loss of each. */
export const DigitRows = memo(function DigitRows({ digits, loss, when, words, locale, chosen = null, onChoose }: Props) {
  const root = useRef<HTMLElement>(null);
  const scale = useInkScale(root);
  usePainting(root, digits, 'input', digits?.inputs, scale);
  usePainting(root, digits, 'output', digits?.outputs, scale);
  usePainting(root, digits, 'error', digits?.outputs, scale);
  const lossOf = (place: number) => (digits && place < digits.count ? pictureLoss(loss, digits.inputs, digits.outputs, place) : null);
  const label = (place: number, written: string) => {
    const digit = digits?.labels?.[place];
    return digit === undefined ? words.unlabelled(place + 1, written) : words.digit(String(digit), written);
  };
  return (
    <section ref={root} className="lab-panel lab-digits-panel" aria-label={words.title}>
      <header><b>{words.title}</b><span className="right">{digits ? when : ''}</span></header>
      <div className={digits ? 'lab-digits' : 'lab-digits empty'}>
        <div className="lab-digit-labels" aria-hidden="true">
          <span className="input">{words.input}</span><span className="output">{words.output}</span><span className="error">{words.error}</span><small>{words.lossRow}</small>
        </div>
        {places.map(place => {
          const written = fixed(lossOf(place), locale, 3);
          const pictures = (
            <>
              <canvas className="input" width={side} height={side} />
              <canvas className="output" width={side} height={side} />
              <canvas className="error" width={side} height={side} />
              <small>{digits ? written : noNumber}</small>
            </>
          );
          const name = digits ? label(place, written) : words.empty;
          if (!onChoose || !digits) return <div key={place} className="lab-digit" role="img" aria-label={name}>{pictures}</div>;
          return <button key={place} type="button" className="lab-digit" aria-label={name} aria-pressed={place === chosen} onClick={() => onChoose(place)}>{pictures}</button>;
        })}
      </div>
      {(!digits || onChoose) && <p className="lab-empty">{digits ? words.choose : words.empty}</p>}
    </section>
  );
});
