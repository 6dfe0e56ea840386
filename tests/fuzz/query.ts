import type { RegisteredWidget } from '@/components/widgets/registry.ts';
import { pick, type Draw } from '../e2e/gestures.ts';

const odd = ['', 'x', '1.5', '-1', '1e999', 'NaN', '1,2;3', '1,,2', ';', '1'.repeat(3000), '__proto__', '%00', '<b>', '한', 'true', '[object Object]'];
const names = ['preset', 'lock', 'step', 'scale', 'theme', 'controls', 'motion', 'channel', '__proto__', 'constructor', 'nothing'];

/** The query that a figure begins with: none, a preset, or several keys with values that no schema takes. */
export function drawQuery({ widget }: RegisteredWidget, draw: Draw): string {
  const kind = draw(0, 3);
  if (kind === 0) return '';
  if (kind === 1) return `?preset=${pick(draw, Object.keys(widget.presets))}`;
  const query = new URLSearchParams();
  for (let i = draw(1, 5); i > 0; i--) query.append(pick(draw, [...names, ...Object.keys(widget.params)]), pick(draw, odd));
  return `?${query}`;
}
