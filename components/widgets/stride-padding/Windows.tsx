import { memo } from 'react';
import type { Plan } from '@/lib/arith/window.ts';
import { cellX, smallestText, type Layout } from './layout.ts';
import { inputValue } from './plan.ts';

interface Props {
  layout: Layout;
  plan: Plan;
  windows: readonly (readonly number[])[];
  step: number;
  /** The input cell whose windows stand out; null: the window of the step does. */
  reached: number | null;
  /** Windows from here on have not been walked yet. */
  from: number;
  onWindow: (at: number) => void;
}

/** Every window in a row of its own, under the cells it reads, with the numbers it reads there. */
export function Windows({ layout, plan, windows, step, reached, from, onWindow }: Props) {
  return windows.map((cells, at) => {
    const on = reached === null ? at === step : cells.includes(reached);
    const state = reached === null ? (at === step ? 'on' : at >= from ? 'late' : 'rest') : on ? 'reached' : 'dim';
    return <Window key={at} at={at} cells={cells.join()} size={plan.size} state={state} layout={layout} onWindow={onWindow} />;
  });
}

interface WindowProps { at: number; cells: string; size: number; state: string; layout: Layout; onWindow: (at: number) => void }

const Window = memo(function Window({ at, cells, size, state, layout, onWindow }: WindowProps) {
  const { cell, pitch, bar } = layout;
  const y = layout.windowsY + at * pitch;
  const read = cells.split(',').map(Number);
  const inset = cell > 12 ? 1.5 : 0;
  const gaps = read.length > 1 && read[1]! - read[0]! > 1;
  return (
    <g className="sp-window" data-state={state} onPointerEnter={event => { if (event.pointerType !== 'touch') onWindow(at); }} onClick={() => onWindow(at)}>
      <rect className="sp-reach" x={0} y={y} width={layout.width} height={pitch} />
      {gaps && <line className="sp-thread" x1={cellX(layout, read[0]!) + cell} x2={cellX(layout, read.at(-1)!)} y1={y + bar / 2} y2={y + bar / 2} />}
      {read.map((from, weight) => {
        const zero = inputValue(from, size) === 0;
        return (
          <g key={weight} className={zero ? 'sp-tap sp-padding' : 'sp-tap'}>
            <rect x={cellX(layout, from) + inset} y={y} width={cell - 2 * inset} height={bar} rx={Math.min(2, bar / 4)} />
            {bar >= smallestText.bar && cell >= smallestText.cell && (
              <text x={cellX(layout, from) + cell / 2} y={y + bar / 2} fontSize={Math.min(14, bar * 0.62, cell * 0.5)}>{inputValue(from, size)}</text>
            )}
          </g>
        );
      })}
    </g>
  );
});

/** The window that would come next and does not fit. */
export function LeftOut({ layout, plan, at, says }: { layout: Layout; plan: Plan; at: number; says: readonly [long: string, short: string] }) {
  const { cell, pitch, bar } = layout;
  const y = layout.windowsY + at * pitch;
  const first = at * plan.stride - plan.before;
  const inset = cell > 12 ? 1.5 : 0;
  const x = cellX(layout, first);
  const [long, short] = says;
  const room = x - layout.names - 8;
  const words = room > long.length * 7.4 ? long : room > short.length * 7.4 ? short : '✕';
  return (
    <g className="sp-left-out" aria-hidden="true">
      {Array.from({ length: plan.kernel }, (_, weight) => (
        <rect key={weight} x={cellX(layout, first + weight * plan.dilation) + inset} y={y} width={cell - 2 * inset} height={bar} rx={Math.min(2, bar / 4)} />
      ))}
      {bar >= 12 && <text x={x - 8} y={y + bar / 2}>{words}</text>}
    </g>
  );
}
