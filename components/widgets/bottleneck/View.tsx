'use client';

import { useEffect, useRef, useState } from 'react';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { changed, readChanges, type Change } from './changes.ts';
import { blankDrawing } from './drawing.ts';
import type { Words } from './en.ts';
import { Hourglass } from './Hourglass.tsx';
import { Inside } from './Inside.tsx';
import { layoutOf } from './layout.ts';
import type { TapeSession } from './session.ts';
import { Chosen, Digits, Epochs, Other } from './Tools.tsx';
import { Waist } from './Waist.tsx';
import type { Params, widget } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;

const firstRest = 300;
const largest = { cell: 40, small: 26 } as const;
/** From here on the numbers and what is done to them stand beside each other, CSS pixels. */
const besideFrom = 960;
const gap = 24;
let acts = 0;

/** A trained autoencoder, open: every layer's maps, and the numbers of its narrowest one as handles. */
export function View(props: Props) {
  const { params, frame, words: { view: words }, width, height, layout, lit, locked, actions } = props;
  const session = props.session as TapeSession | undefined;
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.bn-hourglass', firstRest);
  const [place, setPlace] = useState(0);
  useEffect(() => session?.wake(), [session]);

  const embed = layout === 'embed';
  const plan = layoutOf(frame.stages, width, embed && height !== null ? Math.max(150, height - rest) : null);
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const waist = frame.stages[frame.waist]!.shape as [number, number, number];
  const numbers = waist[0] * waist[1] * waist[2];
  const chosen = Math.min(place, numbers - 1);
  const mine = new Set([...readChanges(params.changes)?.keys() ?? []].filter(at => at < numbers));
  const columns = plan.wide ? waist[2] : 2;
  const beside = width >= besideFrom || (embed && plan.wide);
  const room = beside && !embed ? width * 0.58 : width;
  const cell = embed && plan.wide ? largest.small : Math.min(largest.cell, Math.floor((room - (columns - 1) * gap - 4) / columns / waist[1]));
  const change = (places: readonly number[], to: Change | null, gesture?: string) => actions.set({ changes: changed(params.changes, places, to) }, gesture ?? `change ${++acts}`);
  const turn = free('changes') && frame.status === 'ready' ? (at: number, value: number, gesture: string) => change([at], Math.min(999, value), gesture) : null;
  const mapOf = (at: number) => Array.from({ length: numbers / waist[2] }, (_, i) => i * waist[2] + (at % waist[2]));

  return (
    <div ref={root} className={`bottleneck fg-figure ui${plan.wide ? ' bn-wide' : ''}${beside ? ' bn-beside' : ''}${embed ? ' bn-slide' : ''}`} data-lit={lit ?? undefined}>
      {frame.status === 'failed' && <p className="fg-fault" role="alert">{words.failed} {session && <button type="button" className="btn" onClick={session.retry}>{words.retry}</button>}</p>}
      <Hourglass layout={plan} frame={frame} words={words} onPaint={free('drawing') ? (drawing, gesture) => actions.set({ drawing }, gesture) : null}
        onLook={free('layer') && !(embed && plan.wide) ? layer => actions.set({ layer: params.layer === layer ? 0 : layer }) : null} looked={params.layer} />
      {!(embed && plan.wide) && params.layer > 0 && <Inside frame={frame} words={words} width={width} layer={params.layer} names={free('layer')} onLook={layer => actions.set({ layer })} />}
      <div className="bn-below">
        <Waist width={columns * (cell * waist[1] + gap) - gap + 4} cell={cell} columns={columns} frame={frame} words={words} mine={mine} chosen={chosen} onChoose={setPlace} onTurn={turn} />
        <Chosen frame={frame} words={words} place={chosen} shape={waist} mine={mine} short={embed} other={params.other} onTurn={turn}
          onChange={free('changes') && frame.status === 'ready' ? change : null} map={mapOf(chosen)} all={Array.from({ length: numbers }, (_, i) => i)} />
        {!embed && <Other frame={frame} words={words} other={params.other} onOther={free('other') ? other => actions.set({ other }) : null} />}
      </div>
      <div className="bn-tools">
        {free('digit') && <Digits words={words} digit={params.digit} drawn={params.drawing !== ''} onDigit={digit => actions.set({ digit, drawing: '' })} />}
        {free('drawing') && <button type="button" className="btn" aria-pressed={params.drawing === blankDrawing} onClick={() => actions.set({ drawing: blankDrawing })}>{words.draw}</button>}
        {free('epoch') && <Epochs frame={frame} words={words} epoch={params.epoch} onEpoch={(epoch, gesture) => actions.set({ epoch }, gesture)} />}
      </div>
    </div>
  );
}
