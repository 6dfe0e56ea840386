import type { Described } from '@/lib/widget/define.ts';
import type { FigureUse } from './mdx.ts';
import { numbersOf, readState, splitOptions, type Widgets } from './state.ts';

/** A named figure of a lesson as the page is built: its widget, state and numbers. */
export interface BuiltState {
  id: string;
  params: Record<string, unknown>;
  step: number;
  numbers: Readonly<Record<string, Described>>;
}

/** The named figures of a lesson. Figures that `checkProse` refuses are left out. */
export function builtFigures(figures: readonly FigureUse[], widgets: Widgets): Record<string, BuiltState> {
  const named = figures.flatMap(figure => {
    const module = typeof figure.id === 'string' && Object.hasOwn(widgets, figure.id) ? widgets[figure.id] : undefined;
    if (!module || typeof figure.name !== 'string') return [];
    const { options, params: given } = splitOptions(figure.params);
    const { params } = readState(module, figure.preset, given);
    const step = Number(options.step ?? 0);
    return params ? [[figure.name, { id: figure.id as string, params, step, numbers: numbersOf(module, params, step) }] as const] : [];
  });
  return Object.fromEntries(named);
}
