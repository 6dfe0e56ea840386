'use client';

import { useRef } from 'react';
import { Ribbon, Thread } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import type { End } from '@/lib/geometry/ribbon.ts';
import type { Layout } from './layout.ts';
import type { Plans } from './plan.ts';
import type { Reach } from './usePointing.ts';

/** Where window and chosen cell stand, in cells of the padded input and of the output; fractions while they glide. */
export interface Standing { windowRow: number; windowColumn: number; row: number; column: number }

const upright = (at: number, box: Box, from: number, count: number): End => ({ at, from: box.y + from * box.cell, to: box.y + (from + count) * box.cell });
const level = (at: number, box: Box, from: number, count: number): End => ({ at, from: box.x + from * box.cell, to: box.x + (from + count) * box.cell });
const right = (box: Box) => box.x + boxWidth(box);
const bottom = (box: Box) => box.y + boxHeight(box);

export function useStanding(plans: Plans, layout: Layout, place: { row: number; column: number }) {
  const mark = useRef<SVGGElement>(null);
  const scene = [layout.arrangement, layout.width, layout.input.cell, layout.input.rows, layout.input.columns, layout.output.rows, layout.output.columns].join();
  const [windowRow, windowColumn, row, column] = useGlide([place.row * plans.rows.stride, place.column * plans.columns.stride, place.row, place.column], scene, mark);
  return { mark, standing: { windowRow, windowColumn, row, column } as Standing };
}

interface Props { plans: Plans; layout: Layout; place: { row: number; column: number } }

/** Ribbons behind the grids: window to products, kernel to products, products to output. */
export function Flow({ plans, layout, place }: Props) {
  const { mark, standing } = useStanding(plans, layout, place);
  const { input, kernel, products, output, arrangement, productsBelow } = layout;
  const across = arrangement !== 'stack';
  return (
    <g ref={mark} className="fg-flow">
      {across
        ? <Ribbon meaning="input" from={upright(right(input), input, standing.windowRow, plans.rows.span)} to={upright(products.x, products, 0, products.rows)} />
        : <Ribbon meaning="input" down from={level(bottom(input), input, standing.windowColumn, plans.columns.span)} to={level(products.y, products, 0, products.columns)} />}
      {productsBelow
        ? <Ribbon meaning="kernel" down from={level(bottom(kernel), kernel, 0, kernel.columns)} to={level(products.y, products, 0, products.columns)} />
        : <Ribbon meaning="kernel" from={upright(right(kernel), kernel, 0, kernel.rows)} to={upright(products.x, products, 0, products.rows)} />}
      {arrangement === 'wide'
        ? <Ribbon meaning="output" from={upright(right(products), products, 0, products.rows)} to={upright(output.x, output, standing.row, 1)} />
        : <Ribbon meaning="output" down from={level(bottom(products), products, 0, products.columns)} to={level(output.y, output, standing.column, 1)} />}
    </g>
  );
}

/** The ribbon from one input cell to all outputs it reaches; on stacked grids it would cover the kernel, so there is none. */
export function ReachFlow({ plans, layout, reach }: { plans: Plans; layout: Layout; reach: Reach }) {
  const { input, output, arrangement } = layout;
  if (arrangement !== 'wide' || !reach.rows.length || !reach.columns.length) return null;
  const [first, last] = [reach.rows[0]!, reach.rows.at(-1)!];
  return (
    <Ribbon meaning="input" from={upright(right(input), input, reach.from.row + plans.rows.before, 1)} to={upright(output.x, output, first, last - first + 1)} />
  );
}

/** The ribbons' edges, going on inside input and output as threads. */
export function Threads({ layout, standing, plans }: { layout: Layout; standing: Standing; plans: Plans }) {
  const { input, output, arrangement } = layout;
  const rows = (box: Box, at: number, count: number) => [at, at + count].map(r => box.y + r * box.cell);
  const columns = (box: Box, at: number, count: number) => [at, at + count].map(c => box.x + c * box.cell);
  const windowRight = input.x + (standing.windowColumn + plans.columns.span) * input.cell;
  const windowBottom = input.y + (standing.windowRow + plans.rows.span) * input.cell;
  return (
    <>
      {arrangement === 'stack'
        ? columns(input, standing.windowColumn, plans.columns.span).map(x => <Thread key={x} meaning="input" x1={x} x2={x} y1={windowBottom} y2={bottom(input)} />)
        : rows(input, standing.windowRow, plans.rows.span).map(y => <Thread key={y} meaning="input" x1={windowRight} x2={right(input)} y1={y} y2={y} />)}
      {arrangement === 'wide'
        ? rows(output, standing.row, 1).map(y => <Thread key={y} meaning="output" x1={output.x} x2={output.x + standing.column * output.cell} y1={y} y2={y} />)
        : columns(output, standing.column, 1).map(x => <Thread key={x} meaning="output" x1={x} x2={x} y1={output.y} y2={output.y + standing.row * output.cell} />)}
    </>
  );
}
