'use client';
import { useState, useSyncExternalStore } from 'react';
import { store, storeKeeps } from '@/components/lesson/store.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { answered, intervals } from '@/lib/lesson/leitner.ts';
import { today } from '@/lib/site/days.ts';
import { Ask } from './Ask.tsx';
import { cardOf, keyOf, standingOf, type Item } from './items.ts';
import { reviewWords } from './words.ts';

interface Props { items: readonly Item[]; locale: Locale }
interface Round { items: readonly Item[]; at: number; known: number }

const never = () => () => {};
const longDay = (day: string, locale: Locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date(`${day}T12:00`));

/** How many questions wait in each box: a table, with a bar beside each number. */
function Boxes({ boxes, locale }: { boxes: readonly number[]; locale: Locale }) {
  const t = reviewWords(locale);
  const most = Math.max(1, ...boxes);
  return (
    <table className="review-boxes ui">
      <caption>{t.boxes}</caption>
      <tbody>
        {boxes.map((count, i) => (
          <tr key={i}><th scope="row">{t.box(i === 0 ? null : intervals[i - 1]!)}</th><td><span className="review-bar" style={{ inlineSize: `${(count / most) * 12}rem` }} />{t.count(count)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

/** The review set: what is due, one question after the other, and when the next ones come. */
export function ReviewBoard({ items, locale }: Props) {
  const t = reviewWords(locale);
  const written = useSyncExternalStore(store.subscribe, () => JSON.stringify(store.all()), () => null);
  const keeps = useSyncExternalStore(never, storeKeeps, () => true);
  const [round, setRound] = useState<Round | null>(null);
  if (written === null) return <p className="review-waiting" />;
  const standing = standingOf(items, JSON.parse(written) as Record<string, unknown>, today());
  const item = round?.items[round.at];

  if (round && item) {
    const onAnswer = (known: boolean) => {
      store.write(keyOf(item), answered(cardOf(item, store.all()), known, today()));
      setRound({ ...round, at: round.at + 1, known: round.known + Number(known) });
      scrollTo({ top: 0 });
    };
    return <Ask key={`${round.at} ${item.id}`} item={item} at={round.at} count={round.items.length} locale={locale} onAnswer={onAnswer}
      stop={<button type="button" className="btn bare" onClick={() => setRound(null)}>{t.stop}</button>} />;
  }
  const start = (chosen: readonly Item[]) => setRound({ items: chosen, at: 0, known: 0 });
  const { due, later, next, boxes } = standing;
  const empty = due.length + later.length === 0;
  return (
    <>
      <p role="status" className="review-standing">
        {round && `${t.finished(round.known, round.items.length)} `}
        {empty ? t.nothingYet : due.length ? t.due(due.length) : t.nothingDue} {next && t.next(next.count, longDay(next.day, locale))}
      </p>
      {!keeps && <p className="check-warning" role="note">{t.notKept}</p>}
      <p className="check-start ui">
        {due.length > 0 && <button type="button" className="btn main" onClick={() => start(due)}>{t.begin(due.length)}</button>}
        {later.length > 0 && <button type="button" className="btn" onClick={() => start(later)}>{t.practise}</button>}
        <button type="button" className="btn" onClick={() => start(items)}>{t.all}</button>
      </p>
      {!empty && <Boxes boxes={boxes} locale={locale} />}
      {keeps && <p className="ui quiet">{t.stays}</p>}
    </>
  );
}
