import { choice, flag, integer, number, type Schema, type Values } from '@/lib/params/kinds.ts';
import { defaults, parseQuery, type Problem } from '@/lib/params/values.ts';
import type { WidgetDefinition } from '@/lib/widget/define.ts';

/** The parameters of every embed page, whatever the widget. */
export const embedSchema = {
  theme: choice({ default: 'auto', of: ['auto', 'light', 'dark', 'projector'] }),
  controls: choice({ default: 'full', of: ['full', 'min', 'none'] }),
  step: integer({ default: 0, min: 0, max: 1e6 }),
  play: flag({ default: false }),
  motion: choice({ default: 'auto', of: ['auto', 'reduce'] }),
  scale: number({ default: 1, min: 0.75, max: 3 }),
  activate: choice({ default: 'visible', of: ['visible', 'click'] }),
};

/** What an address asks of an embed page, with everything in it that could not be used. */
export interface EmbedRequest {
  options: Values<typeof embedSchema>;
  /** Parameters of the widget: those of the preset, changed by those of the address. */
  initial: Record<string, unknown>;
  locked: string[];
  channel: string | undefined;
  problems: Problem[];
}

const longestChannel = 128;

/** Reads an embed page's query. Bad values give the default and a problem that names the key; nothing throws. */
export function readRequest<S extends Schema>(widget: WidgetDefinition<S, any>, query: URLSearchParams): EmbedRequest {
  const options = parseQuery(embedSchema, query);
  const given = parseQuery(widget.params, query);
  // What trains waits for a click, unless the address itself starts it.
  const activate = widget.stateful && 'autostart' in widget.params && given.values.autostart !== true ? 'click' : 'visible';
  const problems = [...options.problems, ...given.problems];

  const preset = query.get('preset');
  const ownsPreset = Object.hasOwn(widget.params, 'preset');
  const known = preset !== null && Object.hasOwn(widget.presets, preset);
  if (preset !== null && !known && !ownsPreset) problems.push({ key: 'preset', code: 'badValue', expected: Object.keys(widget.presets).join(' | '), got: preset.slice(0, 40) });

  const names = query.get('lock')?.split(',').filter(Boolean) ?? [];
  const locked = names.includes('all') ? Object.keys(widget.params) : names.filter(name => Object.hasOwn(widget.params, name));
  if (names.some(name => name !== 'all' && !Object.hasOwn(widget.params, name))) {
    problems.push({ key: 'lock', code: 'badValue', expected: `all | ${Object.keys(widget.params).join(' | ')}`, got: names.join(',').slice(0, 40) });
  }

  const channel = query.get('channel') || undefined;
  const tooLong = channel !== undefined && channel.length > longestChannel;
  if (tooLong) problems.push({ key: 'channel', code: 'badValue', expected: `“…” ≤ ${longestChannel}`, got: `${channel.length}` });

  const base = known ? widget.presets[preset]! : {};
  let initial: Record<string, unknown> = { ...base, ...given.values };
  const refusal = widget.constrain?.({ ...defaults(widget.params), ...initial } as Values<S>);
  if (refusal) {
    const guilty = Object.keys(given.values).filter(key => refusal.keys.includes(key));
    problems.push(...(guilty.length ? guilty : [refusal.keys[0] ?? 'preset']).map(key => ({ key, code: refusal.code })));
    initial = { ...base, ...Object.fromEntries(Object.entries(given.values).filter(([key]) => !guilty.includes(key))) };
  }
  return {
    options: { ...defaults(embedSchema), activate, ...options.values },
    initial, locked, channel: tooLong ? undefined : channel, problems,
  };
}
