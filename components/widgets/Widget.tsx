import { acceptValues } from '@/lib/params/values.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { widgetOf } from './registry.ts';
import { WidgetHost } from './WidgetHost.tsx';

type Props = {
  id: string;
  locale: Locale;
  preset?: string;
  name?: string;
  step?: number;
  /** Parameter names, separated by commas, or `all`. */
  lock?: string;
  controls?: 'full' | 'min' | 'none';
  layout?: 'article' | 'embed';
} & Record<string, unknown>;

/** A figure in a page, by its widget's id, in a preset's state changed by the given parameters. Bad values fail the build. */
export function Widget({ id, locale, preset, name, step, lock, controls, layout, ...given }: Props) {
  const { widget } = widgetOf(id);
  return <WidgetHost id={id} locale={locale} name={name} step={step} controls={controls} layout={layout}
    initial={stateOf(id, preset, given)} locked={lock === 'all' ? Object.keys(widget.params) : lock?.split(',')} />;
}

/** The parameters that a preset and further values make of a widget's defaults; only what differs from them. Throws what is wrong. */
export function stateOf(id: string, preset: string | undefined, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { widget } = widgetOf(id);
  if (preset !== undefined && !Object.hasOwn(widget.presets, preset)) {
    throw new Error(`${id}: preset "${preset}": expected one of ${Object.keys(widget.presets).join(', ')}`);
  }
  const { values, problems } = acceptValues(widget.params, given);
  const problem = problems[0];
  if (problem) throw new Error(`${id}.${problem.key}: expected ${problem.expected}, got ${problem.got}`);
  return { ...(preset === undefined ? {} : widget.presets[preset]), ...values };
}
