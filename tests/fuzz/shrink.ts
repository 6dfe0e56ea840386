/**
 * The shortest sequence that delta debugging finds to fail: no single item can be left out of it any more.
 * `fails` runs a sequence; it must fail for all of `items`. Zeller and Hildebrandt (2002), "Simplifying and isolating failure-inducing input", algorithm ddmin.
 */
export async function shrink<T>(items: readonly T[], fails: (some: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let kept = items;
  let parts = 2;
  while (kept.length > 1) {
    const smaller = await withoutAPart(kept, parts, fails);
    if (smaller) {
      kept = smaller;
      parts = Math.max(2, parts - 1);
    } else if (parts >= kept.length) return kept;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
}

async function withoutAPart<T>(kept: readonly T[], parts: number, fails: (some: readonly T[]) => Promise<boolean>): Promise<readonly T[] | null> {
  const cut = (part: number) => Math.round((part * kept.length) / parts);
  for (let part = 0; part < parts; part++) {
    const rest = [...kept.slice(0, cut(part)), ...kept.slice(cut(part + 1))];
    if (await fails(rest)) return rest;
  }
  return null;
}
