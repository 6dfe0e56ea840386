import { useEffect, useRef } from 'react';
import { fixed } from '@/components/lab/numbers.ts';
import type { LabWords } from '@/components/lab/words.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Frame } from './frame.ts';

/** What is worth saying about the way from one frame to the next: starts, rests, epochs and the end; never a batch. */
export function newsOf(before: Frame, after: Frame, words: LabWords['said'], locale: Locale): string | null {
  const newest = after.history.at(-1);
  const validation = fixed(after.validationLoss, locale, 4);
  if (after.status === 'done' && before.status !== 'done') return words.done(after.epoch, validation);
  if (newest && after.epoch > before.epoch) return words.epoch(after.epoch, after.epochs, fixed(newest.loss, locale, 4), validation);
  if (after.status === 'training' && before.status !== 'training') return words.started;
  return after.status === 'paused' && before.status === 'training' ? words.paused : null;
}

/** Says the news politely to a screen reader. Failures speak for themselves: their notice is an alert. */
export function useAnnouncements(frame: Frame, words: LabWords, locale: Locale, announce: (text: string) => void): void {
  const last = useRef(frame);
  useEffect(() => {
    const news = newsOf(last.current, frame, words.said, locale);
    last.current = frame;
    if (news !== null) announce(news);
  }, [frame, words, locale, announce]);
}
