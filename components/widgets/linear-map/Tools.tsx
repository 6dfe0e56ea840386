import type { CSSProperties } from 'react';
import { Buttons } from '@/components/controls/Buttons.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { sizesOf } from './compute.ts';
import { exchanged, withSecond, withSizes } from './edits.ts';
import type { Words } from './en.ts';
import { chosenOf } from './step.ts';
import { reach, type Params } from './widget.ts';

interface Props {
  params: Params;
  words: Words['view'];
  free(...names: (keyof Params)[]): boolean;
  motion: { playing: boolean; toggle(): void; stop(): void };
  /** On a slide: the motion only. */
  short: boolean;
  set(patch: Partial<Params>, gesture?: string): void;
  onAdd(): void;
  onRemove(index: number): void;
}

let slides = 0;

/** The motion, the sizes of the spaces, the second map, the points. */
export function Tools({ params: p, words, free, motion, short, set, onAdd, onRemove }: Props) {
  const { inputs, middle, outputs } = sizesOf(p);
  const sizes = { inputs, middle, outputs };
  const other = exchanged(p);
  const resizable = free('matrix') && (!p.compose || free('second'));
  const choose = (label: string, name: keyof typeof sizes, from: number) => (
    <Buttons label={label} disabled={!resizable} options={[1, 2, 3].filter(n => n >= from).map(n => ({ key: String(n), label: String(n), pressed: sizes[name] === n }))}
      onChoose={key => set(withSizes(p, { ...sizes, [name]: Number(key) }))} />
  );
  const turned = p.yaw;
  return (
    <div className="lm-tools ui">
      {free('t') && (
        <span className="lm-motion">
          <button type="button" className="btn" onClick={motion.toggle}>
            <svg viewBox="0 0 10 10" aria-hidden="true"><path d={motion.playing ? 'M1.5 1H4v8H1.5zM6 1h2.5v8H6z' : 'M2 .5v9L9.500 5z'} /></svg>{motion.playing ? words.pause : words.play}
          </button>
          <input className="scrub" type="range" min={0} max={100} value={Math.round(p.t * 100)} aria-label={words.motion} aria-valuetext={words.motionValue(showNumber(p.t))}
            style={{ '--at': p.t } as CSSProperties} onPointerDown={() => { slides += 1; }}
            onChange={event => { motion.stop(); set({ t: event.target.valueAsNumber / 100 }, `slide ${slides}`); }} />
          <output className="lm-t">{words.motionValue(showNumber(p.t))}</output>
        </span>
      )}
      {!short && <>
        {choose(words.inputsLabel, 'inputs', 2)}
        {p.compose && choose(words.middleLabel, 'middle', 1)}
        {choose(words.outputsLabel, 'outputs', 1)}
        {free('compose', 'second') && <button type="button" className="btn" onClick={() => set(p.compose ? { compose: false } : withSecond(p))}>{p.compose ? words.removeMap : words.addMap}</button>}
        {other && free('matrix', 'second') && <button type="button" className="btn" onClick={() => set(other)}>{words.exchange}</button>}
        {free('points') && <>
          <button type="button" className="btn" disabled={p.points.length >= reach.points} onClick={onAdd}>{words.addPoint}</button>
          {p.points.length > 1 && <button type="button" className="btn" onClick={() => onRemove(chosenOf(p))}>{words.removePoint}</button>}
        </>}
        {[inputs, middle, outputs].includes(3) && free('yaw') && (
          <Nudge label={words.turn} shown={`${showNumber(Math.round((turned * 180) / Math.PI))}°`} less={words.turnLess} more={words.turnMore}
            onLess={turned > -1.2 ? () => set({ yaw: Math.max(-1.2, Math.round((turned - 0.2) * 100) / 100) }) : null} onMore={turned < 1.2 ? () => set({ yaw: Math.min(1.2, Math.round((turned + 0.2) * 100) / 100) }) : null} />
        )}
      </>}
    </div>
  );
}
