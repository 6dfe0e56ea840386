import type { Plan } from '@/lib/arith/window.ts';
import type { Words } from './en.ts';
import type { Handle } from './Handles.tsx';
import { cellX, type Layout } from './layout.ts';
import { overhang } from './plan.ts';
import { widget, type Params } from './widget.ts';

interface Scene { layout: Layout; plan: Plan; params: Params; words: Words; free: (name: keyof Params) => boolean }

type Pulled = 'size' | 'kernel' | 'stride' | 'dilation' | 'pad';
/** Below this side two handles on one window would touch, CSS pixels. */
const smallestForDilation = 26;

/** What can be pulled, and where it is taken: the input's end, the zeros' beginning, the first window's end, the second's beginning, the second weight. */
export function handlesOf({ layout, plan, params, words, free }: Scene): Handle[] {
  const { cell, tall, inputY, windowsY, pitch, bar } = layout;
  const handle = (name: Pulled, value: number, x: number, y: number, pixels: number): Handle => {
    const { min, max } = widget.params[name];
    return { name, x, y, label: words.params[name].label, says: words.view.handle[name](value), value: Math.min(max, value), min, max, pixels };
  };
  const middle = windowsY + bar / 2;
  const firstEnd = cellX(layout, plan.span - plan.before);
  const all = [
    handle('size', params.size, cellX(layout, params.size), inputY, cell),
    handle('pad', plan.before, cellX(layout, -plan.before), inputY + tall, -cell),
    handle('kernel', params.kernel, firstEnd, middle, cell * params.dilation),
  ];
  // Where there is one window only, the next one may be the one that is left out.
  if (plan.output > 1 || overhang(plan) > 0) all.push(handle('stride', params.stride, cellX(layout, params.stride - plan.before), middle + pitch, cell));
  if (params.kernel > 1 && cell >= smallestForDilation) {
    all.push(handle('dilation', params.dilation, cellX(layout, params.dilation - plan.before) + cell / 2, windowsY - 9, cell));
  }
  return all.filter(({ name }) => free(name as keyof Params) && (name !== 'pad' || free('padding')));
}

/** While the reader is asked: the zeros on either side. */
export function guessHandles({ layout, params, words, free }: Omit<Scene, 'plan'>): Handle[] {
  const { cell, tall, inputY } = layout;
  const { handle } = words.view;
  return ([
    { name: 'guessBefore', label: words.params.guessBefore.label, says: handle.before(params.guessBefore), value: params.guessBefore, x: cellX(layout, -params.guessBefore), pixels: -cell },
    { name: 'guessAfter', label: words.params.guessAfter.label, says: handle.after(params.guessAfter), value: params.guessAfter, x: cellX(layout, params.size + params.guessAfter), pixels: cell },
  ] as const).filter(({ name }) => free(name)).map(each => ({ ...each, y: inputY + tall, min: widget.params.guessBefore.min, max: widget.params.guessBefore.max }));
}
