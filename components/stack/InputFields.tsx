'use client';

import { NumberField } from '@/components/controls/NumberField.tsx';
import { stackBounds } from '@/lib/arith/stack.ts';
import { largestCounted, numbersOf, type Shape } from '@/lib/arith/stackShapes.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { integer } from '@/lib/params/kinds.ts';
import type { StackWords } from './words.ts';

interface Props { input: Shape; words: StackWords; locale: Locale; onChange: (input: Shape) => void }

const names = ['height', 'width', 'channels'] as const;

/** Height, width and channels of what comes in, or how many numbers where it is a flat list. */
export function InputFields({ input, words, locale, onChange }: Props) {
  return input.map((size, axis) => {
    const rest = numbersOf(input) / size;
    const kind = integer({ default: 1, min: 1, max: Math.max(1, Math.min(stackBounds.side, Math.floor(largestCounted / rest))) });
    return (
      <NumberField key={axis} label={words.fields[input.length === 1 ? 'units' : names[axis]!]} kind={kind} value={size} locale={locale} disabled={false}
        onChange={next => onChange(input.map((old, at) => (at === axis ? next : old)) as unknown as Shape)} />
    );
  });
}
