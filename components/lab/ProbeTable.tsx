import { memo } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { RunEngine } from '@/lib/training/engine.ts';
import type { ProbeRow } from '@/lib/training/protocol.ts';
import { about, noNumber, powerOfTen } from './numbers.ts';
import { probeRemark } from './probeRemark.ts';
import type { LabWords } from './words.ts';

interface Props {
  rows: readonly ProbeRow[] | null;
  /** What computes the run in hand; null: none. */
  ran: RunEngine | null;
  /** The engines are being measured. */
  measuring: boolean;
  /** Measures anew; null while something trains. */
  onMeasure: (() => void) | null;
  words: LabWords['probe'];
  locale: Locale;
}

/** Whether a row's gradient is right; null where it was never computed. */
const isRight = ({ verdict }: ProbeRow): boolean | null =>
  verdict === 'taken' || verdict === 'right' ? true : verdict === 'wrong' ? false : null;

function Gradient({ row, words }: { row: ProbeRow; words: Props['words'] }) {
  const right = isRight(row);
  if (right === null) return <>{noNumber}</>;
  const deviation = row.deviation === null ? '' : `, ${powerOfTen(row.deviation)}`;
  return <><span className={right ? 'right' : 'wrong'}>{right ? `✓ ${words.right}` : `✕ ${words.wrong}`}</span>{deviation}</>;
}

/** Why a row is not to be had, and on which device it computes. */
function Remarks({ row, words }: { row: ProbeRow; words: Props['words'] }) {
  const sentence = probeRemark(row, words);
  return <>{sentence && <small className="reason">{sentence}</small>}{row.device && <small className="reason">{row.device}</small>}</>;
}

/** What the start-up probe found: engines, how far their gradient is off, how fast they are, which is taken. */
export const ProbeTable = memo(function ProbeTable({ rows, ran, measuring, onMeasure, words, locale }: Props) {
  return (
    <section className="lab-panel lab-probe" aria-label={words.title}>
      <header><b>{words.title}</b><span>{words.about}</span></header>
      {rows ? (
        <div className="lab-scroll" role="group" aria-label={words.title} tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{words.engine}</th><th scope="col">{words.gradient}</th><th scope="col" className="num">{words.pace}</th><th scope="col">{words.verdict}</th></tr></thead>
            <tbody>
              {rows.map(row => (
                <tr key={`${row.engine} ${row.form} ${row.workers}`} className={row.verdict === 'taken' ? 'on' : undefined}>
                  <th scope="row">{words.engineName(row)}</th>
                  <td><Gradient row={row} words={words} /></td>
                  <td className="num">{about(row.picturesPerSecond, locale)}</td>
                  <td>{words.verdicts[row.verdict]}<Remarks row={row} words={words} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : <p className="lab-empty">{words.empty}</p>}
      {ran && <p className="lab-measure">{words.ran(words.ranOn(words.engineName(ran), ran.engine, ran.version ?? null))}</p>}
      <p className="lab-measure">
        <button type="button" className="lab-link" aria-disabled={measuring || onMeasure === null} onClick={() => { if (!measuring) onMeasure?.(); }}>{measuring ? words.measuring : words.measure}</button>{' '}
        <span>{words.kept}</span>
      </p>
    </section>
  );
});
