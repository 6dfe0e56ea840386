import { memo } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Sheet } from '@/components/figure/Sheet.tsx';
import { exactNumber, showNumber } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Entry } from './layout.ts';

interface Props {
  entry: Entry;
  kernel: Matrix;
  /** What is shown: behind the ReLU where it is on. */
  map: Matrix;
  /** Value of full tone in the map. */
  most: number;
  strength: number;
  /** Strength of the strongest filter on show. */
  strongest: number;
  /** Response at the window. */
  value: number;
  row: number;
  column: number;
  chosen: boolean;
}

const bar = 5;
/** Two digits that count, at most three decimals. */
export const strengthText = (strength: number): string => exactNumber(Number(Number(strength.toPrecision(2)).toFixed(3)));

/** One filter, its map with the place of the window, its answer there, and a bar: its strength. */
export const Tile = memo(function Tile({ entry: { kernel: box, map: mapBox, text }, kernel, map, most, strength, strongest, value, row, column, chosen }: Props) {
  const { cell } = mapBox;
  const spot = Math.max(8, cell + 4);
  const middle = { x: mapBox.x + (column + 0.5) * cell, y: mapBox.y + (row + 0.5) * cell };
  const length = strongest > 0 ? (strength / strongest) * text.width : 0;
  return (
    <g className={chosen ? 'fb-tile fb-on' : 'fb-tile'}>
      <Sheet box={box} values={kernel} most={largest(kernel)} part="kernel" />
      <Sheet box={mapBox} values={map} most={most} part="output" />
      <rect className="fb-spot-halo" x={middle.x - spot / 2} y={middle.y - spot / 2} width={spot} height={spot} />
      <rect className="fb-spot" x={middle.x - spot / 2} y={middle.y - spot / 2} width={spot} height={spot} />
      {chosen && (
        <>
          <Mark kind="window" x={box.x} y={box.y} width={box.cell * box.columns} height={box.cell * box.rows} />
          <Mark kind="chosen" x={mapBox.x} y={mapBox.y} width={cell * mapBox.columns} height={cell * mapBox.rows} />
        </>
      )}
      {text.room >= 1 && <text className="fb-number" x={text.x} y={text.y} aria-hidden="true">{showNumber(value)}</text>}
      <rect className="fb-strength-room" x={text.x} y={text.y + 5} width={text.width} height={bar} />
      <rect className="fb-strength" x={text.x} y={text.y + 5} width={length} height={bar} />
      {text.room >= 2 && <text className="fb-small" x={text.x} y={text.y + 5 + bar + 13} aria-hidden="true">{strengthText(strength)}</text>}
    </g>
  );
});
