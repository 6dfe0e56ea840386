'use client';

import { Frame } from '@/components/figure/Frame.tsx';
import type { Box, Cell } from '@/lib/geometry/cells.ts';
import { Threads, useStanding } from './Flow.tsx';
import type { Layout } from './layout.ts';
import type { Plans } from './plan.ts';
import type { Reach } from './usePointing.ts';

interface Props {
  plans: Plans;
  layout: Layout;
  place: { row: number; column: number };
  reach: Reach | null;
  /** Place of the product pointed at, in the products' grid. */
  term: Cell | null;
  flip: boolean;
  dilation: number;
  stride: number;
}

const at = (box: Box, row: number, column: number, rows = 1, columns = 1) =>
  ({ x: box.x + column * box.cell, y: box.y + row * box.cell, width: columns * box.cell, height: rows * box.cell });

/** The window over the input, the chosen output cell, and the three cells of one product. */
export function Marks(props: Props) {
  const { plans, layout, place, reach } = props;
  const { mark, standing } = useStanding(plans, layout, place);
  return (
    <g ref={mark} className="fg-marks" aria-hidden="true">
      {reach ? <Reached {...props} reach={reach} /> : (
        <>
          <Threads layout={layout} standing={standing} plans={plans} />
          <g className="fg-of-kernel">
            <Taps {...props} row={standing.windowRow} column={standing.windowColumn} />
            <Frame kind="window" {...at(layout.input, standing.windowRow, standing.windowColumn, plans.rows.span, plans.columns.span)} />
          </g>
          <g className="fg-of-output"><Frame kind="chosen" {...at(layout.output, standing.row, standing.column)} /></g>
          <OneProduct {...props} />
        </>
      )}
    </g>
  );
}

/** A window with gaps: the cells it does read. */
function Taps({ plans, layout, dilation, row, column }: Props & { row: number; column: number }) {
  if (dilation === 1) return null;
  const { cell } = layout.input;
  const [kind, inset] = cell >= 14 ? (['tap', 2.5] as const) : (['dot', cell / 4] as const);
  return Array.from({ length: plans.rows.kernel * plans.columns.kernel }, (_, i) => {
    const [r, c] = [Math.floor(i / plans.columns.kernel), i % plans.columns.kernel];
    return <Frame key={i} kind={kind} inset={inset} {...at(layout.input, row + r * dilation, column + c * dilation)} />;
  });
}

function OneProduct({ plans, layout, place, term, flip, dilation, stride }: Props) {
  if (!term) return null;
  const weight = flip ? { row: plans.rows.kernel - 1 - term.row, column: plans.columns.kernel - 1 - term.column } : term;
  return (
    <>
      <Frame kind="pair" {...at(layout.input, place.row * stride + term.row * dilation, place.column * stride + term.column * dilation)} />
      <Frame kind="pair" {...at(layout.kernel, weight.row, weight.column)} />
      <Frame kind="pair" {...at(layout.products, term.row, term.column)} />
    </>
  );
}

function Reached({ plans, layout, reach }: Props & { reach: Reach }) {
  const inset = Math.min(3, layout.output.cell / 5);
  return (
    <>
      {reach.rows.flatMap(r => reach.columns.map(c => <Frame key={`${r},${c}`} kind="reached" inset={inset} {...at(layout.output, r, c)} />))}
      <Frame kind="source" {...at(layout.input, reach.from.row + plans.rows.before, reach.from.column + plans.columns.before)} />
    </>
  );
}
