'use client';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { taskWords } from './taskWords.ts';

interface Props {
  cards: readonly number[];
  /** Places of the chosen cards, in the order in which they were chosen. */
  picked: readonly number[];
  /** Absent once the prediction stands. */
  onPick?: (picked: readonly number[]) => void;
  locale: Locale;
  labelledBy: string;
}

export const productOf = (cards: readonly number[], picked: readonly number[]): number => picked.reduce((product, at) => product * cards[at]!, 1);

/** Number cards to multiply: each is used once, and the product so far stands under them. */
export function NumberCards({ cards, picked, onPick, locale, labelledBy }: Props) {
  const t = taskWords(locale);
  const toggle = (at: number) => onPick?.(picked.includes(at) ? picked.filter(other => other !== at) : [...picked, at]);
  const factors = picked.map(at => formatNumber(cards[at]!, locale, 4)).join(' × ');
  return (
    <div className="cards-to-pick">
      <div className="number-cards" role="group" aria-labelledby={labelledBy}>
        {cards.map((card, at) => (
          <button key={at} type="button" className="number-card" aria-pressed={picked.includes(at)} disabled={!onPick} onClick={() => toggle(at)}>{formatNumber(card, locale, 4)}</button>
        ))}
      </div>
      <p className="product needs-script" aria-live="polite">{picked.length === 0 ? t.noCards : <>{picked.length > 1 && `${factors} = `}<b>{formatNumber(productOf(cards, picked), locale, 4)}</b></>}</p>
    </div>
  );
}
