'use client';

import type { KeyboardEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Grip, type NudgeBy } from '@/components/figure/Grip.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Ribbon, Thread } from '@/components/figure/Ribbon.tsx';
import { Sheet } from '@/components/figure/Sheet.tsx';
import type { useGrips } from '@/components/figure/useGrips.ts';
import { boxWidth, type Cell } from '@/lib/geometry/cells.ts';
import type { Layout } from './layout.ts';
import type { Props } from './View.tsx';
import { sceneSide } from './scene.ts';

interface Own {
  props: Props;
  layout: Layout;
  /** The window's upper left cell, which is also the map's cell. */
  at: Cell;
  hands: ReturnType<typeof useGrips>;
  free: boolean;
  onKey(event: KeyboardEvent, from: Cell): void;
  onNudge(by: NudgeBy, gesture: string): void;
}

/** Where the handle on the window's corner is taken. */
export const cornerOf = ({ input }: Layout, at: Cell, filter: number) => ({ x: input.x + (at.column + filter) * input.cell, y: input.y + (at.row + filter) * input.cell });

/** The picture with the window, and the map of how well the filter fits at every place. */
export function Drawing({ props, layout, at, hands, free, onKey, onNudge }: Own) {
  const { params: p, frame: { picture, match }, words: { view, params: labels }, lit, layout: form } = props;
  const { input, output, beside } = layout;
  const { cell } = input;
  const size = Number(p.picture);
  const window = { x: input.x + at.column * cell, y: input.y + at.row * cell, width: p.filter * cell, height: p.filter * cell };
  const spot = { x: output.x + at.column * cell, y: output.y + at.row * cell };
  const corner = cornerOf(layout, at, p.filter);
  return (
    <svg {...hands} className="fg-canvas fp-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width} height={layout.height} role="group" aria-label={view.canvas} data-lit={lit ?? undefined} data-low={form === 'embed' ? undefined : ''}>
      {beside && (
        <g className="fg-of-input fg-flow">
          <Ribbon meaning="input" from={{ at: input.x + boxWidth(input), from: window.y, to: window.y + window.height }} to={{ at: output.x, from: spot.y, to: spot.y + cell }} />
        </g>
      )}
      <g className="fg-of-input">
        <Head box={input} part="input" name={view.input} detail={view.shrunk(size, sceneSide / size)} />
        <g role="img" aria-label={view.scene(size)}><Sheet box={input} values={picture} most={1} part="input" /></g>
        {beside && [window.y, window.y + window.height].map(y => <Thread key={y} meaning="input" x1={window.x + window.width} x2={input.x + boxWidth(input)} y1={y} y2={y} />)}
      </g>
      <g className="fg-of-output">
        <Head box={output} part="output" name={view.output} detail={view.mapDetail(output.rows)} />
        <Grid box={output} values={match.map} most={1} part="output" label={view.map(output.rows)} cellLabel={view.fitAt} active={at} readOnly onKey={onKey} />
        {beside && [spot.y, spot.y + cell].map(y => <Thread key={y} meaning="output" x1={output.x} x2={spot.x} y1={y} y2={y} />)}
      </g>
      <g className="fg-marks">
        <g className="fg-of-output"><Mark kind="chosen" x={spot.x} y={spot.y} width={cell} height={cell} inset={cell < 10 ? -2 : 0} /></g>
        <g className="fg-of-kernel">
          <Mark kind="window" {...window} />
          {free && <Grip x={corner.x} y={corner.y} name="corner" label={labels.filter.label} valueText={view.side(p.filter)} value={p.filter} onNudge={(by, held) => onNudge(by, held.gesture)} />}
        </g>
      </g>
    </svg>
  );
}
