import { exactNumber, showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { placeIn } from './plan.ts';
import type { Params } from './widget.ts';

interface Props { params: Params; frame: Frame; step: number; words: Words['view']; short: boolean; lit: number | null }

const mostShown = { short: 6, article: 12 };

/** One row of the matrix times the input: the products that count, those of value 0, and the cells no weight joins. */
export function Sum({ params, frame, step, words, short, lit }: Props) {
  const values = params.input.flat();
  const row = frame.matrix[step]!;
  const terms = row.flatMap((weight, at) => (frame.links[step]![at]! > 0 ? [{ at, value: values[at]!, weight, product: values[at]! * weight }] : []));
  const counting = terms.filter(({ product }) => product !== 0);
  const shown = counting.slice(0, short ? mostShown.short : mostShown.article);
  const rest = counting.slice(shown.length);
  const { row: r, column: c } = placeIn(step, frame.output[0]!.length);
  const total = frame.output[r]![c]!;
  const signed = (value: number) => `${value < 0 ? '− ' : '+ '}${showNumber(Math.abs(value))}`;
  return (
    <div className="cl-sum" data-short={short ? '' : undefined}>
      <ol>
        {shown.map(({ at, value, weight, product }) => (
          <li key={at} className={at === lit ? 'cl-on' : undefined}>
            <span className="fg-factors"><b className="fg-x">{showNumber(value)}</b> × <b className="fg-w">{showFactor(weight)}</b></span>
            <span className="fg-product">{signed(product)}</span>
          </li>
        ))}
        {rest.length > 0 && <li><span className="fg-factors">{words.further(rest.length)}</span><span className="fg-product">{signed(rest.reduce((sum, { product }) => sum + product, 0))}</span></li>}
        {terms.length > counting.length && <li className="fg-nil"><span className="fg-factors">{words.ofNothing(terms.length - counting.length)}</span><span className="fg-product">+ 0</span></li>}
        {values.length > terms.length && <li className="fg-nil"><span className="fg-factors">{words.unlinked(values.length - terms.length)}</span><span className="fg-product">–</span></li>}
      </ol>
      <p><span className="fg-place">{words.at(r + 1, c + 1)}</span> <strong className="fg-result" title={exactNumber(total)}>= {showNumber(total)}</strong></p>
    </div>
  );
}
