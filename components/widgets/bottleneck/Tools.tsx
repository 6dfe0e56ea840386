'use client';

import { useRef, type CSSProperties } from 'react';
import { SharedHeatmap } from '@/components/figure/SharedHeatmap.tsx';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Change } from './changes.ts';
import type { Frame } from './frame.ts';
import type { Words } from './en.ts';

type View = Words['view'];
let slides = 0;

/** A slider whose whole drag is one undo. */
function Slider({ label, value, max, step, text, disabled, onValue }: { label: string; value: number; max: number; step: number; text: string; disabled?: boolean; onValue(value: number, gesture: string): void }) {
  const gesture = useRef('');
  const begin = () => { gesture.current = `slide ${++slides}`; };
  return (
    <input type="range" className="bn-slider" style={{ '--at': max > 0 ? value / max : 0 } as CSSProperties} aria-label={label} min={0} max={max} step={step} value={value} aria-valuetext={text} disabled={disabled}
      onPointerDown={begin} onKeyDown={event => { if (!event.repeat) begin(); }} onChange={event => onValue(Number(event.target.value), gesture.current)} />
  );
}

interface ChosenProps {
  frame: Frame;
  words: View;
  place: number;
  shape: readonly [number, number, number];
  mine: ReadonlySet<number>;
  short: boolean;
  other: number;
  map: readonly number[];
  all: readonly number[];
  onTurn: ((place: number, value: number, gesture: string) => void) | null;
  onChange: ((places: readonly number[], change: Change | null) => void) | null;
}

/** The chosen number: turned, cut, taken from the other digit, given back; and what the changes did. */
export function Chosen({ frame, words, place, shape: [, columns, channels], mine, short, other, map, all, onTurn, onChange }: ChosenProps) {
  const [own, now] = [frame.code[place], frame.sent[place]];
  const cell = Math.floor(place / channels);
  const most = Math.ceil(Math.max(1, ...frame.code, ...frame.otherCode, ...frame.sent) * 1.5);
  const name = words.place((place % channels) + 1, Math.floor(cell / columns) + 1, (cell % columns) + 1);
  return (
    <div className="bn-chosen-tools">
      <p className="bn-line">{name}: <b>{own === undefined ? '–' : showNumber(own)}</b>{mine.has(place) && now !== undefined && <> → <b className="bn-action">{showNumber(now)}</b></>}</p>
      {onTurn && now !== undefined && <Slider label={name} value={Math.round(now * 10) / 10} max={most} step={0.1} text={showNumber(now)} onValue={(value, gesture) => onTurn(place, value, gesture)} />}
      {onChange && <div className="bn-buttons">
        <span className="joined"><button type="button" className="btn" onClick={() => onChange([place], 0)}>{words.cut}</button>
          <button type="button" className="btn" onClick={() => onChange(map, 0)}>{words.cutMap}</button></span>
        {!short && <span className="joined"><button type="button" className="btn" onClick={() => onChange([place], 'other')}>{words.take(other)}</button>
          <button type="button" className="btn" onClick={() => onChange(map, 'other')}>{words.takeMap}</button>
          <button type="button" className="btn" onClick={() => onChange(all, 'other')}>{words.takeAll}</button></span>}
        <button type="button" className="btn" disabled={mine.size === 0} onClick={() => onChange(all, null)}>{words.giveBack}</button>
      </div>}
      {frame.status === 'ready' && (
        <p className="bn-line bn-told">{words.loss} <b className="bn-loss">{frame.lossUntouched!.toFixed(3)}</b>{frame.changes > 0 && <> → <b className="bn-loss">{frame.loss!.toFixed(3)}</b></>}
          {frame.changes > 0 && <span className="bn-quiet"> {words.changed(frame.changes, all.length)} {words.moved(frame.moved)}</span>}</p>
      )}
    </div>
  );
}

const Small = ({ name, values, label }: { name: string; values: Matrix; label: string }) => (
  <svg className="bn-small" width={58} height={58} viewBox="-1 -1 58 58" role="img" aria-label={label}><rect className="bn-paper" width={56} height={56} />{values.length > 0 && <SharedHeatmap name={name} values={values} most={1} cell={2} />}<rect className="bn-map" width={56} height={56} /></svg>
);

/** The digit that numbers are taken from, and what comes back of it. */
export function Other({ frame, words, other, onOther }: { frame: Frame; words: View; other: number; onOther: ((digit: number) => void) | null }) {
  return (
    <div className="bn-other">
      <p className="bn-line">{words.other}</p>
      <div className="bn-pair"><Small name="other-in" values={frame.otherInput} label={words.otherIn(other)} /><span aria-hidden="true">→</span><Small name="other-out" values={frame.otherOutput} label={words.otherOut(other)} /></div>
      {onOther && <span className="fg-nudge" role="group" aria-label={words.other}>
        <button type="button" aria-label={words.previous} onClick={() => onOther((other + 9) % 10)}>‹</button><output>{other}</output>
        <button type="button" aria-label={words.next} onClick={() => onOther((other + 1) % 10)}>›</button>
      </span>}
    </div>
  );
}

export function Digits({ words, digit, drawn, onDigit }: { words: View; digit: number; drawn: boolean; onDigit(digit: number): void }) {
  return (
    <span className="bn-digits" role="group" aria-label={words.digit}><span className="bn-quiet" aria-hidden="true">{words.digit}</span>
      <span className="joined">{Array.from({ length: 10 }, (_, each) => <button key={each} type="button" className="btn" aria-pressed={!drawn && each === digit} onClick={() => onDigit(each)}>{each}</button>)}</span></span>
  );
}

/** The tape: which epoch's weights the figure computes with. */
export function Epochs({ frame, words, epoch, onEpoch }: { frame: Frame; words: View; epoch: number; onEpoch(epoch: number, gesture: string): void }) {
  const last = frame.lastEpoch ?? 50;
  const shown = frame.epoch ?? Math.min(epoch, last);
  const text = frame.validationLoss === null ? words.epochs(shown) : `${words.epochs(shown)}, ${words.validation(frame.validationLoss.toFixed(4))}`;
  return (
    <label className="bn-epochs"><span className="bn-quiet">{words.tape}</span><Slider label={words.tape} value={shown} max={last} step={1} text={text} disabled={frame.lastEpoch === null} onValue={onEpoch} /><span className="bn-epoch">{text}</span></label>
  );
}
