'use client';

import type { Layer, Stack } from '@/lib/arith/stack.ts';
import { stackBounds } from '@/lib/arith/stack.ts';
import type { Shape } from '@/lib/arith/stackShapes.ts';
import type { Summary } from '@/lib/arith/stackSummary.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { AddSelect } from './AddSelect.tsx';
import { freshLayer, moved, replaced, withLayer, without } from './edits.ts';
import { InputFields } from './InputFields.tsx';
import { LayerCount } from './LayerCount.tsx';
import { LayerFields } from './LayerFields.tsx';
import { NotationField } from './NotationField.tsx';
import { kindName, StackTable } from './StackTable.tsx';
import { Trouble } from './Trouble.tsx';
import type { StackWords } from './words.ts';

interface Props {
  stack: Stack;
  input: Shape;
  summary: Summary;
  /** Row chosen: 0 is the input, layers count from 1. */
  chosen: number;
  words: StackWords;
  locale: Locale;
  /** On a slide: the height there is, CSS pixels. Rows shrink, and the fields fold where there is no room for them. */
  height?: number;
  onChoose: (row: number) => void;
  /** A new stack, and the row to stand at in it; changes of one `gesture` are one undo. Null: the stack is locked. */
  onStack: ((stack: Stack, row: number, gesture?: string) => void) | null;
  /** Null: the input is locked. */
  onInput: ((input: Shape) => void) | null;
  onSay: (text: string) => void;
}

/** On a slide, CSS pixels: what stands around the rows, the smallest and largest row, what the fields take. */
const slide = { around: 150, smallest: 24, largest: 36, fields: 130 };

const common: readonly Layer['kind'][] = ['conv', 'pool', 'flatten', 'dense'];
const others: readonly Layer['kind'][] = ['avg', 'tconv', 'up', 'bil', 'nails', 'unpool', 'reshape'];

/** A stack of layers as a table the reader edits: add, move, remove, change, type; what it costs; why it fails and what mends it. */
export function StackEditor({ stack, input, summary, words, locale, height, onChoose, onStack, onInput, onSay, ...props }: Props) {
  const short = height !== undefined;
  const rowHeight = short ? Math.max(slide.smallest, Math.min(slide.largest, Math.floor((height - slide.around) / (stack.length + 1)))) : undefined;
  const folds = short && height < slide.around + slide.fields + rowHeight! * (stack.length + 1) + (summary.refusal ? 60 : 0);
  const chosen = Math.min(props.chosen, stack.length);
  const layer = chosen > 0 ? stack[chosen - 1]! : null;
  const name = kindName(stack, chosen, words);
  const move = onStack && ((from: number, to: number, gesture?: string) => {
    onStack(moved(stack, from - 1, to - 1), to, gesture);
    onSay(words.moved(kindName(stack, from, words), to, stack.length));
  });
  const remove = onStack && ((row: number) => {
    onStack(without(stack, row - 1), Math.min(row, stack.length - 1));
    onSay(words.removed(kindName(stack, row, words)));
  });
  const add = (kind: Layer['kind']) => {
    const incoming = summary.rows[Math.min(chosen, summary.rows.length - 1)]!.outputShape;
    const next = withLayer(stack, chosen, freshLayer(kind, incoming));
    onStack!(next, chosen + 1);
    onSay(words.added(kindName(next, chosen + 1, words), chosen + 1));
  };
  const full = stack.length >= stackBounds.layers;

  const fields = (
    <>
      {(layer ? onStack : onInput) && (
        <div className="stk-fields needs-script" role="group" aria-label={name}>
          <b className="stk-name">{name}</b>
          {layer && onStack
            ? <LayerFields key={chosen} layer={layer} words={words} locale={locale} onChange={(next, gesture) => onStack(replaced(stack, chosen - 1, next), chosen, gesture)} />
            : onInput && <InputFields input={input} words={words} locale={locale} onChange={onInput} />}
        </div>
      )}
      {onStack && (
        <div className="stk-fields needs-script">
          {layer && (
            <span className="stk-places">
              <button type="button" className="btn" disabled={chosen < 2} onClick={() => move!(chosen, chosen - 1)}>{words.moveUp}</button>
              <button type="button" className="btn" disabled={chosen >= stack.length} onClick={() => move!(chosen, chosen + 1)}>{words.moveDown}</button>
              <button type="button" className="btn" onClick={() => remove!(chosen)}>{words.remove}</button>
            </span>
          )}
          <span className="field" role="group" aria-label={words.add}>
            <span className="label">{words.add}</span>
            <span className="joined">{common.map(kind => <button key={kind} type="button" className="btn" disabled={full} onClick={() => add(kind)}>{words.kinds[kind]}</button>)}</span>
            <AddSelect shown={words.more} label={`${words.add}: ${words.more}`} kinds={others} words={words} disabled={full} onAdd={add} />
          </span>
        </div>
      )}
    </>
  );

  return (
    <div className="stk" data-short={short ? '' : undefined}>
      <StackTable stack={stack} summary={summary} chosen={chosen} words={words} locale={locale} onChoose={onChoose} onMove={move} onRemove={remove} rowHeight={rowHeight} />
      {stack.length === 0 && <p className="stk-said">{words.empty}</p>}
      {summary.refusal && <Trouble stack={stack} refusal={summary.refusal} words={words} onMend={onStack && ((next, row) => { onStack(next, row); onSay(words.mended); })} />}
      <LayerCount stack={stack} summary={summary} row={chosen} words={words} locale={locale} short={short} />
      {folds ? <details className="stk-fold needs-script"><summary className="btn">{words.edit}</summary>{fields}</details> : fields}
      {!short && <NotationField stack={stack} words={words} disabled={!onStack} onChange={next => onStack?.(next, Math.min(chosen, next.length))} />}
    </div>
  );
}
