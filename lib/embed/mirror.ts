import { serialiseQuery } from '@/lib/params/values.ts';
import type { Figure } from '@/lib/widget/figure.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const interval = 400;

/** Keeps the address of an embed page at the figure's state, defaults omitted, other keys as they were. Returns the end of it. */
export function mirrorState(figure: Figure): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    waiting = undefined;
    const { params, step } = figure.getSnapshot();
    const { widget } = figure.module;
    const query = new URLSearchParams(window.location.search);
    for (const key of [...Object.keys(widget.params), 'preset', 'step']) query.delete(key);
    for (const [key, value] of serialiseQuery(widget.params, params)) query.set(key, value);
    if (step > 0) query.set('step', String(step));
    const written = query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';');
    try {
      window.history.replaceState(null, '', written ? `?${written}` : window.location.pathname);
    } catch {
      // A sandboxed frame may not change its address; the state itself is unaffected.
    }
  };
  const unsubscribe = figure.onEvent(({ event }) => {
    if (event !== 'complete') waiting ??= setTimeout(write, interval);
  });
  return () => {
    unsubscribe();
    clearTimeout(waiting);
  };
}
