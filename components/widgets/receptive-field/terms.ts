import type { Growth } from './growth.ts';

const shortNumber = (value: number): string => String(Number(value.toFixed(3)));

/** (kernel − 1) × dilation × jump as it is written; null where the field grows otherwise. */
export function termOf(growth: readonly (Growth | null)[], level: number): string | null {
  const [now, before] = [growth[level], growth[level - 1]];
  if (!now?.window || !before || !now.exact) return null;
  const { kernel, dilation } = now.window;
  return `(${kernel} \u2212 1)${dilation > 1 ? ` × ${dilation}` : ''} × ${shortNumber(before.jump)}`;
}
