import { memo } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { DeadLayer, LossName } from '@/lib/training/protocol.ts';
import { LossChart, visible, type CurveBehind, type EpochRecord, type LossCurves } from './LossChart.tsx';
import { fixed, noNumber } from './numbers.ts';
import type { LabWords } from './words.ts';

interface Props { curves: LossCurves; loss: LossName; words: LabWords['loss']; locale: Locale; width: number; height: number; withTable: boolean; note: string; emptyText: string; mark: number | null; onMark: ((epoch: number) => void) | null;
  /** Whether the source's published losses are drawn, and the switch for it; null where they are of other data or another loss. */
  published: { isShown: boolean; onShow(isShown: boolean): void } | null }

const deadOf = (layers: readonly DeadLayer[]) => layers.reduce((sum, layer) => sum + layer.dead, 0);

/** A row for every epoch that the run, or a curve behind it, has a number of. */
function rowsOf(history: readonly EpochRecord[], behind: readonly CurveBehind[]): { epoch: number; record: EpochRecord | undefined }[] {
  const epochs = new Set([...history.map(({ epoch }) => epoch), ...behind.flatMap(({ points }) => points.map(({ at }) => at))]);
  return [...epochs].toSorted((a, b) => a - b).map(epoch => ({ epoch, record: history.find(record => record.epoch === epoch) }));
}

/** The chart's numbers as a table, for those who do not see it or want them exactly. */
function LossTable({ curves, words, locale }: Pick<Props, 'curves' | 'words' | 'locale'>) {
  const behind = (curves.behind ?? []).map(curve => ({ ...curve, points: visible(curve.points, curves.epochs) })).filter(({ points }) => points.length > 0);
  const rows = rowsOf(curves.history, behind);
  return (
    <details className="lab-table">
      <summary>{words.table}</summary>
      {rows.length === 0 ? <p className="lab-empty">{words.noRows}</p> : (
        <div className="lab-scroll" role="group" aria-label={words.table} tabIndex={0}>
          <table>
            <thead><tr>{[words.epoch, words.training, words.validation, words.seconds, words.dead, ...behind.map(({ label }) => label)].map(head => <th key={head} scope="col" className="num">{head}</th>)}</tr></thead>
            <tbody>
              {rows.map(({ epoch, record }) => (
                <tr key={epoch}>
                  <th scope="row" className="num">{epoch}</th>
                  <td className="num">{fixed(record?.loss ?? null, locale, 4)}</td>
                  <td className="num">{fixed(record?.validationLoss ?? null, locale, 4)}</td>
                  <td className="num">{fixed(record?.seconds ?? null, locale, 1)}</td>
                  <td className="num">{record?.deadChannels ? deadOf(record.deadChannels) : noNumber}</td>
                  {behind.map(({ label, points }) => <td key={label} className="num">{fixed(points.find(({ at }) => at === epoch)?.loss ?? null, locale, 4)}</td>)}
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
export const LossPanel = memo(function LossPanel({ withTable, note, emptyText, published, ...props }: Props) {
  const { curves, loss, words } = props;
  const isEmpty = curves.trace.length === 0 && curves.history.length === 0;
  return (
    <section className="lab-panel lab-loss" aria-label={words.title}>
      <header><b>{words.title}</b><span>{words.perPixel[loss]}</span><Key words={words} /><span className="right">{note}</span></header>
      <div className="lab-chart-place">
        <LossChart curves={curves} loss={loss} words={words} locale={props.locale} width={props.width} height={props.height} mark={props.mark} onMark={props.onMark} />
        {isEmpty && <p className="lab-empty upon">{emptyText}</p>}
      </div>
      {withTable && (
        <div className="lab-below">
          <LossTable curves={curves} words={words} locale={props.locale} />
          <label className="needs-script" hidden={!published}><input type="checkbox" checked={published?.isShown ?? false} onChange={event => published?.onShow(event.target.checked)} />{words.published.show}</label>
        </div>
      )}
    </section>
  );
});
