/** What a fragment does to a figure: stands it at a step, sets parameters, or both. */
export interface Moment {
  step?: number;
  set: Readonly<Record<string, string>>;
}

/** Where the fragments on show put a figure: the last step among them, and every parameter they set. */
export interface Standing {
  step: number;
  set: Record<string, string>;
}

/** Reads `data-figure-step="3"` and `data-figure-set="stride=2&padding=same"`; null where a fragment has neither. */
export function momentOf(fragment: Element): Moment | null {
  const step = fragment.getAttribute('data-figure-step');
  const set = fragment.getAttribute('data-figure-set');
  if (step === null && set === null) return null;
  return { ...(step === null || !/^\d+$/.test(step) ? {} : { step: Number(step) }), set: Object.fromEntries(new URLSearchParams(set ?? '')) };
}

/**
 * Where a figure stands while these moments are on show. The same for the same moments, whichever way the speaker came: so
 * the speaker's window, a link into the middle of a slide, and a printed page agree.
 *
 * @param start the step without any moment
 */
export function standing(moments: readonly Moment[], start: number): Standing {
  const found: Standing = { step: start, set: {} };
  for (const { step, set } of moments) {
    if (step !== undefined) found.step = step;
    Object.assign(found.set, set);
  }
  return found;
}

/** What has to change between two standings; `base` holds the values that nothing set. */
export function difference(from: Standing, to: Standing, base: Readonly<Record<string, unknown>>): { set: Record<string, unknown>; step: number | null } {
  const set: Record<string, unknown> = {};
  for (const name of Object.keys(from.set)) if (!(name in to.set) && name in base) set[name] = base[name];
  for (const [name, value] of Object.entries(to.set)) if (from.set[name] !== value) set[name] = value;
  return { set, step: from.step === to.step ? null : to.step };
}

/** Fragments in the order in which a deck shows them, those that come together as one group: numbered ones first, then the others. */
export function inOrder<F extends Element>(fragments: readonly F[]): F[][] {
  const numbered = new Map<number, F[]>();
  const rest: F[][] = [];
  for (const fragment of fragments) {
    const index = fragment.getAttribute('data-fragment-index');
    if (index === null) rest.push([fragment]);
    else numbered.set(Number(index), [...numbered.get(Number(index)) ?? [], fragment]);
  }
  return [...[...numbered].sort(([a], [b]) => a - b).map(([, group]) => group), ...rest];
}
