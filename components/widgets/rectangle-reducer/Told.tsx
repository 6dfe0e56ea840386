import { exactNumber, showNumber } from '@/lib/geometry/numbers.ts';
import type { Described } from '@/lib/widget/define.ts';
import { compute, type Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

type Numbers = Readonly<Record<string, Described>>;

/** How the numbers stand to each other and why; with three steps also what the first two of them come to. */
export function Told({ words, numbers, params, frame, onMultiply }: { words: Words['view']; numbers: Numbers; params: Params; frame: Frame; onMultiply: (() => void) | null }) {
  const counts = [frame.w1, frame.w2, frame.w3].flatMap(w => (w ? [w.flat().length] : []));
  return (
    <div className="rr-told">
      <p className="rr-found">
        <b className="rr-count">{counts.join(' + ')} = {words.weights(counts.reduce((a, b) => a + b))}</b> {words.found(numbers)}
      </p>
      {frame.w3 && <Composed words={words} params={params} frame={frame} onMultiply={onMultiply} />}
    </div>
  );
}

/** w1 · w2 as one kernel, and what the two-step network makes with it: computed, not concluded. */
function Composed({ words, params, frame, onMultiply }: { words: Words['view']; params: Params; frame: Frame; onMultiply: (() => void) | null }) {
  const six = compute({ ...params, hidden: 1, w1: frame.composed, w2: frame.w3! });
  return (
    <div className="rr-composed">
      <p>
        <b className="rr-kernel">{words.kernel(1)} · {words.kernel(2)}</b> ={' '}
        <span className="rr-column" role="group" aria-label={words.composedLabel}>{frame.composed.map(([v], i) => <span key={i} title={exactNumber(v!)}>{showNumber(v!)}</span>)}</span>{' '}
        {words.composed(showNumber(six.outputA), showNumber(six.outputB))}
      </p>
      {onMultiply && <button type="button" className="fg-button" onClick={onMultiply}>{words.multiply}</button>}
    </div>
  );
}
