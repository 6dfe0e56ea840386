import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

type FactorName = keyof Words['view']['factors'];
interface Term { sign: string; value: number; name: FactorName; part?: 'input' | 'kernel' }

/** Both counts as the sums they are, each factor with its name; on a slide without the names. */
export function Sums({ params: p, frame, words, locale, short }: { params: Params; frame: Frame; words: Words; locale: Locale; short: boolean }) {
  const dense: Term[] = [
    { sign: '', value: p.width, name: 'width', part: 'input' }, { sign: '×', value: p.height, name: 'height', part: 'input' },
    { sign: '×', value: p.channels, name: 'channels', part: 'input' }, { sign: '×', value: p.units, name: 'units' }, { sign: '+', value: p.units, name: 'bias' },
  ];
  const conv: Term[] = [
    { sign: '', value: p.kernel, name: 'kernel', part: 'kernel' }, { sign: '×', value: p.kernel, name: 'kernel', part: 'kernel' },
    { sign: '×', value: p.channels, name: 'channels', part: 'input' }, { sign: '×', value: p.filters, name: 'filters', part: 'kernel' }, { sign: '+', value: p.filters, name: 'bias' },
  ];
  const row = (kind: 'dense' | 'conv', terms: Term[], total: number) => (
    <p className={`sum ${kind}`}>
      <b className="layer">{words.view[kind]}</b>
      <span className="terms">
        {terms.map(({ sign, value, name, part }, i) => (
          <span key={i} className="term">
            {sign && <span className="sign">{sign}</span>}
            <span className={part ? `factor ${part}` : 'factor'}>{value}{!short && <small>{words.view.factors[name]}</small>}</span>
          </span>
        ))}
        <span className="term total"><span className="sign">=</span><strong>{formatNumber(total, locale, 0)}</strong></span>
      </span>
    </p>
  );
  return (
    <div className="sums ui">
      {row('dense', dense, frame.denseParameters)}
      {row('conv', conv, frame.convParameters)}
    </div>
  );
}
