'use client';

import { useMemo } from 'react';
import { MatrixMachine } from './MatrixMachine.tsx';
import { machinesOf } from './machines.ts';
import type { Step } from './step.ts';
import type { Props } from './View.tsx';
import { WindowMachine } from './WindowMachine.tsx';

export interface PanelProps extends Props {
  /** The step on show: walked to, or pointed at. */
  walked: Step;
  most: number;
  share: number;
  onCell(to: { row: number; column: number }): void;
}

const apart = 56;
const sideBySide = 900;

/** The same output by a matrix and by a window; on a slide one of them. */
export function Machines({ only, ...props }: PanelProps & { only: 'matrix' | 'window' | null }) {
  const { params, frame, width } = props;
  const machines = useMemo(() => machinesOf(frame.map, params, frame.output), [frame, params]);
  const own = only === null && width >= sideBySide ? (width - apart) / 2 : width;
  const shared = { ...props, machines, own };
  return (
    <div className="tc-machines" data-beside={own < width ? '' : undefined}>
      {only !== 'window' && <MatrixMachine {...shared} />}
      {only !== 'matrix' && <WindowMachine {...shared} />}
    </div>
  );
}
