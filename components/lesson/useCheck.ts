'use client';
import { useEffect, useState } from 'react';
import type { Check } from '@/lib/lesson/challenge.ts';

type Rules = Readonly<Record<'challenges' | 'predictions', Readonly<Record<string, Check>>>>;

/** A rule of the lesson's `challenges.ts`, fetched when its figure has come alive; null until then. */
export function useCheck(slug: string, kind: keyof Rules, name: string, alive: boolean): Check | null {
  const [check, setCheck] = useState<Check | null>(null);
  useEffect(() => {
    if (!alive) return;
    let here = true;
    void import(`../../content/lessons/${slug}/challenges.ts`).then((rules: Rules) => here && setCheck(() => rules[kind][name] ?? null));
    return () => { here = false; };
  }, [slug, kind, name, alive]);
  return check;
}
