import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import type { Step, Term } from './step.ts';

interface Props { step: Step; words: Words['view']; term: Term | null; onTerm(term: Term | null): void }

/** The same input cells, weighted by the stamp and by the window: product for product. */
export function Sums({ step, words, term, onTerm }: Props) {
  const { terms, transposed, convolved } = step;
  const same = (of: Term) => term?.from.row === of.from.row && term.from.column === of.from.column;
  const rows = [{ name: words.stamps, weight: (of: Term) => of.stamped, value: transposed }, { name: words.window, weight: (of: Term) => of.read, value: convolved }];
  return (
    <div className="im-sums">
      <table onPointerLeave={() => onTerm(null)}>
        <caption className="visually-hidden">{words.arithmetic}</caption>
        <tbody>
          {rows.map(({ name, weight, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {terms.map((of, i) => (
                <td key={i} className={same(of) ? 'im-on' : undefined} onPointerEnter={() => onTerm(of)} onClick={() => onTerm(of)}>
                  <b className="fg-x">{showNumber(of.x)}</b> × <b className={of.stamped === of.read ? 'fg-w' : 'fg-w im-other'}>{showFactor(weight(of))}</b>
                </td>
              ))}
              <td className="im-value">= {showNumber(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p><span className="fg-place">{words.place(step.row + 1, step.column + 1)}</span> {words.left(transposed - convolved)}</p>
    </div>
  );
}
