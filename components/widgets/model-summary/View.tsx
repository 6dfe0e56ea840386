'use client';

import { lazy, Suspense, useMemo, useState } from 'react';
import { StackEditor } from '@/components/stack/StackEditor.tsx';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Asked } from './Asked.tsx';
import { shapeOf, stackOf } from './compute.ts';
import type { Words } from './en.ts';
import { printInput, printStack, type Stack } from './stacks.ts';
import type { widget } from './widget.ts';

const CodePanel = lazy(() => import('./CodePanel.tsx').then(file => ({ default: file.CodePanel })));

export type Props = ViewProps<typeof widget, Words>;

/** A stack of layers, counted or asked about. */
export const View = (props: Props) => (props.params.ask ? <Asked {...props} /> : <Table {...props} />);

/** A table that the reader edits, and the same as code. */
function Table({ params, frame, words, locale, step, locked, layout, height, playing, lit, actions }: Props) {
  const stack = useMemo(() => stackOf(params), [params]);
  const input = useMemo(() => shapeOf(params), [params]);
  const [open, setOpen] = useState(false);
  const short = layout === 'embed';
  const choose = (row: number) => {
    if (playing) actions.pause();
    actions.goTo(row);
  };
  const change = (next: Stack, row: number, gesture?: string) => {
    if (playing) actions.pause();
    actions.set({ layers: printStack(next) }, gesture);
    actions.goTo(row);
  };
  return (
    <div className="ms-figure fg-figure" data-lit={lit ?? undefined}>
      <StackEditor stack={stack} input={input} summary={frame} chosen={step} words={words.stack} locale={locale} height={short ? height ?? undefined : undefined}
        onChoose={choose} onStack={locked.has('layers') ? null : change} onInput={locked.has('input') ? null : next => actions.set({ input: printInput(next) })} onSay={actions.announce} />
      {!short && (
        <details className="ms-code needs-script" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{words.view.code}</summary>
          {open && <Suspense fallback={null}><CodePanel stack={stack} input={input} words={words.view} /></Suspense>}
        </details>
      )}
    </div>
  );
}
