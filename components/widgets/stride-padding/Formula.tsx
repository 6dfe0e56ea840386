import type { Plan } from '@/lib/arith/window.ts';
import type { ReactNode } from 'react';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import { inputValue } from './plan.ts';

const Term = ({ part, name, children }: { part: string; name?: string; children: ReactNode }) => (
  <span className={`sp-term sp-${part}`} data-part={part === 'ink' ? undefined : part}><b>{children}</b>{name && <small>{name}</small>}</span>
);

/** ⌊(n + p + p − ((k − 1)·d + 1)) / s⌋ + 1 with the figure's numbers, and what it comes to step by step. */
export function Formula({ plan, words, short, narrow }: { plan: Plan; words: Words['view']; short: boolean; narrow: boolean }) {
  const { size, before, after, kernel, dilation, span, stride, output } = plan;
  const room = size + before + after - span;
  const exact = room / stride;
  const whole = Number.isInteger(exact);
  const name = (text: string) => (short ? undefined : text);
  if (short && narrow) {
    return (
      <div className="sp-formula sp-short" role="math" aria-label={words.formulaSaid(plan)}>
        <span className="sp-chain" aria-hidden="true">⌊({size}{before + after > 0 && ` + ${before} + ${after}`} − {span}) / {stride}⌋ + 1 = <b className="fg-result">{output}</b></span>
      </div>
    );
  }
  return (
    <div className={short ? 'sp-formula sp-short' : 'sp-formula'} role="math" aria-label={words.formulaSaid(plan)}>
      <span className="sp-whole" aria-hidden="true">
        <span className="sp-floor">⌊</span>
        <span className="sp-fraction">
          <span className="sp-over">
            <Term part="input" name={name(words.whole)}>{size}</Term><i>+</i>
            <Term part="input" name={name(words.before)}>{before}</Term><i>+</i>
            <Term part="input" name={name(words.after)}>{after}</Term><i>−</i>
            <Term part="kernel" name={name(words.spans(span))}>(({kernel} − 1)·{dilation} + 1)</Term>
          </span>
          <span className="sp-under"><Term part="ink">{stride}</Term>{!short && <small>{words.stride}</small>}</span>
        </span>
        <span className="sp-floor">⌋</span><i>+</i><Term part="ink">1</Term>
      </span>
      <span className="sp-chain" aria-hidden="true"> = ⌊{room} / {stride}⌋ + 1{whole ? '' : ` = ⌊${showNumber(exact)}⌋ + 1`} = <b className="fg-result">{output}</b></span>
    </div>
  );
}

/** The products of the window on show, their sum, and where the zeros came in. */
export function Sum({ cells, size, value, at, words }: { cells: readonly number[]; size: number; value: number; at: number; words: Words['view'] }) {
  return (
    <p className="sp-sum">
      <span className="sp-sum-name">{words.windowAt(at + 1)}</span>
      <span>
        {cells.map((cell, i) => {
          const x = inputValue(cell, size);
          return <span key={i} className={x === 0 ? 'fg-nil' : undefined}>{i > 0 && ' + '}<b className="fg-x">{x}</b>×<b className="fg-w">1</b></span>;
        })}
        {' = '}<b className="fg-result">{value}</b>
      </span>
    </p>
  );
}
