import type { Schema } from '@/lib/params/kinds.ts';
import { acceptValues, defaults, type Problem } from '@/lib/params/values.ts';
import type { Described, Refusal } from '@/lib/widget/define.ts';
import type { WidgetModule } from '@/lib/widget/figure.ts';

/** The widgets a lesson may use, by id. Handed in, because `lib` knows of no registry. */
export type Widgets = Readonly<Record<string, Pick<WidgetModule, 'widget' | 'compute'>>>;

/** Properties that speak to the figure's frame and not to the widget. */
const hostOptions = ['step', 'lock', 'controls', 'layout'] as const;

/** Separates what a figure's element says to the host from the widget's own parameters. */
export function splitOptions(props: Readonly<Record<string, unknown>>): { options: Record<string, unknown>; params: Record<string, unknown> } {
  const isOption = ([key]: [string, unknown]) => (hostOptions as readonly string[]).includes(key);
  const entries = Object.entries(props);
  return { options: Object.fromEntries(entries.filter(isOption)), params: Object.fromEntries(entries.filter(entry => !isOption(entry))) };
}

/** Writes out named matrices: `kernel="sobelX"` stands for its nine numbers. */
export function writtenOut(schema: Schema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => {
    const kind = Object.hasOwn(schema, key) ? schema[key] : undefined;
    const named = kind?.kind === 'matrix' && typeof value === 'string' && Object.hasOwn(kind.named, value);
    return [key, named ? kind.named[value] : value];
  }));
}

export interface ReadState {
  /** Every parameter of the widget; null where something given was refused. */
  params: Record<string, unknown> | null;
  problems: readonly Problem[];
  refusal: Refusal | null;
}

/** The parameters that a preset and further values make of `base` (the widget's defaults when left out). Never throws. */
export function readState({ widget }: Widgets[string], preset: unknown, given: Readonly<Record<string, unknown>>, base?: Readonly<Record<string, unknown>>): ReadState {
  const { values, problems } = acceptValues(widget.params, writtenOut(widget.params, given));
  const known = preset === undefined || (typeof preset === 'string' && Object.hasOwn(widget.presets, preset));
  const all = known ? problems : [{ key: 'preset', code: 'badValue', expected: Object.keys(widget.presets).join(' | '), got: String(preset) }, ...problems];
  if (all.length) return { params: null, problems: all, refusal: null };
  const params = { ...(base ?? defaults(widget.params)), ...(preset === undefined ? {} : widget.presets[preset as string]), ...values };
  return { params, problems: [], refusal: widget.constrain?.(params) ?? null };
}

/** The widget's numbers in that state, as the page shows them before the figure lives. */
export function numbersOf({ widget, compute }: Widgets[string], params: Record<string, unknown>, step = 0): Readonly<Record<string, Described>> {
  return widget.describe(params, compute(params), step);
}
