import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Words } from './en.ts';

interface Props { lines: Matrix; bias: boolean; loss: number; step: number; words: Words['view']; short: boolean; onStep(index: number): void }

/** So many squares are written out at once; of more, those around the chosen point. */
const most = 12;

/** (line − point)² for every point, the running sum, and the mean. The step's square is the lit one. */
export function Sums({ lines, bias, loss, step, words, short, onStep }: Props) {
  const says = (row: number[]) => row[bias ? 3 : 2]!;
  const squares = lines.map(row => (says(row) - row[1]!) ** 2);
  const sum = squares.reduce((all, v) => all + v, 0);
  const first = short ? step : Math.max(0, Math.min(lines.length - most, step - Math.floor(most / 2)));
  const shown = lines.slice(first, first + (short ? 1 : most));
  return (
    <div className={`bf-sums${short ? ' bf-short' : ''}`} role="group" aria-label={words.sums}>
      <ol start={first + 1}>
        {shown.map((row, at) => {
          const i = first + at;
          const running = squares.slice(0, i + 1).reduce((all, v) => all + v, 0);
          return (
            <li key={i} className={i === step ? 'bf-on' : undefined} onPointerEnter={event => { if (event.pointerType === 'mouse') onStep(i); }} onClick={() => onStep(i)}>
              <span>(<b className="bf-of-output">{showNumber(says(row))}</b> − <b className="bf-of-input">{showFactor(row[1]!)}</b>)²</span> = <b>{showNumber(squares[i]!)}</b>
              <span className="bf-quiet">Σ {showNumber(running)}</span>
            </li>
          );
        })}
      </ol>
      <p className="bf-total"><span className="bf-of-error">{words.divided(showNumber(sum), lines.length)}</span> <b className="bf-of-error">= {showNumber(loss)}</b></p>
    </div>
  );
}
