import type { Cell } from '@/lib/geometry/cells.ts';
import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import type { Step } from './step.ts';

interface Props { step: Step; words: Words['view']; onTerm: (from: Cell | null) => void; shown: Cell }

/** What falls on the output cell, product by product, and what it comes to; for a stamp, what it does. */
export function Sums({ step, words, onTerm, shown }: Props) {
  if (!step.cell) return <p className="tc-sentence">{words.stampSays(step.from.row + 1, step.from.column + 1, step.value)}</p>;
  const { cell, terms, value } = step;
  return (
    <div className="tc-sums">
      <ol aria-label={words.arithmetic} onPointerLeave={() => onTerm(null)}>
        {terms.length === 0 && <li className="tc-none">{words.noStamp}</li>}
        {terms.map(({ from, x, w, product }) => (
          <li key={`${from.row} ${from.column}`} className={shown.row === from.row && shown.column === from.column ? 'tc-term tc-on' : 'tc-term'} onPointerEnter={() => onTerm(from)} onClick={() => onTerm(from)}>
            <span><b className="fg-x">{showNumber(x)}</b> × <b className="fg-w">{showFactor(w)}</b></span>
            <b className={product ? undefined : 'fg-nil'}>{showNumber(product)}</b>
          </li>
        ))}
      </ol>
      <p className="tc-total"><span className="fg-place">{words.place(cell.row + 1, cell.column + 1)}</span> <b className="fg-result">= {showNumber(value)}</b></p>
    </div>
  );
}
