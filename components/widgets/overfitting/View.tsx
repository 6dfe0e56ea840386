'use client';

import { useRef, useState } from 'react';
import { focusGrip } from '@/components/figure/Grip.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import type { Held } from '@/components/figure/useGrips.ts';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { bounds, isEdited, moved, noEdits, without, withPoint, type Point } from './data.ts';
import type { Words } from './en.ts';
import { ErrorChart } from './ErrorChart.tsx';
import { showError } from './errors.ts';
import { fewest } from './fit.ts';
import { firstRest, planLayout } from './layout.ts';
import { Plane, within } from './Plane.tsx';
import { useGrowth } from './useGrowth.ts';
import { widget, type Params } from './widget.ts';

export function View(props: ViewProps<typeof widget, Words>) {
  const { params: p, frame, words: { view: words }, locale, width, height, layout, lit, locked, speed, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const short = layout === 'embed';
  const rest = useRest(root, '.of-plane', firstRest);
  const plan = planLayout(width, height, rest);
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const { training, errors, best } = frame;
  const chosen = Math.min(at, training.length - 1);
  const [, trainingError, heldOutError] = errors[p.parameters - fewest]! as [number, number, number];
  const show = (value: number) => showError(value, locale);
  const set = (patch: Partial<Params>, gesture?: string) => actions.set(patch, gesture);
  const growth = useGrowth(p.parameters, speed, (parameters, gesture) => set({ parameters }, gesture));

  const pointOf = (index: number): Point | null => {
    const row = training[index];
    return row ? { x: row[0]!, y: row[1]!, drawn: row[2]!, edit: row[3]! < 0 ? null : row[3]! } : null;
  };
  const put = (edits: Params['edits'], gesture?: string) => (edits.length > bounds.points ? actions.announce(words.full) : set({ edits }, gesture));
  const move = (index: number, x: number, y: number, { gesture }: Held) => {
    const point = pointOf(index);
    if (point && free('edits')) put(moved(p.edits, point, ...within(x, y)), gesture);
  };
  const add = (x: number, y: number) => {
    if (!free('edits')) return;
    const next = withPoint(p.edits, ...within(x, y));
    if (next === p.edits) { actions.announce(words.full); return; }
    put(next);
    setAt(training.length);
    actions.announce(words.added);
  };
  const remove = (index: number) => {
    const point = pointOf(index);
    if (!point || !free('edits') || training.length <= bounds.fewest) return;
    focusGrip(root.current, `t${Math.max(0, index - 1)}`);
    put(without(p.edits, point));
    setAt(Math.max(0, index - 1));
    actions.announce(words.removed(index + 1));
  };
  const point = (k: number | null) => {
    setPointed(k);
    if (k === null) return actions.hint(null);
    return actions.hint(words.pointed(k, show(errors[k - fewest]![1]!), show(errors[k - fewest]![2]!)));
  };
  const half = Math.max(8, Math.round(p.points / 2));
  const twice = Math.min(bounds.points, p.points * 2);
  const sum = frame.heldOut.reduce((all, [, y, says]) => all + (says! - y!) ** 2, 0);

  return (
    <div ref={root} className={`overfitting fg-figure ui${plan.wide ? ' of-wide' : ''}${short ? ' of-slide' : ''}`} data-lit={lit ?? undefined}>
      <div className="of-stage">
        <div className="of-part" style={{ width: plan.plane.width }}>
          <p className="of-head"><b className="of-output">{words.curve}</b> <span>{words.degree(p.parameters)}</span>
            <span className="of-key"><Mark kind="seen" />{words.training} <Mark kind="held" />{words.heldOut}{p.truth && <> <i className="of-truth-key" />{words.truth}</>}</span></p>
          <Plane {...plan.plane} frame={frame} words={words} showTruth={p.truth} chosen={chosen} free={free('edits')} onMove={move} onChoose={setAt} onAdd={add} onRemove={remove} onHint={actions.hint} />
        </div>
        <div className="of-part" style={{ width: plan.chart.width }}>
          <p className="of-head"><b className="of-error">{words.error}</b> <span>{words.over}</span></p>
          <ErrorChart plan={plan} parameters={p.parameters} frame={frame} pointed={pointed} fixed={!free('parameters')} words={words} locale={locale} onPoint={point}
            onSet={(parameters, gesture) => { growth.stop(); set({ parameters }, gesture); }} />
        </div>
      </div>
      <dl className="of-errors">
        <div><dt><Mark kind="seen" error />{words.trainingError}</dt><dd>{show(trainingError)}</dd></div>
        <div><dt><Mark kind="held" error />{words.heldOutError}</dt><dd>{show(heldOutError)} <small>{words.lowest(show(best[1]), best[0])}</small></dd></div>
        {!short && <div className="of-sum"><dt>{words.sum(frame.heldOut.length, show(sum), show(heldOutError))}</dt><dd /></div>}
      </dl>
      {!short && <p className="of-told">{words.told(widget.describe(p, frame, 0))}</p>}
      <div className="of-tools ui">
        {free('parameters') && <button type="button" className="btn" onClick={growth.toggle}>{growth.playing ? words.stop : words.grow}</button>}
        {free('seed') && <button type="button" className="btn" onClick={() => set({ seed: (p.seed % 9999) + 1, ...(free('edits') ? { edits: noEdits } : {}) })}>{words.again}</button>}
        {free('points') && <>
          <button type="button" className="btn" disabled={twice === p.points} onClick={() => set({ points: twice })}>{words.twice}</button>
          {!short && <button type="button" className="btn" disabled={half >= p.points} onClick={() => set({ points: half })}>{words.half}</button>}
        </>}
        {!short && free('edits') && <>
          <Nudge label={words.chosen} shown={`${chosen + 1} / ${training.length}`} less={words.previous} more={words.next}
            onLess={chosen > 0 ? () => setAt(chosen - 1) : null} onMore={chosen < training.length - 1 ? () => setAt(chosen + 1) : null} />
          <button type="button" className="btn" disabled={training.length <= bounds.fewest} onClick={() => remove(chosen)}>{words.remove}</button>
          <button type="button" className="btn" onClick={() => add(0.37 * Math.sin(training.length * 2.4), 0)}>{words.add}</button>
          {isEdited(p.edits) && <button type="button" className="btn" onClick={() => set({ edits: noEdits })}>{words.back}</button>}
        </>}
      </div>
    </div>
  );
}

const Mark = ({ kind, error = false }: { kind: 'seen' | 'held'; error?: boolean }) => (
  <svg className={`of-mark no-still${error ? ' of-mark-error' : ''}`} viewBox="0 0 14 14" aria-hidden="true"><circle className={kind === 'seen' ? 'of-seen' : 'of-held'} cx={7} cy={7} r={5} /></svg>
);
