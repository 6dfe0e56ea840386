'use client';
import { useEffect, useRef } from 'react';
import { useNumbers } from '@/components/widgets/Figures.tsx';
import { formatMeasure } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Described, Part } from '@/lib/widget/define.ts';

const flashMs = 700;
const none = '–';

const shown = (value: Described | undefined, locale: Locale) =>
  typeof value === 'number' ? formatMeasure(value, locale) : value ?? none;

function flash(element: HTMLElement | null): void {
  if (!element || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate([{ backgroundColor: 'var(--action-soft)' }, { backgroundColor: 'transparent' }], flashMs);
}

/** A number of the text that a figure decides. It flashes when the figure changes it. */
export function Live({ of, value, part, locale }: { of: string; value: string; part?: Part; locale: Locale }) {
  const text = shown(useNumbers(of)[value], locale);
  const place = useRef<HTMLSpanElement>(null);
  const before = useRef(text);
  useEffect(() => {
    if (before.current !== text) flash(place.current);
    before.current = text;
  }, [text]);
  return <span ref={place} className={part ? `live c-${part}` : 'live'}>{text}</span>;
}
