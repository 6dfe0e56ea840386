import type { Stack } from '@/lib/arith/stack.ts';
import { weightCount, type WeightFactor } from '@/lib/arith/stackFactors.ts';
import { numbersOf } from '@/lib/arith/stackShapes.ts';
import type { Summary } from '@/lib/arith/stackSummary.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { memory, percent, whole } from './said.ts';
import { kindName } from './StackTable.tsx';
import type { StackWords } from './words.ts';

interface Props { stack: Stack; summary: Summary; row: number; words: StackWords; locale: Locale; short: boolean }

const meaning: Readonly<Record<WeightFactor['counts'], string>> = {
  windowHeight: 'kernel', windowWidth: 'kernel', channelsIn: 'input', numbersIn: 'input', filters: 'output', units: 'output',
};

/** The numbers a layer learns, factor by factor, and what it costs to use them. */
export function LayerCount({ stack, summary, row, words, locale, short }: Props) {
  const planned = summary.rows[row];
  if (!planned) return null;
  const name = kindName(stack, row, words);
  const numbers = whole(numbersOf(planned.outputShape), locale);
  if (row === 0) return <p className="stk-said">{words.inputSaid(numbers)}</p>;
  const { factors, biases, places } = weightCount(stack[row - 1]!, summary.rows[row - 1]!.outputShape, planned.outputShape);
  const weights = factors.reduce((product, { value }) => product * value, 1);
  const soFar = factors.map((_, at) => factors.slice(0, at + 1).reduce((product, { value }) => product * value, 1));
  const field = planned.field;
  const once = places[0] * places[1] === 1;
  const told = [
    ...(factors.length === 0 ? [words.nothing(name)] : [once ? words.usedOnce(whole(weights, locale)) : words.used(whole(weights, locale), whole(places[0], locale), whole(places[1], locale), whole(planned.multiplyAdds, locale))]),
    ...(field ? [words.cellSees(whole(field.rows.size, locale), whole(field.columns.size, locale), field.rows.jump === field.columns.jump ? whole(field.rows.jump, locale) : null)] : []),
    words.keeps(numbers, memory(planned.bytes, locale)),
  ];
  return (
    <div className="stk-count" data-short={short ? '' : undefined}>
      {factors.length > 0 && (
        <>
          <dl>
            {factors.map(({ counts, value }, at) => (
              <div key={counts}>
                <dt>{words.factors[counts]}</dt>
                <dd className={`stk-${meaning[counts]}`} data-part={meaning[counts]}>{at > 0 && <span className="stk-sign">× </span>}{whole(value, locale)}</dd>
                <dd className="stk-so-far">{whole(soFar[at]!, locale)}</dd>
              </div>
            ))}
            <div className={biases === 0 ? 'stk-nil' : undefined}>
              <dt>{biases === 0 ? words.noBias : words.oneEach}</dt>
              <dd><span className="stk-sign">+ </span>{whole(biases, locale)}</dd>
              <dd className="stk-so-far">{whole(weights + biases, locale)}</dd>
            </div>
          </dl>
          <p className="stk-total">
            <span>{summary.refusal ? name : words.ofAll(name, percent(planned.parameters / Math.max(1, summary.totalParameters), locale))}</span>
            <strong>= {whole(planned.parameters, locale)}</strong>
          </p>
        </>
      )}
      {(!short || factors.length === 0) && <p className="stk-said">{told.join(' ')}</p>}
    </div>
  );
}
