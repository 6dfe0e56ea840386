'use client';

import { useRef } from 'react';
import { Ribbon, Thread } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import { boxHeight, type Box } from '@/lib/geometry/cells.ts';
import type { Frame } from './compute.ts';
import type { Layout } from './layout.ts';
import { cellOfIndex } from './lines.ts';
import { indexOf, type Place } from './order.ts';
import type { Params } from './widget.ts';

interface Props { p: Params; frame: Frame; layout: Layout; place: Place }

/** Where the pixel's numbers stand, in cells: fractions while they glide. */
function useStanding({ p, frame, layout, place }: Props) {
  const group = useRef<SVGGElement>(null);
  const { hwc, chw } = layout.strips;
  const first = cellOfIndex(hwc.strip, indexOf(p, 'hwc', { ...place, channel: 0 }, p.n)) ?? { row: 0, column: 0 };
  const others = frame.planes.map((_, channel) => cellOfIndex(chw.strip, indexOf(p, 'chw', { ...place, channel }, p.n)) ?? { row: 0, column: 0 });
  const scene = [layout.width, layout.height, hwc.box.columns, chw.box.columns, chw.box.cell, frame.planes.length, layout.picture.cell, p.n].join();
  const target = [first.row, first.column, place.row - frame.top, place.column - frame.left, ...others.flatMap(({ row, column }) => [row, column])];
  const at = useGlide(target, scene, group);
  return { group, hwcRow: at[0]!, hwcColumn: at[1]!, row: at[2]!, column: at[3]!, chw: frame.planes.map((_, i) => ({ row: at[4 + 2 * i]!, column: at[5 + 2 * i]! })) };
}

const level = (at: number, box: Box, column: number, columns = 1) => ({ at, from: box.x + column * box.cell, to: box.x + (column + columns) * box.cell });
const bottom = (box: Box) => box.y + boxHeight(box);

/** Ribbons: from the H, W, C line to the pixel, from each channel to the C, H, W line; threads where they go on inside. */
export function Flow(props: Props) {
  const { p, layout } = props;
  const { group, hwcRow, hwcColumn, row, column, chw } = useStanding(props);
  const { picture, planes, strips } = layout;
  const [h, c] = [strips.hwc.box, strips.chw.box];
  const middle = (box: Box, from: number, columns = 1) => box.x + (from + columns / 2) * box.cell;
  return (
    <g ref={group} className="fg-flow fg-of-input" aria-hidden="true">
      <Ribbon meaning="input" down from={level(bottom(h), h, hwcColumn, p.channels)} to={level(picture.y, picture, column)} />
      {hwcRow < h.rows - 1.01 && <Thread meaning="input" x1={middle(h, hwcColumn, p.channels)} x2={middle(h, hwcColumn, p.channels)} y1={h.y + (hwcRow + 1) * h.cell} y2={bottom(h)} />}
      {planes.map((plane, i) => <Ribbon key={i} meaning="input" down from={level(bottom(plane), plane, column)} to={level(c.y, c, chw[i]!.column)} />)}
      {row > 0.01 && <Thread meaning="input" x1={middle(picture, column)} x2={middle(picture, column)} y1={picture.y} y2={picture.y + row * picture.cell} />}
    </g>
  );
}
