import type { ReactNode } from 'react';
import { widgetOf } from '@/components/widgets/registry.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { labWidget } from '@/lib/lesson/check.ts';
import { readState } from '@/lib/lesson/state.ts';
import { serialiseQuery } from '@/lib/params/values.ts';

type Props = { preset?: string; locale: Locale; children: ReactNode } & Record<string, unknown>;

/** A link that opens the lab in a state: what differs from its defaults stands in the address, which the lab's page reads. */
export function ToLab({ preset, locale, children, ...given }: Props) {
  const module = widgetOf(labWidget);
  const { params } = readState(module, preset, given);
  if (!params) throw new Error('<ToLab>: these parameters are refused');
  const query = serialiseQuery(module.widget.params, params).toString();
  return <a href={sitePath(`/${locale}/lab/${query && `?${query}`}`)}>{children}</a>;
}
