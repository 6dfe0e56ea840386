'use client';

import { useRef } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { useGlide } from '@/components/figure/useGlide.ts';
import type { Plan } from '@/lib/arith/window.ts';
import type { Part } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { guessHandles, handlesOf } from './grips.ts';
import { Handles, type Handle } from './Handles.tsx';
import { cellX, outputX, smallestText, type Layout } from './layout.ts';
import { inputValue, overhang } from './plan.ts';
import { Strip, type StripCell } from './Strip.tsx';
import type { Params } from './widget.ts';
import { LeftOut, Windows } from './Windows.tsx';

interface Props {
  params: Params;
  frame: Frame;
  plan: Plan;
  layout: Layout;
  words: Words;
  step: number;
  playing: boolean;
  lit: Part | null;
  free: (name: keyof Params) => boolean;
  /** The input cell pointed at, from 0; null where none is. */
  reached: number | null;
  onReach: (cell: number | null) => void;
  onStep: (at: number) => void;
  onPull: (name: string, value: number, gesture: string) => void;
  onHold: (handle: Handle | null) => void;
}

/** Rows nearer to each other leave no room for a name of their own, CSS pixels; a projector's letters are larger. */
const roomForName = 24;
/** Below this side the zeros are dotted together and not one by one. */
const smallestDotted = 12;

/** The line: input with its zeros, a row for every window, outputs under their middles. */
export function Canvas(props: Props) {
  const { params, frame, plan, layout, words, step, playing, reached, onReach, onStep } = props;
  const asking = params.ask === 'guess';
  const late = playing ? step : frame.output.length;
  const hang = asking ? 0 : overhang(plan);
  const handles = asking ? guessHandles(props) : params.ask === 'answer' ? [] : handlesOf(props);
  const reads = reached === null ? [] : frame.windows.flatMap((cells, at) => (cells.includes(reached) ? [at] : []));
  const outputs = outputCells(props, late);
  const most = Math.max(...frame.output, 1);
  return (
    <svg className="fg-canvas sp-canvas" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={words.view.canvas} data-lit={props.lit ?? undefined}
      onPointerLeave={event => { if (event.pointerType !== 'touch') onReach(null); }}>
      {!asking && reached === null && <Flow {...props} />}
      <g className="fg-of-input"><Input {...props} asking={asking} /></g>
      {asking ? <Question {...props} /> : (
        <>
          <g className="fg-of-kernel">
            <Name layout={layout} part="kernel" x={cellX(layout, plan.span - plan.before) + 18} text={words.view.windows} middle={layout.windowsY + layout.bar / 2} />
            <Windows layout={layout} plan={plan} windows={frame.windows} step={step} reached={reached} from={late} onWindow={onStep} />
            {hang > 0 && <LeftOut layout={layout} plan={plan} at={plan.output} says={words.view.sticksOut(hang)} />}
            {(plan.output > 1 || hang > 0) && <Step layout={layout} plan={plan} text={words.view.handle.stride(plan.stride)} />}
          </g>
          <g className="fg-of-output">
            <Name layout={layout} part="output" y={layout.outputY + layout.tall + 20} text={`${words.view.output} ${frame.output.length}`} middle={layout.outputY + layout.tall / 2} />
            <Strip part="output" label={words.view.output} cells={outputs} y={layout.outputY} width={layout.cell} height={layout.tall} most={most}
              active={Math.min(step, outputs.length - 1)} onMove={onStep} onPoint={at => { if (at !== null) onStep(at); }} onTap={onStep} />
            {outputs.map(cell => <rect key={cell.key} className="sp-output-frame" x={cell.x} y={layout.outputY} width={layout.cell} height={layout.tall} />)}
          </g>
          {reached === null ? <Standing {...props} /> : (
            <g className="fg-marks">
              {reads.map(at => <Mark key={at} kind="reached" inset={Math.min(3, layout.cell / 5)} x={outputX(layout, plan, at)} y={layout.outputY} width={layout.cell} height={layout.tall} />)}
              <Mark kind="source" x={cellX(layout, reached)} y={layout.inputY} width={layout.cell} height={layout.tall} />
            </g>
          )}
        </>
      )}
      <Handles handles={handles} onPull={props.onPull} onHold={props.onHold} />
    </svg>
  );
}

