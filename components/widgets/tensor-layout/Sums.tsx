import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Words } from './en.ts';
import { orders, type Place } from './order.ts';
import { termsOf, type Term } from './step.ts';
import type { Params } from './widget.ts';

interface Props { p: Params; place: Place; index: Record<'hwc' | 'chw', number>; open: boolean; words: Words['view']; locale: Locale; embed: boolean; width: number }

const narrow = 480;

/** Place times stride along each axis, and their sum: the index, once for each order. */
export function Sums({ p, place, index, open, words, locale, embed, width }: Props) {
  const say = (n: number) => formatNumber(n, locale);
  // A narrow slide has no room for terms that add nothing.
  const told = (terms: Term[]) => (embed && width < narrow ? terms.filter(({ at }, i) => at > 0 || i === terms.length - 1) : terms);
  return (
    <div className={embed ? 'tl-sums tl-slide' : 'tl-sums'}>
      {orders.map(order => (
        <div key={order} className="tl-sum">
          <b className="tl-order">{words.order[order]}</b>
          <ol aria-label={words.sum[order]}>
            {told(termsOf(p, order, place)).map(({ axis, at, stride }, i) => (
              <li key={axis} className={at && !open ? undefined : 'fg-nil'}>
                <span className="fg-factors">{embed ? (i ? '+ ' : '') : `${words.axis[axis]} `}<b className="fg-x">{say(at)}</b> × <b>{open ? '?' : say(stride)}</b></span>
                {!embed && <span className="fg-product">{open ? '?' : `${i && at ? '+ ' : ''}${say(at * stride)}`}</span>}
              </li>
            ))}
          </ol>
          <span className="fg-result">= {open ? '?' : say(index[order])}</span>
        </div>
      ))}
    </div>
  );
}
