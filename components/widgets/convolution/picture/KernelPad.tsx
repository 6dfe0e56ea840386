'use client';

import type { KeyboardEvent } from 'react';
import { Grid } from '@/components/figure/Grid.tsx';
import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { useHands } from '../useHands.ts';

interface Props {
  kernel: Matrix;
  free: boolean;
  active: Cell;
  label: string;
  cellLabel: (row: number, column: number, value: string) => string;
  /** Side of the pad at most, CSS pixels. */
  side: number;
  onPut: (kernel: Matrix, gesture: string) => void;
  onKey: (event: KeyboardEvent, at: Cell) => void;
  onFocusCell: (at: Cell | null, byKeyboard: boolean) => void;
}

const margin = 2;
const largestCell = 56;
const nowhere: Box = { x: 0, y: 0, cell: 1, rows: 0, columns: 0 };

/** The figure's kernel once more, beside the pictures: dragged here, its effect is in sight. */
export function KernelPad({ kernel, free, active, label, cellLabel, side, onPut, onKey, onFocusCell }: Props) {
  const [rows, columns] = [kernel.length, kernel[0]!.length];
  const box: Box = { x: margin, y: margin, cell: Math.min(largestCell, Math.floor((side - 2 * margin) / Math.max(rows, columns))), rows, columns };
  const size = { width: boxWidth(box) + 2 * margin, height: boxHeight(box) + 2 * margin };
  const hands = useHands({
    layout: { ...size, input: nowhere, kernel: box, products: nowhere, output: nowhere }, pads: { top: 0, left: 0 },
    matrix: () => kernel, free: () => free, put: (_, next, gesture) => onPut(next, gesture), point: () => undefined, choose: () => undefined, refuse: () => undefined,
  });
  return (
    <svg className="fg-canvas fg-pad" viewBox={`0 0 ${size.width} ${size.height}`} style={{ maxWidth: size.width }} role="group" aria-label={label} {...hands}>
      <Grid box={box} values={kernel} most={largest(kernel)} part="kernel" label={label} cellLabel={cellLabel} active={active} readOnly={!free} onKey={onKey} onFocusCell={onFocusCell} />
    </svg>
  );
}
