import { memo } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { DeadLayer, LossName } from '@/lib/training/protocol.ts';
import { LossChart, type LossCurves } from './LossChart.tsx';
import { fixed, noNumber } from './numbers.ts';
import type { LabWords } from './words.ts';

interface Props { curves: LossCurves; loss: LossName; words: LabWords['loss']; locale: Locale; width: number; height: number; withTable: boolean; note: string; emptyText: string; mark: number | null; onMark: ((epoch: number) => void) | null }

const deadOf = (layers: readonly DeadLayer[]) => layers.reduce((sum, layer) => sum + layer.dead, 0);

/** The chart's numbers as a table, for those who do not see it or want them exactly. */
function LossTable({ curves, words, locale }: Pick<Props, 'curves' | 'words' | 'locale'>) {
  return (
    <details className="lab-table">
      <summary>{words.table}</summary>
      {curves.history.length === 0 ? <p className="lab-empty">{words.noRows}</p> : (
        <div className="lab-scroll" role="group" aria-label={words.table} tabIndex={0}>
          <table>
            <thead><tr>{[words.epoch, words.training, words.validation, words.seconds, words.dead].map(head => <th key={head} scope="col" className="num">{head}</th>)}</tr></thead>
            <tbody>
              {curves.history.map(record => (
                <tr key={record.epoch}>
                  <th scope="row" className="num">{record.epoch}</th>
                  <td className="num">{fixed(record.loss, locale, 4)}</td>
                  <td className="num">{fixed(record.validationLoss, locale, 4)}</td>
                  <td className="num">{fixed(record.seconds, locale, 1)}</td>
                  <td className="num">{record.deadChannels ? deadOf(record.deadChannels) : noNumber}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** How the lines look and what they are; a line of words, so that the chart needs no box for it. */
function Key({ words }: Pick<Props, 'words'>) {
  return (
    <span className="lab-key" aria-hidden="true">
      <span><i className="solid" />{words.validation}</span><span><i className="dashed" />{words.training}</span><span><i className="faint" />{words.batches}</span>
    </span>
  );
}

/** Loss: what it is, its curves, and the same as a table. */
export const LossPanel = memo(function LossPanel({ withTable, note, emptyText, ...props }: Props) {
  const { curves, loss, words } = props;
  const isEmpty = curves.trace.length === 0 && curves.history.length === 0;
  return (
    <section className="lab-panel lab-loss" aria-label={words.title}>
      <header><b>{words.title}</b><span>{words.perPixel[loss]}</span><Key words={words} /><span className="right">{note}</span></header>
      <div className="lab-chart-place">
        <LossChart curves={curves} loss={loss} words={words} locale={props.locale} width={props.width} height={props.height} mark={props.mark} onMark={props.onMark} />
        {isEmpty && <p className="lab-empty upon">{emptyText}</p>}
      </div>
      {withTable && <LossTable curves={curves} words={words} locale={props.locale} />}
    </section>
  );
});
