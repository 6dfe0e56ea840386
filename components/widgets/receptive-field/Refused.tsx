'use client';

import { printStack, type Layer } from '@/lib/arith/stack.ts';
import { mendStack } from '@/lib/arith/stackMends.ts';
import { planStack, type Mend } from '@/lib/arith/stackShapes.ts';
import type { Words } from './en.ts';
import { numberOf, type Model } from './model.ts';
import { widget } from './widget.ts';

interface Props {
  model: Model;
  words: Words;
  /** Null where the reader may not change it. */
  onLayers: ((layers: string) => void) | null;
  onSize: ((size: number) => void) | null;
}

/** The smallest larger input on which every layer works; null where none does. */
function sizeThatWorks({ stack, sheets }: Model): number | null {
  for (let size = sheets[0]!.side + 1; size <= widget.params.size.max; size++) if (!planStack(stack, [size, size, 1]).refusal) return size;
  return null;
}

/** Why a layer cannot work, in words, and what would mend it, a click each. */
export function Refused({ model, words: { view: words }, onLayers, onSize }: Props) {
  const refusal = model.refusal!;
  const layer = model.stack[refusal.layer - 1] as Layer;
  const name = words.kinds[layer.kind](numberOf(layer) ?? 0);
  const mends = refusal.mends.map((mend: Mend) => ({ mend, stack: printStack(mendStack(model.stack, refusal, mend)) }))
    .filter(({ stack }, at, all) => stack !== '' && all.findIndex(other => other.stack === stack) === at && widget.params.layers.accept(stack) !== undefined);
  const size = refusal.code === 'windowTooLarge' || refusal.code === 'cropsEverything' ? sizeThatWorks(model) : null;
  return (
    <div className="rf-refused" role="alert">
      <p>✕ {words.refused(refusal.layer, name, words.why[refusal.code](refusal.got, refusal.expected))}</p>
      <p className="rf-mends">
        {size !== null && onSize && <button type="button" className="fg-button" onClick={() => onSize(size)}>{words.largerInput(size)}</button>}
        {onLayers && mends.map(({ mend, stack }) => <button key={stack} type="button" className="fg-button" onClick={() => onLayers(stack)}>{words.mends[mend.code](mend)}</button>)}
      </p>
    </div>
  );
}
