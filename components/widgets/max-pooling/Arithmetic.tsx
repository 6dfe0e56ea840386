import type { CSSProperties } from 'react';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Read, Step } from './step.ts';
import type { Params } from './widget.ts';

interface Props {
  words: Words['view'];
  mode: Params['mode'];
  step: Step;
  columns: number;
  width: number;
  /** Cells compared so far in a slow step; null: all. */
  added: number | null;
  term: Cell | null;
  onPoint: (at: Cell | null) => void;
}

const mostInLine = 9;
const narrowestInLine = 92;

/** What stands after each cell that was read: the winner so far, or the sum so far. */
function runningOf(reads: readonly Read[], mode: Params['mode']): number[] {
  const step = (before: number, value: number) => (mode === 'average' ? before + value : mode === 'max' ? Math.max(before, value) : Math.min(before, value));
  return reads.reduce<number[]>((all, { value }, i) => [...all, i ? step(all[i - 1]!, value) : value], []);
}

/** What the window reads, cell by cell, who leads so far, and what is kept. */
export function Arithmetic({ words, mode, step, columns, width, added, term, onPoint }: Props) {
  const { reads, value } = step;
  const running = runningOf(reads, mode);
  const line = reads.length <= mostInLine && (width - 260) / reads.length >= narrowestInLine;
  const late = (i: number) => added !== null && i >= added;
  const last = added === null ? reads.length : Math.min(added, reads.length);
  const shown = added === null || last === reads.length ? value : running[Math.max(0, last - 1)] ?? value;
  const sum = showNumber(running.at(-1) ?? 0);
  return (
    <div className="fg-arithmetic mp-arithmetic" data-form={line ? 'strip' : 'square'} style={{ '--columns': line ? reads.length : Math.min(columns, reads.length) } as CSSProperties}>
      {line && <div className="fg-names" aria-hidden="true"><span>{words.place}</span><span>{words.value}</span><span>{words.soFar[mode]}</span></div>}
      <ol aria-label={words.arithmetic} onPointerLeave={() => onPoint(null)}>
        {reads.map((read, i) => (
          <li key={`${read.row} ${read.column}`} onPointerEnter={() => onPoint(read)}
            className={`mp-read${late(i) ? ' fg-late' : ''}${read.wins ? ' mp-wins' : ''}${term?.row === read.row && term.column === read.column ? ' fg-on' : ''}`}>
            <span className="mp-place">{line ? words.cellAt(read.row + 1, read.column + 1) : words.cellShort(read.row + 1, read.column + 1)}</span>
            <span><b className="fg-x">{showNumber(read.value)}</b>{read.wins ? <i>{words.wins}</i> : read.ties ? <i>{words.ties}</i> : null}</span>
            <span className="fg-running">{showNumber(running[i]!)}</span>
          </li>
        ))}
      </ol>
      <p className="mp-total">
        <span className="fg-place">{mode === 'average' ? `${sum} ÷ ${reads.length}` : words.of[mode](reads.length)}</span>
        <b className="fg-result">= {showNumber(shown)}</b>
      </p>
    </div>
  );
}

/** How many numbers decide the output. */
export function Facts({ words, frame, mode }: { words: Words['view']; frame: Frame; mode: Params['mode'] }) {
  const cells = frame.picture.length * frame.picture[0]!.length;
  const winners = new Set(frame.switches.flat()).size;
  return (
    <p className="mp-facts">
      {mode === 'average' ? <span>{words.allCount(cells)}</span> : <><span>{words.survive(winners, cells)}</span><span>{words.nothing(cells - winners)}</span></>}
      <span>{words.noWeights}</span>
    </p>
  );
}
