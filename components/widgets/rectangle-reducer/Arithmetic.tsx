import type { CSSProperties } from 'react';
import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import type { Step } from './step.ts';

interface Props {
  words: Words['view'];
  step: Step;
  width: number;
  term: number | null;
  /** Products added so far in a slow step; null: all. */
  added: number | null;
  onPoint: (term: number | null) => void;
}

const inOneLineFrom = 640;

/** The place of a sum in words. */
export const placeText = (words: Words['view'], { rectangle, row, column, layer, last }: Step, hidden: number): string => {
  const letter = rectangle.toUpperCase();
  if (last) return words.placeNumber(letter);
  return hidden === 3 && layer === 1 ? words.placeUnit(letter, row + 1, column + 1) : words.placeCorner(letter, row + 1, layer);
};

/** The products of the current sum and their running sum, in the colours of what they are. */
export function Arithmetic({ words, step, width, term, added, onPoint, hidden }: Props & { hidden: number }) {
  const running = step.terms.reduce<number[]>((all, t) => [...all, (all.at(-1) ?? 0) + t.product], []);
  const line = width >= inOneLineFrom;
  const result = added === null ? step.value : running[added - 1] ?? 0;
  return (
    <div className="fg-arithmetic" data-form={line ? 'line' : 'window'} style={{ '--columns': line ? step.terms.length : 2, '--left': 2 } as CSSProperties}>
      {line && <div className="fg-names" aria-hidden="true"><span>{words.factors}</span><span>{words.product}</span><span>{words.running}</span></div>}
      <ol aria-label={words.arithmetic} onPointerLeave={() => onPoint(null)}>
        {step.terms.map((t, i) => (
          <li key={i} className={`fg-term${term === i ? ' fg-on' : ''}${t.product ? '' : ' fg-nil'}${added !== null && i >= added ? ' fg-late' : ''}`} onPointerEnter={() => onPoint(i)}>
            <span className="fg-factors"><b className="fg-x">{showNumber(t.x)}</b> × <b className="fg-w">{showFactor(t.w)}</b></span>
            <span className="fg-product">{i && t.product > 0 ? '+' : ''}{showNumber(t.product)}</span>
            <span className="fg-running">{showNumber(running[i]!)}</span>
          </li>
        ))}
        <li className="fg-total">
          <span className="fg-place">{placeText(words, step, hidden)}</span>
          <span className="fg-result">= {showNumber(result)}</span>
        </li>
      </ol>
    </div>
  );
}

/** The same in one line, for a slide. */
export function Line({ words, step, width, added, hidden }: Omit<Props, 'term' | 'onPoint'> & { hidden: number }) {
  const place = placeText(words, step, hidden);
  const roomy = width >= 560;
  const terms = step.terms.slice(0, added ?? undefined);
  const shown = added === null ? step.value : terms.reduce((sum, t) => sum + t.product, 0);
  const characters = terms.reduce((sum, t) => sum + showFactor(t.x).length + showFactor(t.w).length + 4, 6 + (roomy ? place.length * 0.7 : 0));
  return (
    <p className="fg-line" style={{ '--line-size': `${Math.round(Math.max(13, Math.min(22, width / (characters * 0.62))) * 10) / 10}px` } as CSSProperties}>
      <span className="fg-line-sum">
        {terms.map((t, i) => <span key={i}>{i ? '+ ' : ''}<span className="fg-x">{showFactor(t.x)}</span>×<span className="fg-w">{showFactor(t.w)}</span> </span>)}
        = <b className="fg-result">{showNumber(shown)}</b>
      </span>
      {roomy && <span className="fg-place">{place}</span>}
    </p>
  );
}