/** The name of a part: at the left of it; on a phone above or below it (`y`), or behind it (`x`). */
function Name({ layout, part, x, y, text, middle }: { layout: Layout; part: string; x?: number; y?: number; text: string; middle: number }) {
  const level = layout.names > 0 || y === undefined;
  const left = layout.names > 0 ? 0 : x ?? layout.originX - layout.left * layout.cell;
  return <text className={`fg-head fg-${part}`} x={left} y={level ? middle : y} dominantBaseline={level ? 'central' : undefined}>{text}</text>;
}

function outputCells({ frame, layout, plan, words, step }: Props, late: number): StripCell[] {
  return frame.output.map((value, at) => ({
    key: at, x: outputX(layout, plan, at), value, label: words.view.outputCell(at + 1, value), state: at > late ? 'blank' : 'own', bold: at === step,
  }));
}

function Input({ params, frame, plan, layout, words, step, reached, onReach, asking }: Props & { asking: boolean }) {
  const [before, after] = asking ? [params.guessBefore, params.guessAfter] : [plan.before, plan.after];
  const { cell, tall, inputY } = layout;
  const unread = new Set(frame.unread);
  const under = reached === null ? frame.windows[step] ?? [] : [];
  const cells = Array.from({ length: before + params.size + after }, (_, at): StripCell => {
    const from = at - before;
    const value = inputValue(from, params.size);
    const count = frame.windows.filter(window => window.includes(from)).length;
    return {
      key: from, x: cellX(layout, from), value, bold: under.includes(from), state: value === 0 ? 'zero' : unread.has(from) ? 'unread' : 'own',
      label: value === 0 ? words.view.zeroCell(from < 0 ? -from : from - params.size + 1, from < 0) : asking ? words.view.inputCell(from + 1) : words.view.countedCell(from + 1, count),
    };
  });
  const active = Math.min(cells.length - 1, Math.max(0, (reached ?? 0) + before));
  const point = (position: number | null) => onReach(position === null || asking ? null : position - before);
  return (
    <>
      <Name layout={layout} part="input" y={inputY - 34} text={`${words.view.input} ${params.size}`} middle={inputY + tall / 2} />
      {!asking && cell >= 12 && (
        <g className="sp-reads" aria-hidden="true">
          {layout.names > 0 && <text className="sp-name" x={0} y={inputY - 14}>{words.view.timesRead}</text>}
          {frame.reads.map((count, at) => <text key={at} className={count === 0 ? 'sp-never' : undefined} x={cellX(layout, at) + cell / 2} y={inputY - 14}>{count}</text>)}
        </g>
      )}
      <Strip part="input" label={words.view.inputStrip(params.size, before, after)} cells={cells} y={inputY} width={cell} height={tall} most={params.size}
        active={active} onMove={at => point(at)} onPoint={point} onTap={point} />
      <rect className="sp-input-frame" x={cellX(layout, 0)} y={inputY} width={cell * params.size} height={tall} />
      <g className={asking ? 'sp-zeros sp-own-zeros' : 'sp-zeros'} aria-hidden="true">
        {cell >= smallestDotted
          ? cells.filter(({ state }) => state === 'zero').map(({ key, x }) => <rect key={key} x={x + 1.5} y={inputY + 1.5} width={cell - 3} height={tall - 3} />)
          : <rect x={cellX(layout, -before)} y={inputY + 1.5} width={cell * cells.length} height={tall - 3} />}
      </g>
      {frame.guess && layout.guessY !== null && <Guess guess={frame.guess} layout={layout} y={layout.guessY} size={params.size} text={words.view.yourZeros} />}
    </>
  );
}

