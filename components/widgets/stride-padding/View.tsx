'use client';

import { useMemo, useState } from 'react';
import { Nudge } from '@/components/figure/Nudge.tsx';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Answers } from './Answers.tsx';
import { Canvas } from './Canvas.tsx';
import type { Words } from './en.ts';
import { Formula, Sum } from './Formula.tsx';
import { verdictOf } from './frameworks.ts';
import type { Handle } from './Handles.tsx';
import { layoutOf } from './layout.ts';
import { overhang, planOf, planWith } from './plan.ts';
import { Square } from './Square.tsx';
import { Ways } from './Ways.tsx';
import { widget, type Params } from './widget.ts';

/** Height of the formula under an embed's picture, CSS pixels. */
const lineHeight = 46;
/** What one sentence on a refusal takes there, CSS pixels. */
const remarkHeight = 34;
/** What the libraries' answers take on a slide, and the height of a picture that leaves room for them, CSS pixels. */
const answersHeight = 200;
const lowestWithAnswers = 360;
const narrowestWithAnswers = 640;
let nudges = 0;

/** A window on a line: what it reads, what it leaves, how many answers it gives; the same on a picture; two libraries' answers. */
export function View(props: ViewProps<typeof widget, Words>) {
  const { params, frame, words, step, locked, actions, width } = props;
  const { view } = words;
  const embed = props.layout === 'embed';
  const asking = params.ask === 'guess';
  const plan = useMemo(() => planOf(params), [params]);
  const hang = overhang(plan);
  const spare = embed ? (props.height ?? 0) - lineHeight - answersHeight : Infinity;
  const answers = params.libraries && !asking && (!embed || width >= narrowestWithAnswers) && spare >= lowestWithAnswers;
  const refused = embed && !asking && !answers && params.stride > 1 && params.dilation > 1;
  const height = embed && props.height !== null ? props.height - lineHeight - (answers ? answersHeight : 0) - (refused ? remarkHeight : 0) : null;
  const layout = useMemo(
    () => layoutOf(
      { plan, windows: asking ? 1 : plan.output + (hang > 0 ? 1 : 0), overhang: hang, guess: params.ask === 'no' ? null : { before: params.guessBefore, after: params.guessAfter }, asking },
      { width, height, embed },
    ),
    [plan, hang, params, asking, width, embed, height],
  );
  const [reached, setReached] = useState<number | null>(null);
  // The cell pointed at may be gone when the figure is set from elsewhere.
  const shown = reached !== null && reached >= -plan.before && reached < params.size + plan.after ? reached : null;
  const free = (name: keyof Params) => !locked.has(name);

  const reach = (cell: number | null) => {
    setReached(cell);
    if (cell === null) return actions.hint(null);
    if (props.playing) actions.pause();
    const count = frame.windows.filter(window => window.includes(cell)).length;
    actions.hint(cell < 0 || cell >= params.size ? view.reachZero(count) : view.readCell(cell + 1, count));
  };
  const goTo = (at: number) => {
    if (props.playing) actions.pause();
    if (reached !== null) reach(null);
    actions.goTo(at);
  };
  const pull = (name: string, value: number, gesture: string) => {
    actions.set(name === 'pad' ? { padding: 'explicit', pad: value } : { [name]: value }, gesture);
    const say = { size: view.handle.size, pad: view.handle.pad, kernel: view.handle.kernel, stride: view.handle.stride, dilation: view.handle.dilation, guessBefore: view.handle.before, guessAfter: view.handle.after }[name];
    if (say) actions.hint(say(value));
  };
  const hold = (handle: Handle | null) => actions.hint(handle && `${handle.says}. ${view.pull}`);
  const nudge = (by: number) => (params.pad + by < widget.params.pad.min || params.pad + by > widget.params.pad.max ? null : () => actions.set({ pad: params.pad + by }, `pad-${++nudges}`));

  return (
    <div className="sp-figure fg-figure" data-layout={props.layout} data-beside={layout.square.beside ? '' : undefined} data-lit={props.lit ?? undefined}>
      <div className="sp-stage fg-stage">
        <Canvas params={params} frame={frame} plan={plan} layout={layout} words={words} step={step} playing={props.playing} lit={props.lit} free={free}
          reached={shown} onReach={reach} onStep={goTo} onPull={pull} onHold={hold} />
        {!asking && (layout.square.beside || !embed) && <Square plan={plan} reads={frame.reads} step={step} {...layout.square} words={view} onStep={goTo} />}
      </div>
      {asking ? <p className="sp-note">{view.asked(params.guessBefore, params.guessAfter)}</p> : (
        <>
          <Formula plan={plan} words={view} short={embed} narrow={layout.names === 0} />
          {!embed && <Sum cells={frame.windows[step] ?? []} size={params.size} value={frame.output[step] ?? 0} at={step} words={view} />}
        </>
      )}
      {frame.guess && !embed && (
        <p className="sp-note sp-compare">{view.compared({ ...frame.guess, values: frame.guess.output }, { before: plan.before, after: plan.after, values: frame.output }, planWith(params, frame.guess.before, frame.guess.after).output)}</p>
      )}
      {refused && <p className="fg-remark">{view.kerasRefuses}</p>}
      {answers && <Answers answers={frame.answers} output={frame.output} words={view} note={view.verdict(verdictOf(params, frame.answers, frame.output), plan, frame.answers)} />}
      {params.padding === 'explicit' && free('pad') && !asking && !embed && (
        <div className="fg-tools">
          <Nudge label={words.params.pad.label} shown={String(params.pad)} less={view.less} more={view.more} onLess={nudge(-1)} onMore={nudge(1)} />
        </div>
      )}
      {params.keep && (
        <Ways kept={frame.kept} now={params} size={params.size} words={words} onFound={locked.has('found') ? null : found => actions.set({ found })}
          onShow={({ padding, kernel, stride, dilation, pad }) => actions.set({ padding, kernel, stride, dilation, ...(padding === 'explicit' ? { pad } : {}) })} />
      )}
    </div>
  );
}
