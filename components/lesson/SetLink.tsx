'use client';
import type { MouseEvent, ReactNode } from 'react';
import { useFigures } from '@/components/widgets/Figures.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Figure } from '@/lib/widget/figure.ts';
import { useAnnounce } from './LessonScope.tsx';
import { lessonWords } from './words.ts';

interface Props {
  of: string;
  patch: Readonly<Record<string, unknown>>;
  step?: number;
  href: string;
  locale: Locale;
  children: ReactNode;
}

/** Pixels of a figure that must be in view, so that the reader sees what happened. */
const mustShow = 160;

function bringIntoView(id: string): void {
  const element = document.getElementById(id);
  const box = element?.getBoundingClientRect();
  if (!element || !box || (box.bottom > mustShow && box.top < innerHeight - mustShow)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: box.height < innerHeight ? 'center' : 'start' });
}

/**
 * Changes what the phrase names and keeps the reader's other changes; gives those up where both do not go together.
 * What is locked for the reader is not for the text: it may show what else would happen.
 */
function apply(figure: Figure, patch: Props['patch'], step: number | undefined): void {
  const { locked } = figure.getSnapshot();
  figure.lock([]);
  if (figure.set(patch)) figure.set({ ...figure.initial, ...patch });
  figure.lock(locked);
  if (step !== undefined) figure.goTo(step);
}

/** A phrase that sets a figure. It is a link to the figure in that state, which is also what it does without scripts. */
export function SetLink({ of, patch, step, href, locale, children }: Props) {
  const { awake } = useFigures();
  const announce = useAnnounce();
  const onClick = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const phrase = event.currentTarget.textContent ?? '';
    bringIntoView(of);
    apply(await awake(of), patch, step);
    announce(lessonWords(locale).figureSet(phrase));
  };
  return <a className="set" data-of={of} href={href} onClick={onClick}>{children}</a>;
}