/** The zeros that the reader guessed, under the ones that there are. */
function Guess({ guess, layout, y, size, text }: { guess: { before: number; after: number }; layout: Layout; y: number; size: number; text: string }) {
  const places = [...Array.from({ length: guess.before }, (_, i) => -1 - i), ...Array.from({ length: guess.after }, (_, i) => size + i)];
  const height = 20;
  return (
    <g className="sp-own-zeros">
      <text className="sp-name sp-action" x={layout.names > 0 ? 0 : cellX(layout, size / 2)} y={y + height / 2} textAnchor={layout.names > 0 ? 'start' : 'middle'}>{text} {guess.before} + {guess.after}</text>
      {places.map(at => (
        <g key={at}>
          <rect x={cellX(layout, at) + 1.5} y={y} width={layout.cell - 3} height={height} />
          {layout.cell >= smallestText.cell && <text x={cellX(layout, at) + layout.cell / 2} y={y + height / 2}>0</text>}
        </g>
      ))}
    </g>
  );
}

/** While the reader is asked: the window's width and its step, and not where it ends. */
function Question({ params, plan, layout, words }: Props) {
  const end = cellX(layout, plan.span - params.guessBefore);
  return (
    <g className="fg-of-kernel">
      <Name layout={layout} part="kernel" x={end + 12} text={words.view.firstWindow} middle={layout.windowsY + layout.bar / 2} />
      <g className="sp-window" data-state="rest">
        {Array.from({ length: params.kernel }, (_, weight) => (
          <g key={weight} className="sp-tap"><rect x={cellX(layout, weight * params.dilation - params.guessBefore) + 1.5} y={layout.windowsY} width={layout.cell - 3} height={layout.bar} rx={2} /></g>
        ))}
      </g>
      {layout.names > 0 && <text className="sp-name" x={end + 12} y={layout.windowsY + layout.bar / 2}>{words.view.handle.stride(params.stride)}</text>}
    </g>
  );
}

/** How far the second window has moved: from the first one's beginning to its own. */
function Step({ layout, plan, text }: { layout: Layout; plan: Plan; text: string }) {
  const y = layout.windowsY + layout.pitch + layout.bar / 2;
  const [from, to] = [cellX(layout, -plan.before), cellX(layout, plan.stride - plan.before)];
  if (layout.bar < 9) return null;
  return (
    <g className="sp-step" aria-hidden="true">
      <path d={`M${from},${y - 5}V${y + 5}M${from},${y}H${to}`} />
      {layout.names > 0 && layout.pitch >= roomForName && <text x={0} y={y}>{text}</text>}
    </g>
  );
}

/** Step of the walk as a number that glides: places of window, row and output are linear in it. */
function useStanding({ layout, plan, step }: Pick<Props, 'layout' | 'plan' | 'step'>) {
  const mark = useRef<SVGGElement>(null);
  const scene = [layout.width, layout.cell, layout.pitch, plan.before, plan.stride, plan.span].join();
  const [at = 0] = useGlide([step], scene, mark);
  const start = cellX(layout, at * plan.stride - plan.before);
  return { mark, start, row: layout.windowsY + at * layout.pitch, out: outputX(layout, plan, at), span: plan.span * layout.cell };
}

function Flow({ layout, plan, step }: Props) {
  const { mark, start, row, out, span } = useStanding({ layout, plan, step });
  return (
    <g ref={mark} className="fg-flow">
      <Ribbon meaning="input" down from={{ at: layout.inputY + layout.tall, from: start, to: start + span }} to={{ at: row, from: start, to: start + span }} />
      <Ribbon meaning="output" down from={{ at: row + layout.bar, from: start, to: start + span }} to={{ at: layout.outputY, from: out, to: out + layout.cell }} />
    </g>
  );
}

function Standing({ layout, plan, step }: Props) {
  const { mark, start, out, span } = useStanding({ layout, plan, step });
  return (
    <g ref={mark} className="fg-marks" aria-hidden="true">
      <g className="fg-of-kernel"><Mark kind="window" x={start} y={layout.inputY} width={span} height={layout.tall} /></g>
      <g className="fg-of-output"><Mark kind="chosen" x={out} y={layout.outputY} width={layout.cell} height={layout.tall} /></g>
    </g>
  );
}
