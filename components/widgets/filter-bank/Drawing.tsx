'use client';

import type { KeyboardEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Legend } from '@/components/figure/Legend.tsx';
import { Ribbon, Thread } from '@/components/figure/Ribbon.tsx';
import { boxHeight, boxWidth, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { filterSide, reach } from './bank.ts';
import type { Model, Props } from './model.ts';
import { shown } from './place.ts';
import { strengthText, Tile } from './Tile.tsx';
import type { useHands } from './useHands.ts';

interface Own {
  props: Props;
  model: Model;
  hands: ReturnType<typeof useHands>;
  /** The product pointed at. */
  tap: Cell | null;
  painting: boolean;
  onKey(event: KeyboardEvent, at: Cell): void;
  onEntry(event: KeyboardEvent, tile: number, entry: number): void;
}

/** The picture with the window, and the bank: every filter with its map. */
export function Drawing({ props, model, hands, tap, painting, onKey, onEntry }: Own) {
  const { params: p, frame, words: { view, params: labels }, lit, layout: place } = props;
  const { layout, at, filter, tile: chosenTile, entry: chosenEntry, mosts, maps } = model;
  const { input, bank } = layout;
  const [rows, columns] = [input.rows, input.columns];
  const edge = { left: input.x + (at.column - reach) * input.cell, top: input.y + (at.row - reach) * input.cell, side: filterSide * input.cell };
  const low = Math.min(input.y + boxHeight(input), edge.top + edge.side);
  const high = Math.max(input.y, edge.top);
  const right = Math.min(input.x + boxWidth(input), edge.left + edge.side);
  const strongest = Math.max(...frame.banks.flatMap(each => each.strengths));
  const own = frame.banks[chosenEntry]!;
  const slide = place === 'embed';
  const bankName = (entry: number) => labels.bank.options[frame.banks[entry]!.name];
  return (
    <svg
      {...hands} className="fg-canvas fb-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width} height={layout.height} role="group" aria-label={view.canvas}
      data-lit={lit ?? undefined} data-painting={painting ? '' : undefined} data-low={slide ? undefined : ''}
    >
      {layout.beside && (
        <g className="fg-of-input fg-flow">
          <Ribbon meaning="input" from={{ at: input.x + boxWidth(input), from: high, to: low }} to={{ at: bank.x - 4, from: bank.y, to: bank.bottom }} />
        </g>
      )}
      <g className="fg-of-input">
        <Head box={input} part="input" name={view.input} detail={`${rows} × ${columns} × 1`} />
        <Grid box={input} values={frame.picture} most={1} part="input" label={view.picture(rows, columns)} cellLabel={view.cell} active={at} readOnly={!model.free} onKey={onKey}>
          {layout.beside && [high, low].map(y => <Thread key={y} meaning="input" x1={right - input.x} x2={boxWidth(input)} y1={y - input.y} y2={y - input.y} />)}
        </Grid>
      </g>
      <g className="fg-of-output">
        <Head box={bank} part="output" name={view.output} detail={`${rows} × ${columns} × ${frame.order.length}${layout.width < 560 && frame.banks.length > 1 ? '' : `, ${frame.banks.map((_, entry) => bankName(entry)).join(view.beside)}`}`} />
        <g role="radiogroup" aria-label={view.bank}>
          {layout.tiles.map((entries, tile) => entries.map((entry, which) => {
            const number = frame.order[tile]!;
            const { kernels, strengths } = frame.banks[which]!;
            const value = shown(p, maps[which]![number]![at.row]![at.column]!);
            const on = tile === chosenTile && which === chosenEntry;
            return (
              <g
                key={`${which} ${number}`} role="radio" aria-checked={on} tabIndex={on ? 0 : -1} className="fb-choice" data-tile={tile} data-entry={which}
                aria-label={view.entry(number + 1, bankName(which), showNumber(value), strengthText(strengths[number]!))} onKeyDown={event => onEntry(event, tile, which)}
              >
                <Tile entry={entry} kernel={kernels[number]!} map={maps[which]![number]!} most={mosts[which]!} strength={strengths[number]!} strongest={strongest} value={value} row={at.row} column={at.column} chosen={on} />
              </g>
            );
          }))}
        </g>
        {frame.banks.map((_, entry) => {
          const width = Math.max(24, Math.min(slide ? 96 : 150, (bank.right - bank.x) / 2 - 30));
          const last = entry === frame.banks.length - 1;
          // On a slide the scales stand in the headings' row.
          return (slide && !last) || <Legend key={entry} x={last ? bank.right - width - 8 : bank.x} y={slide ? 1 : bank.bottom + 12} width={width} most={mosts[entry]!} signed={!p.relu} />;
        })}
      </g>
      <g className="fg-marks" aria-hidden="true">
        <g className="fg-of-kernel">
          <Mark kind="window" x={edge.left} y={edge.top} width={edge.side} height={edge.side} />
          {tap && <Mark kind="pair" x={edge.left + tap.column * input.cell} y={edge.top + tap.row * input.cell} width={input.cell} height={input.cell} />}
        </g>
      </g>
      {!slide && <g className="fb-notes" aria-hidden="true">
        <text x={layout.notes.x} y={layout.notes.y}><tspan className="fb-note-name">{view.filterNumber(filter + 1, bankName(chosenEntry))}</tspan><tspan dx={8}>{view.strength(strengthText(own.strengths[filter]!), model.rank, frame.order.length)}</tspan></text>
        {layout.beside && <text x={layout.notes.x} y={layout.notes.y + 22}>{view.key}</text>}
      </g>}
    </svg>
  );
}
