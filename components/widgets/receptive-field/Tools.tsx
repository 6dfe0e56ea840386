'use client';

import { Nudge } from '@/components/figure/Nudge.tsx';
import type { ViewProps } from '@/lib/widget/view.ts';
import { nearestOn } from './CellStop.tsx';
import type { Words } from './en.ts';
import { squareBy } from './guess.ts';
import type { Place } from './look.ts';
import { nameOf } from './Names.tsx';
import { widget, type Params } from './widget.ts';
import { writeBlock, writeCell } from './written.ts';

interface Props extends ViewProps<typeof widget, Words> {
  pin: { row: number; column: number } | null;
  picks: boolean;
  free: (...names: (keyof Params)[]) => boolean;
  onPick: (place: Place, more?: Partial<Params>, gesture?: string) => void;
}

let presses = 0;

/** The chosen cell by buttons, a second cell to compare with, the draws of the weights, the reader's square. */
export function Tools({ params, frame, words: all, layout, actions, pin, picks, free, onPick }: Props) {
  const { view: words } = all;
  const { chosen } = frame;
  const sheets = frame.levels;
  const asking = params.ask === 'guess';
  const nudge = (label: string, shown: string, less: (() => void) | null, more: (() => void) | null) =>
    <Nudge label={label} shown={shown} less={words.less} more={words.more} onLess={less} onMore={more} />;
  if (asking) {
    if (!free('guess')) return null;
    const by = (step: number) => {
      const next = squareBy(frame.guess, step, params.size);
      return next && (() => actions.set({ guess: writeBlock(next) }, `square-${++presses}`));
    };
    const side = frame.guess ? `${frame.guess.bottom - frame.guess.top + 1} × ${frame.guess.right - frame.guess.left + 1}` : '–';
    return <div className="fg-tools">{nudge(words.yourSquare, side, by(-1), by(1))}</div>;
  }
  const { side } = sheets[chosen.level]!;
  const to = (place: Place) => () => onPick(place);
  const weighed = params.ink === 'random' || params.ink === 'trained';
  return (
    <>
      {picks && layout === 'article' && (
        <div className="fg-tools rf-tools">
          {nudge(words.cellOf, nameOf(all, frame, chosen.level), chosen.level > 0 ? to(nearestOn(sheets, chosen, chosen.level - 1)) : null, chosen.level < sheets.length - 1 ? to(nearestOn(sheets, chosen, chosen.level + 1)) : null)}
          {nudge(words.row, String(chosen.row + 1), chosen.row > 0 ? to({ ...chosen, row: chosen.row - 1 }) : null, chosen.row < side - 1 ? to({ ...chosen, row: chosen.row + 1 }) : null)}
          {nudge(words.column, String(chosen.column + 1), chosen.column > 0 ? to({ ...chosen, column: chosen.column - 1 }) : null, chosen.column < side - 1 ? to({ ...chosen, column: chosen.column + 1 }) : null)}
          {free('pinned') && <button type="button" className="fg-button" aria-pressed={pin !== null} onClick={() => actions.set({ pinned: pin ? '' : writeCell(chosen) })}>{pin ? words.unpin : words.pin}</button>}
        </div>
      )}
      {weighed && chosen.level > 0 && layout === 'article' && free('seed', 'draws') && (
        <div className="fg-tools rf-tools">
          {nudge(words.draws, String(params.draws), params.draws > widget.params.draws.min ? () => actions.set({ draws: Math.max(1, params.draws >> 1) }) : null, params.draws < widget.params.draws.max ? () => actions.set({ draws: Math.min(widget.params.draws.max, params.draws * 2) }) : null)}
          {nudge(words.seed, String(params.seed), params.seed > widget.params.seed.min ? () => actions.set({ seed: params.seed - 1 }) : null, params.seed < widget.params.seed.max ? () => actions.set({ seed: params.seed + 1 }) : null)}
        </div>
      )}
    </>
  );
}
