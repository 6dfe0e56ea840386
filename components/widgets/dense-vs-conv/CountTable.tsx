import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { roundRatio, type Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

interface Props {
  params: Params;
  frame: Frame;
  words: Words;
  locale: Locale;
  /** For screen readers only. */
  quiet: boolean;
  /** Sets the figure to a row's picture; null where the size is locked. */
  onShow: ((row: [width: number, height: number, channels: number]) => void) | null;
}

/** The chart as numbers: three pictures everyone knows, and the reader's own. */
export function CountTable({ params, frame, words: { view }, locale, quiet, onShow }: Props) {
  const whole = (value: number) => formatNumber(value, locale, 0);
  const picture = (width: number, height: number, channels: number) => `${view.size(width, height)} × ${channels}`;
  const counts = (dense: number, conv: number) => (
    <>
      <td>{whole(dense)}</td>
      <td className="conv">{whole(conv)}</td>
      <td className="quotient">{formatNumber(roundRatio(dense / conv), locale, 12)}</td>
    </>
  );
  return (
    <div className={quiet ? 'counts visually-hidden' : 'counts ui'} tabIndex={onShow || quiet ? undefined : 0} role="group" aria-label={view.table.title}>
      <table>
        <caption>{view.table.title}</caption>
        <thead>
          <tr><th scope="col">{view.table.picture}</th><th scope="col">{view.dense}</th><th scope="col" className="conv">{view.conv}</th><th scope="col">{view.table.ratio}</th></tr>
        </thead>
        <tbody>
          {frame.references.map(([width = 1, height = 1, channels = 1, dense = 1, conv = 1]) => (
            <tr key={width}>
              <th scope="row">{onShow && !quiet
                ? <button type="button" className="set" aria-label={view.table.show(picture(width, height, channels))} onClick={() => onShow([width, height, channels])}>{picture(width, height, channels)}</button>
                : picture(width, height, channels)}</th>
              {counts(dense, conv)}
            </tr>
          ))}
          <tr className="yours"><th scope="row">{picture(params.width, params.height, params.channels)} <small>{view.table.yours}</small></th>{counts(frame.denseParameters, frame.convParameters)}</tr>
        </tbody>
      </table>
    </div>
  );
}
