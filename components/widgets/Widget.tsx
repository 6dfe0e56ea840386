import type { Locale } from '@/lib/i18n/locales.ts';
import { readState } from '@/lib/lesson/state.ts';
import { differing, problemText, serialiseQuery } from '@/lib/params/values.ts';
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
  const module = widgetOf(id);
  const { params, problems } = readState(module, preset, given);
  if (!params) throw new Error(problemText(id, problems[0]!));
  const all = Object.keys(module.widget.params);
  const query = serialiseQuery(module.widget.params, params);
  for (const [key, value] of Object.entries({ step, lock, controls })) if (value) query.set(key, String(value));
  return <WidgetHost id={id} locale={locale} query={query.toString()} heavy={module.widget.heavy} name={name} step={step} controls={controls} layout={layout}
    initial={differing(module.widget.params, params)} locked={lock === 'all' ? all : lock?.split(',')} />;
}
