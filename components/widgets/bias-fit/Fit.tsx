'use client';

import { focusGrip } from '@/components/figure/Grip.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import type { Held } from '@/components/figure/useGrips.ts';
import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import { fitPane, planLayout } from './layout.ts';
import { Plane } from './Plane.tsx';
import { Squares } from './Squares.tsx';
import { Sums } from './Sums.tsx';
import type { Props } from './View.tsx';
import { bounds, type Params } from './widget.ts';

const to = (v: number, grid: number, most: number) => Math.max(-most, Math.min(most, Math.round(v / grid) * grid + 0));
const rounded = (v: number) => Math.round(v * 1000) / 1000 + 0;

/** `y = 0.97 x + 3.35`. */
export const equation = (slope: number, intercept: number) => `y = ${showNumber(slope)} x${Math.abs(intercept) < 0.005 ? '' : ` ${showTerm(intercept)}`}`;

/** Points and the two lines that fit them best, with and without b. */
export function Fit({ root, rest, ...props }: Props) {
  const { params: p, frame, words: { view: words }, width, height, layout, locked, step, actions } = props;
  const short = layout === 'embed';
  const plan = planLayout(width, height, rest);
  const asked = p.ask === 'guess';
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const growing = free('points') && p.only === 0 && !asked;
  const movable = (index: number) => free('points') && !asked && (p.only === 0 || p.only === index + 1);
  const chosen = Math.min(step, p.points.length - 1);
  const line = p.bias ? frame.with : frame.without;
  const pane = fitPane(plan.pane, Math.min(...p.points.flat()));

  const place = (x: number, y: number, fine: boolean) => [rounded(to(x, fine ? 0.05 : 0.25, bounds.side)), rounded(to(y, fine ? 0.05 : 0.25, bounds.side))];
  const choose = (index: number) => { if (!asked && index !== step) actions.goTo(index); };
  const move = (index: number, x: number, y: number, { gesture, fine }: Held) => {
    if (movable(index) && p.points[index]) actions.set({ points: p.points.map((point, i) => (i === index ? place(x, y, fine) : point)) }, gesture);
  };
  const add = (x: number, y: number) => {
    if (!growing) return;
    if (p.points.length >= bounds.points) { actions.announce(words.full); return; }
    actions.set({ points: [...p.points, place(x, y, false)] });
    actions.announce(words.added);
  };
  const remove = (index: number, gesture?: string) => {
    if (!growing) return;
    if (p.points.length <= bounds.fewest) { actions.announce(words.twoStay); return; }
    actions.set({ points: p.points.filter((_, i) => i !== index) }, gesture);
    focusGrip(root.current, `point ${Math.min(index, p.points.length - 2)}`);
    actions.announce(words.removed(index + 1));
  };
  const guess = (slope: number, { gesture }: Held) => actions.set({ guess: rounded(to(slope, 0.01, bounds.slope)) }, gesture);
  const n = p.points.length;

  return (
    <>
      <div className="bf-stage">
        <div className="bf-part" style={{ width: plan.pane.width }}>
          <p className="bf-head"><b className={asked ? 'bf-of-action' : 'bf-of-output'}>{asked ? words.ownLine : words.best}</b> <span>{line ? equation(line.slope, p.bias ? line.intercept : 0) : equation(p.guess, 0)}</span>
            {!asked && <span className="bf-key"><i className="bf-other-key" />{p.bias ? words.withoutB : words.withB}</span>}</p>
          <Plane size={plan.pane} points={p.points} frame={frame} words={words} bias={p.bias} squares={p.squares} asked={asked} chosen={chosen} movable={movable} growing={growing}
            guessing={free('guess')} onMove={move} onGuess={guess} onAdd={add} onRemove={remove} onChoose={choose} onHint={actions.hint} />
        </div>
        <div className="bf-part bf-side" style={{ width: plan.side }}>
          {asked ? <p className="bf-told">{words.asked}</p> : <>
            <p className="bf-head"><b className="bf-of-error">{words.average}</b> <span>{words.sameScale}</span></p>
            <Squares width={plan.side} height={plan.wide ? plan.pane.height : 170} perUnit={pane.y.toPx(0) - pane.y.toPx(1)} frame={frame} bias={p.bias} words={words} />
          </>}
        </div>
      </div>
      {line && <Sums lines={frame.lines} bias={p.bias} loss={line.loss} step={chosen} words={words} short={short} onStep={choose} />}
      <div className="bf-tools ui">
        {!asked && free('ask', 'guess') && <button type="button" className="btn" aria-pressed={p.ask === 'answer'} onClick={() => actions.set({ ask: p.ask === 'answer' ? 'no' : 'answer' })}>{words.ownToggle}</button>}
        {!asked && free('squares') && <button type="button" className="btn" aria-pressed={p.squares} onClick={() => actions.set({ squares: !p.squares })}>{words.squares}</button>}
        {growing && !short && <>
          <Nudge label={words.chosen} shown={`${chosen + 1} / ${n}`} less={words.previous} more={words.next} onLess={chosen > 0 ? () => choose(chosen - 1) : null} onMore={chosen < n - 1 ? () => choose(chosen + 1) : null} />
          <button type="button" className="btn" disabled={n <= bounds.fewest} onClick={() => remove(chosen)}>{words.remove}</button>
          <button type="button" className="btn" disabled={n >= bounds.points} onClick={() => add(1 + ((n * 2.75) % 8.5), 1 + ((n * 4.25) % 8.5))}>{words.add}</button>
        </>}
        {p.only > 0 && p.only <= n && <span className="bf-quiet">{words.only(p.only)} ({p.points[p.only - 1]!.map(v => showFactor(v).replace(/[()]/g, '')).join(', ')})</span>}
      </div>
    </>
  );
}
