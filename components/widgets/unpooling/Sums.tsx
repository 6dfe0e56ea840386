import { Fragment } from 'react';
import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import { methods } from './methods.ts';
import type { Words } from './en.ts';
import type { Step } from './step.ts';

const fewCells = 4;

/** What happens in one window: who wins, what each way back gets wrong there, and why. */
export function Sums({ step, words, sentence }: { step: Step; words: Words; sentence: string }) {
  const { view } = words;
  const least = Math.min(...step.squared);
  const few = step.cells.length <= fewCells;
  return (
    <div className="up-sums">
      <p>{sentence} {view.wrongHere}</p>
      <div className="up-columns">
        {methods.map((method, m) => (
          <div key={method} className="up-column">
            <b className="up-name">{view.methods[method]}</b>
            <span className="up-terms">
              {few && step.cells.map(({ value }, i) => (
                <Fragment key={i}><span className="up-term">(<b className="up-y">{showNumber(step.filled[m]![i]!)}</b> − <b className="up-x">{showFactor(value)}</b>)²{i < step.cells.length - 1 && ' +'}</span> </Fragment>
              ))}
            </span>
            <span className="up-squares">{step.cells.map(({ value }, i) => showNumber((step.filled[m]![i]! - value) ** 2)).join(' + ')}</span>
            <b className={step.squared[m]! - least < 1e-9 ? 'up-total up-least' : 'up-total'}>= {showNumber(step.squared[m]!)}</b>
          </div>
        ))}
      </div>
      <p className="up-rule">{view.rule(step.losers, step.value)}</p>
    </div>
  );
}

/** On a slide: the four sums in one line. */
export function Line({ step, words }: { step: Step; words: Words }) {
  return (
    <p className="up-line">
      <span>{words.view.windowError}</span>
      {methods.map((method, m) => <span key={method}>{words.view.methods[method]} <b>{showNumber(step.squared[m]!)}</b></span>)}
    </p>
  );
}
