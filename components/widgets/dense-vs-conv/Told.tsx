import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';

interface Props {
  frame: Frame;
  words: Words;
  locale: Locale;
  short: boolean;
  /** Doubles the picture's width and height; null where that is not possible. */
  onDouble: (() => void) | null;
}

/** The comparison in words, and what doubling the picture would do to it. */
export function Told({ frame, words: { view }, locale, short, onDouble }: Props) {
  const [before, number, after] = view.compared(frame.denseParameters, frame.convParameters);
  const whole = (count: number) => formatNumber(count, locale, 0);
  return (
    <div className="told ui">
      <p>{before}{number && <strong>{number}</strong>}{after}</p>
      {onDouble && !short && (
        <p><button type="button" className="set" onClick={onDouble}>{view.double}</button> {view.doubled(whole(frame.doubledDenseParameters), whole(frame.convParameters))}</p>
      )}
    </div>
  );
}
