'use client';

import { useState } from 'react';
import { numeralSize, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { Grid, type GridProps } from './Grid.tsx';
import { gridKey } from './gridKeys.ts';
import { Head } from './Head.tsx';

export interface AskedGrid {
  name: string;
  part: GridProps['part'];
  label: string;
  values: Matrix;
  /** Cells that the question is about: a sign stands there instead of a number. */
  asked?: (row: number, column: number) => string | null;
  /** Cells without a number. */
  blank?: boolean;
  /** Called with a cell that is clicked, or chosen with Enter or Space. */
  onPick?: (at: Cell) => void;
}

interface Props {
  width: number;
  height: number | null;
  label: string;
  cellLabel: GridProps['cellLabel'];
  grids: readonly AskedGrid[];
}

const gap = 56;
const head = 34;
const largestCell = 48;
const smallestAcross = 22;

/** Side by side where the cells stay readable, else one below the other. */
function layoutOf(grids: readonly AskedGrid[], width: number, height: number | null): { boxes: Box[]; height: number } {
  const sizes = grids.map(({ values }) => ({ rows: values.length, columns: values[0]?.length ?? 0 }));
  const columns = sizes.reduce((sum, size) => sum + size.columns, 0);
  const rows = Math.max(...sizes.map(size => size.rows));
  const room = height === null ? Infinity : Math.max(120, height) - head - 6;
  const across = Math.floor(Math.min(largestCell, (width - 4 - gap * (grids.length - 1)) / columns, room / rows));
  if (across >= smallestAcross || grids.length === 1) {
    const cell = Math.max(1, across);
    let x = 2;
    const boxes = sizes.map(size => {
      const box = { x, y: head, cell, ...size };
      x += size.columns * cell + gap;
      return box;
    });
    return { boxes, height: head + rows * cell + 6 };
  }
  const cell = Math.max(1, Math.floor(Math.min(largestCell, (width - 4) / Math.max(...sizes.map(size => size.columns)))));
  let y = 0;
  const boxes = sizes.map(size => {
    const box = { x: 2, y: y + head, cell, ...size };
    y += head + size.rows * cell + 12;
    return box;
  });
  return { boxes, height: y };
}

/** The grids of a question: given numbers, and signs where the answer belongs. Nothing that tells the answer is drawn. */
export function AskedGrids({ width, height, label, cellLabel, grids }: Props) {
  const [places, setPlaces] = useState<Readonly<Record<string, Cell>>>({});
  const layout = layoutOf(grids, width, height);
  return (
    <svg className="fg-canvas" viewBox={`0 0 ${width} ${layout.height}`} role="group" aria-label={label}>
      {grids.map((grid, i) => {
        const box = layout.boxes[i]!;
        const { name, part, values, asked, blank, onPick } = grid;
        const at = places[name] ?? { row: 0, column: 0 };
        const active = { row: Math.min(at.row, box.rows - 1), column: Math.min(at.column, box.columns - 1) };
        const signs = values.flatMap((line, row) => line.flatMap((_, column) => (asked?.(row, column) ? [{ row, column, sign: asked(row, column)! }] : [])));
        return (
          <g key={name} className={`fg-of-${part}`} data-pick={onPick ? '' : undefined}
            onClick={event => {
              const { row, column } = ((event.target as Element).closest('[data-row]') as SVGGElement | null)?.dataset ?? {};
              if (row !== undefined && column !== undefined) onPick?.({ row: Number(row), column: Number(column) });
            }}>
            <Head box={box} part={part} name={grid.label} detail={width < 480 ? undefined : `${box.rows} × ${box.columns}`} />
            <Grid box={box} values={values} most={Math.max(1, largest(values))} part={part} label={grid.label} active={active} readOnly={!onPick}
              blank={(row, column) => blank === true || Boolean(asked?.(row, column))}
              cellLabel={(row, column, value) => cellLabel(row, column, asked?.(row - 1, column - 1) ?? (blank ? '' : value))}
              onFocusCell={to => { if (to) setPlaces(before => ({ ...before, [name]: to })); }}
              onKey={(event, from) => {
                const meaning = gridKey(event, from, box.rows, box.columns);
                if (meaning?.kind === 'move') { event.preventDefault(); setPlaces(before => ({ ...before, [name]: meaning.to })); }
                else if (onPick && (meaning?.kind === 'edit' || event.key === ' ')) { event.preventDefault(); onPick(from); }
              }}>
              <g className="fg-asked" aria-hidden="true">
                {signs.map(({ row, column, sign }) => (
                  <g key={`${row} ${column}`}>
                    <rect x={column * box.cell + 1.5} y={row * box.cell + 1.5} width={box.cell - 3} height={box.cell - 3} />
                    <text x={(column + 0.5) * box.cell} y={(row + 0.5) * box.cell} fontSize={numeralSize(box.cell, sign.length, 0.42)}>{sign}</text>
                  </g>
                ))}
              </g>
            </Grid>
          </g>
        );
      })}
    </svg>
  );
}
