import type { CSSProperties } from 'react';
import { showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import { sumsOf, type Step } from './step.ts';

interface Props { words: Words['view']; step: Step; relu: boolean; width: number; added: number | null }

const most = 9;
const sizes = { largest: 22, smallest: 13, widthOfDigit: 0.62, placeFrom: 480 };

/** The pieces of a slide's one line: products while they are few, else the sums by channel or by kernel row; then the bias. */
export function linePieces(step: Step, added: number | null): { text: string; nil: boolean }[] {
  const parts = step.terms.length <= most ? step.terms.map(t => t.product).slice(0, added ?? undefined) : sumsOf(step);
  const all = step.bias && added === null ? [...parts, step.bias] : parts;
  return all.map((value, i) => ({ text: i ? showTerm(value) : showNumber(value), nil: value === 0 }));
}

/** The arithmetic of a slide: one line, set as large as it fits. */
export function Line({ words, step, relu, width, added }: Props) {
  const pieces = linePieces(step, added);
  const shown = added === null ? step.value : step.terms.slice(0, added).reduce((sum, t) => sum + t.product, 0);
  const place = words.place(step.row + 1, step.column + 1);
  const roomy = width >= sizes.placeFrom;
  const characters = pieces.reduce((sum, p) => sum + p.text.length + 1, 8 + (relu ? 6 : 0) + (roomy ? place.length * 0.7 : 0));
  const size = Math.max(sizes.smallest, Math.min(sizes.largest, width / (characters * sizes.widthOfDigit)));
  return (
    <p className="fg-line" style={{ '--line-size': `${Math.round(size * 10) / 10}px` } as CSSProperties}>
      <span className="fg-line-sum">
        {relu && 'ReLU('}
        {pieces.map((piece, i) => <span key={i} className={piece.nil ? 'fg-nil' : undefined}>{piece.text} </span>)}
        {relu && ') '}= <b className="fg-result">{showNumber(shown)}</b>
      </span>
      {roomy && <span className="fg-place">{place}</span>}
    </p>
  );
}
