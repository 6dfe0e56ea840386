import { Fragment } from 'react';
import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import { subscript } from './Scene.tsx';
import { productsOf, type Sum } from './step.ts';

interface Props { sums: readonly Sum[]; step: number; words: Words['view']; short: boolean; maps: number; onStep(step: number): void }

/** Every output number as a sum of products: a row of the matrix times the point. The step's sum is the lit one. */
export function Sums({ sums, step, words, short, maps, onStep }: Props) {
  const shown = short ? sums.filter((_, i) => i === Math.min(step, sums.length - 1)) : sums;
  const name = (map: 1 | 2) => (maps === 2 && map === 1 ? 'h' : 'y');
  return (
    <ol className={`lm-sums${short ? ' lm-short' : ''}`} aria-label={words.sums}>
      {shown.map(sum => {
        const index = sums.indexOf(sum);
        return (
          <li key={`${sum.map} ${sum.row}`} className={index === step ? 'lm-on' : undefined} onPointerEnter={event => { if (event.pointerType === 'mouse') onStep(index); }} onClick={() => onStep(index)}>
            {maps === 2 && <span className="lm-which">{(sum.row === 0 || short) && (sum.map === 1 ? words.first : words.second)}</span>}
            <b className={name(sum.map) === 'y' ? 'lm-y' : undefined}>{name(sum.map)}{subscript(sum.row)}</b>
            <span className="lm-terms">= {sum.terms.map(({ input, weight }, i) => (
              <Fragment key={i}>{i > 0 && ' + '}<span className="lm-nobreak"><b className="lm-w">{i ? showFactor(weight) : showNumber(weight)}</b> × <b className={sum.map === 1 ? 'lm-x' : undefined}>{showFactor(input)}</b></span></Fragment>
            ))}</span>
            {sum.terms.length > 1 && <span className="lm-products">= {sum.terms.map(({ product }, i) => <span key={i} className={product === 0 ? 'lm-nil' : undefined}>{i ? ` ${showTerm(product)}` : showNumber(product)}</span>)}</span>}
            <span className="lm-value" title={productsOf(sum)}>= <b className={name(sum.map) === 'y' ? 'lm-y' : undefined}>{showNumber(sum.value)}</b></span>
          </li>
        );
      })}
    </ol>
  );
}
