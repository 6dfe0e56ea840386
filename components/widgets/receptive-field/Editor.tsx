'use client';

import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { AddSelect } from '@/components/stack/AddSelect.tsx';
import { freshLayer, moved, replaced, withLayer, without } from '@/components/stack/edits.ts';
import { LayerFields } from '@/components/stack/LayerFields.tsx';
import { NotationField } from '@/components/stack/NotationField.tsx';
import { Trouble } from '@/components/stack/Trouble.tsx';
import type { StackWords } from '@/components/stack/words.ts';
import { printLayer, printStack, stackBounds, type Layer, type Stack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Words } from './en.ts';
import { modelOf, numberOf, type Model } from './model.ts';
import { widget } from './widget.ts';

interface Props {
  layers: string;
  size: number;
  words: Words;
  stackWords: StackWords;
  locale: Locale;
  /** Null where the reader may not change it. */
  onLayers: ((layers: string, gesture?: string) => void) | null;
  onSize: ((size: number) => void) | null;
  onSay: (text: string) => void;
}

const addable: readonly Layer['kind'][] = ['conv', 'pool', 'avg', 'tconv', 'up', 'bil', 'nails', 'unpool', 'flatten', 'reshape', 'dense'];
let presses = 0;

/** The smallest larger input on which every layer works; null where none does. */
function sizeThatWorks({ stack, sheets, refusal }: Model): number | null {
  if (refusal?.code !== 'windowTooLarge' && refusal?.code !== 'cropsEverything') return null;
  for (let size = sheets[0]!.side + 1; size <= widget.params.size.max; size++) if (!planStack(stack, [size, size, 1]).refusal) return size;
  return null;
}

/** The stack as a row of layers, the chosen one's numbers below, and the whole as a line of text; why it fails and what mends it. */
export function Editor({ layers, size: side, words, stackWords, locale, onLayers, onSize, onSay }: Props) {
  const { view } = words;
  const model = useMemo(() => modelOf(layers, side), [layers, side]);
  const { stack, refusal } = model;
  const [picked, setPicked] = useState(0);
  const chips = useRef<HTMLDivElement>(null);
  const at = Math.min(picked, stack.length - 1);
  const layer = stack[at]!;
  const put = (next: Stack, to: number, gesture?: string) => {
    // A figure without a layer shows nothing: the last one that goes leaves the simplest.
    const written = next.length ? printStack(next) : 'conv1';
    if (widget.params.layers.accept(written) === undefined) { onSay(view.tooLong); return; }
    setPicked(Math.max(0, Math.min(to, next.length - 1)));
    onLayers?.(written, gesture ?? `stack-${++presses}`);
  };
  const name = (each: Layer) => view.kinds[each.kind](numberOf(each) ?? 0);
  const add = (kind: Layer['kind']) => {
    const incoming = model.planned[at]?.output ?? model.planned.at(-1)?.output ?? [1, 1, 1];
    const fresh = freshLayer(kind, incoming);
    // Fields have no channels: one filter is enough until the reader wants more.
    const next = withLayer(stack, at + 1, 'filters' in fresh ? { ...fresh, filters: 1 } : fresh);
    put(next, at + 1);
    onSay(stackWords.added(name(next[at + 1]!), at + 2));
  };
  const remove = () => {
    onSay(stackWords.removed(name(layer)));
    put(without(stack, at), Math.max(0, at - 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      const to = (at + by + stack.length) % stack.length;
      setPicked(to);
      chips.current?.querySelectorAll<HTMLElement>('[role=radio]')[to]?.focus();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && stack.length > 1) {
      event.preventDefault();
      remove();
    }
  };
  const size = sizeThatWorks(model);
  return (
    <section className="stk rf-editor" aria-label={view.editor}>
      {refusal && (
        <div className="rf-refused">
          <Trouble stack={stack} refusal={refusal} words={stackWords} onMend={onLayers && ((next, row) => { put(next, row - 1); onSay(stackWords.mended); })} />
          {size !== null && onSize && <button type="button" className="btn" onClick={() => onSize(size)}>{view.largerInput(size)}</button>}
          <p className="rf-note">{view.countsOn}</p>
        </div>
      )}
      {onLayers && (
        <>
          <div className="rf-row">
            <span className="label">{view.editor}</span>
            <div ref={chips} className="rf-chips" role="radiogroup" aria-label={view.editor} onKeyDown={onKeyDown}>
              {stack.map((each, place) => (
                <button key={place} type="button" role="radio" className="btn" aria-checked={place === at} data-failed={refusal?.layer === place + 1 ? '' : undefined} tabIndex={place === at ? 0 : -1} title={printLayer(each)} onClick={() => setPicked(place)}>{name(each)}</button>
              ))}
            </div>
            <AddSelect shown={view.add} kinds={addable} words={stackWords} disabled={stack.length >= stackBounds.layers} onAdd={add} />
          </div>
          <div className="stk-fields" role="group" aria-label={name(layer)}>
            <b className="stk-name">{view.place(at + 1)}</b>
            <LayerFields key={at} layer={layer} words={stackWords} locale={locale} onChange={(next, gesture) => put(replaced(stack, at, next), at, gesture)} />
            <span className="rf-moves">
              <button type="button" className="btn" disabled={at === 0} onClick={() => put(moved(stack, at, at - 1), at - 1)}>{view.earlier}</button>
              <button type="button" className="btn" disabled={at === stack.length - 1} onClick={() => put(moved(stack, at, at + 1), at + 1)}>{view.later}</button>
              <button type="button" className="btn" disabled={stack.length === 1} onClick={remove}>{stackWords.remove}</button>
            </span>
          </div>
          <NotationField stack={stack} words={stackWords} disabled={false} onChange={next => put(next, at)} />
        </>
      )}
    </section>
  );
}
