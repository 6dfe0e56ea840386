'use client';

import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { parseStack, printLayer, printStack, type Layer, type NotationRefusal } from '@/lib/arith/stack.ts';
import { added, addable, edited, editsOf, moved, removed, type Edit } from './edits.ts';
import type { Words } from './en.ts';
import { numberOf, stackOf } from './model.ts';
import { widget } from './widget.ts';

interface Props { layers: string; words: Words; onLayers: (layers: string, gesture?: string) => void }

let presses = 0;

/** The stack as a row of layers, the chosen one's numbers below, and the whole as a line of text. */
export function Editor({ layers, words, onLayers }: Props) {
  const { view } = words;
  const stack = stackOf(layers);
  const [picked, setPicked] = useState(0);
  const chips = useRef<HTMLDivElement>(null);
  const at = Math.min(picked, stack.length - 1);
  const layer = stack[at]!;
  const put = (next: readonly Layer[], to: number) => {
    setPicked(to);
    onLayers(printStack(next), `stack-${++presses}`);
  };
  const name = (each: Layer) => view.kinds[each.kind](numberOf(each) ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      const to = (at + by + stack.length) % stack.length;
      setPicked(to);
      chips.current?.querySelectorAll<HTMLElement>('[role=radio]')[to]?.focus();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && stack.length > 1) {
      event.preventDefault();
      put(removed(stack, at), Math.max(0, at - 1));
    }
  };
  const nudge = (edit: Edit) => (
    <Nudge key={edit.key} label={view.edits[edit.key]} shown={edit.shown === null ? view.paddings[edit.text as 'same'] ?? edit.text : String(edit.shown)} less={view.less} more={view.more}
      onLess={edit.less && (() => put(edited(stack, at, edit.less!), at))} onMore={edit.more && (() => put(edited(stack, at, edit.more!), at))} />
  );
  return (
    <section className="rf-editor" aria-label={view.editor}>
      <div className="rf-row">
        <span className="rf-label">{view.editor}</span>
        <div ref={chips} className="rf-chips" role="radiogroup" aria-label={view.editor} onKeyDown={onKeyDown}>
          {stack.map((each, place) => (
            <button key={place} type="button" role="radio" className="fg-button" aria-checked={place === at} tabIndex={place === at ? 0 : -1} title={printLayer(each)} onClick={() => setPicked(place)}>{name(each)}</button>
          ))}
        </div>
        <label className="rf-add"><span className="visually-hidden">{view.add}</span>
          <select value="" disabled={stack.length >= 64} onChange={event => put(added(stack, at, event.target.value as Layer['kind']), at + 1)}>
            <option value="" disabled>{view.add}</option>
            {addable.map(kind => <option key={kind} value={kind}>{view.adds[kind]}</option>)}
          </select>
        </label>
      </div>
      <div className="rf-row rf-numbers">
        <span className="rf-label">{name(layer)}</span>
        {editsOf(layer).map(nudge)}
        {'activation' in layer && <label className="rf-check"><input type="checkbox" checked={layer.activation === 'relu'} onChange={event => put(edited(stack, at, { ...layer, activation: event.target.checked ? 'relu' : 'linear' }), at)} /> ReLU</label>}
        <span className="rf-moves">
          <button type="button" className="fg-button" disabled={at === 0} onClick={() => put(moved(stack, at, -1), at - 1)}>{view.earlier}</button>
          <button type="button" className="fg-button" disabled={at === stack.length - 1} onClick={() => put(moved(stack, at, 1), at + 1)}>{view.later}</button>
          <button type="button" className="fg-button" disabled={stack.length === 1} onClick={() => put(removed(stack, at), Math.max(0, at - 1))}>{view.remove}</button>
        </span>
      </div>
      <Written layers={layers} words={words} onLayers={onLayers} />
    </section>
  );
}

/** The whole stack as text. What cannot be read stays as it was typed, with a sentence on what is wrong. */
function Written({ layers, words: { view }, onLayers }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<{ of: string; text: string } | null>(null);
  const [wrong, setWrong] = useState<NotationRefusal | 'tooLong' | null>(null);
  const own = typed && typed.of === layers ? typed.text : null;
  const commit = () => {
    if (own === null) return;
    const read = parseStack(own);
    if ('refusal' in read) { setWrong(read.refusal); return; }
    const next = printStack(read.stack);
    if (widget.params.layers.accept(next) === undefined) { setWrong('tooLong'); return; }
    setWrong(null);
    setTyped(null);
    onLayers(next);
  };
  const told = own === null ? null : wrong;
  return (
    <div className="rf-row rf-written">
      <label className="rf-label" htmlFor={id}>{view.written}</label>
      <input id={id} type="text" spellCheck={false} autoComplete="off" autoCapitalize="off" value={own ?? layers} aria-invalid={told !== null} aria-describedby={`${id}-says`}
        onChange={event => setTyped({ of: layers, text: event.target.value })} onBlur={commit}
        onKeyDown={event => { if (event.key === 'Enter') commit(); if (event.key === 'Escape') { setTyped(null); setWrong(null); } }} />
      <span id={`${id}-says`} role="status" className={told ? 'rf-wrong' : 'rf-form'}>{told ? `✕ ${told === 'tooLong' ? view.tooLong : view.notRead(told)}` : view.form}</span>
    </div>
  );
}
