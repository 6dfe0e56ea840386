import { AskedGrids } from '@/components/figure/AskedGrids.tsx';
import { AskedNumber } from '@/components/figure/AskedNumber.tsx';
import { readCells, toggled, widest } from './asked.ts';
import type { Props } from './View.tsx';

/** Room for the field and the row below the grids on a slide, CSS pixels. */
const belowHeight = 150;

/** Asks how wide the output is, then which cells of its first row are stamped twice: a row as wide as the reader says. */
export function Asked({ params, frame, words, width, height, locked, actions }: Props) {
  const { view } = words;
  const painted = readCells(params.painted)!;
  const claimed = Number(params.guess);
  const cells = params.guess === '' || claimed < 1 ? 0 : Math.min(widest, claimed);
  return (
    <div className="fg-figure">
      <AskedGrids width={width} height={height === null ? null : height - belowHeight} label={view.canvas} cellLabel={view.grid.cell} grids={[
        { name: 'input', part: 'input', label: words.params.input.label, values: frame.map },
        { name: 'kernel', part: 'kernel', label: words.params.kernel.label, values: params.kernel },
      ]} />
      <div className="fg-answers">
        <AskedNumber label={view.asked.label} bad={view.asked.bad} value={params.guess} disabled={locked.has('guess')} onValue={guess => actions.set({ guess }, 'typed')} />
        {cells > 0 && (
          <div>
            <p className="ui" aria-hidden="true">{view.asked.row}</p>
            <div className="fg-picks tc-row" role="group" aria-label={view.asked.row}>
              {Array.from({ length: cells }, (_, cell) => (
                <button key={cell} type="button" aria-label={view.asked.cell(cell)} aria-pressed={painted.includes(cell)} disabled={locked.has('painted')} onClick={() => actions.set({ painted: toggled(painted, cell, cells) })}>{cell}</button>
              ))}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
