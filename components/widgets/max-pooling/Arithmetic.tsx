import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import type { Step } from './step.ts';

/** What the window reads, cell by cell, and what is kept of it. */
export function Arithmetic({ words, step, sentence, columns }: { words: Words; step: Step; sentence: string; columns: number }) {
  return (
    <div className="mp-arithmetic">
      <ol style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {step.reads.map(({ row, column, value, wins }) => (
          <li key={`${row} ${column}`} className={wins ? 'mp-wins' : undefined} title={words.view.cell(row + 1, column + 1, showNumber(value))}>{showNumber(value)}</li>
        ))}
      </ol>
      <p><span>{sentence}</span> <b className="fg-result">= {showNumber(step.value)}</b></p>
    </div>
  );
}
