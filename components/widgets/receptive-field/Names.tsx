'use client';

import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { placeIn, type Layout } from './layout.ts';
import { countOf, spanOf, type Look } from './look.ts';

interface Props { layout: Layout; frame: Pick<Frame, 'layers' | 'levels'>; look: Look | null; level: number; upTo: number; words: Words }

export const nameOf = (words: Words, { layers }: Pick<Frame, 'layers'>, level: number): string => {
  const layer = layers[level - 1];
  return layer ? words.view.kinds[layer.kind](layer.number ?? 0) : words.view.input;
};

/** What the look has to do with a sheet, in a few words. */
function seenText(words: Words, look: Look, at: number, level: number): string {
  const [rows, columns] = [look.rows[at]!, look.columns[at]!];
  const cells = countOf(rows) * countOf(columns);
  if (at === level) return words.view.oneCell;
  if (at > level) return words.view.seeIt(cells);
  if (cells === 0) return words.view.seesNothing;
  const [height, width] = [spanOf(rows), spanOf(columns)];
  return cells === height * width ? words.view.reads(height, width) : words.view.readsWithHoles(cells, height, width);
}

/** Every sheet's layer, its size, and what the cell that looks sees of it: beside the sheet, on a phone above it. */
export function Names({ layout: { names, lines, tower, width }, frame, look, level, upTo, words }: Props) {
  const top = frame.levels.length - 1;
  return (
    <g className="rf-names" aria-hidden="true">
      {frame.levels.map(({ side, jump }, at) => {
        const part = at === 0 ? 'fg-input' : at === top ? 'fg-output' : '';
        const seen = look && at <= upTo ? seenText(words, look, at, level) : '';
        const kind = at === level ? 'rf-is-chosen' : at < level ? 'rf-is-seen' : 'rf-is-above';
        const size = words.view.sheet(side, jump);
        const name = nameOf(words, frame, at);
        const [, y] = placeIn(tower, at, tower.from, tower.from + tower.extent / 2);
        const late = at > upTo ? '' : undefined;
        if (names && lines === 3) {
          return (
            <g key={at} data-late={late}>
              <text className={`fg-head ${part}`} x={0} y={y - 14}>{name}</text>
              <text className="rf-size" x={0} y={y + 5}>{size}</text>
              <text className={`rf-seen ${kind}`} x={0} y={y + 24}>{seen}</text>
            </g>
          );
        }
        const lineY = names ? y + 5 : placeIn(tower, at, tower.from, tower.from)[1] + 1;
        const bare = tower.pitch < 15 && at !== level && at !== 0 && at !== top;
        return bare ? null : (
          <g key={at} data-late={late}>
            <text className={`fg-head rf-haloed ${part}`} x={0} y={lineY}>{name}{!names && <tspan className="fg-detail" x={0} dy={17}>{size}</tspan>}</text>
            {!names && <text className={`rf-seen rf-haloed ${kind}`} x={width} y={placeIn(tower, at, tower.from, tower.from + tower.extent)[1] + (at === 0 ? 15 : -3)} textAnchor="end">{seen}</text>}
            {names > 0 && tower.pitch >= 40 && <text className={`rf-seen ${kind}`} x={0} y={lineY + 17}>{seen}</text>}
          </g>
        );
      })}
    </g>
  );
}
