import type { Locale } from '@/lib/i18n/locales.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { sameMatrix } from '@/lib/lesson/diagnose.ts';
import { taskWords } from './taskWords.ts';

interface Props {
  /** What the numbers are: the colour of frame and name. */
  part: string;
  label: string;
  cells: Matrix;
  locale: Locale;
  /** Numbers to compare with: cells that differ are marked. */
  differs?: Matrix;
  /** Sign in front, such as "=". */
  before?: string;
}

/** A small grid of numbers as a table. */
export function Numbers({ part, label, cells, locale, differs, before }: Props) {
  const t = taskWords(locale);
  const wrong = (value: number, r: number, c: number) => differs !== undefined && !sameMatrix([[value]], [[differs[r]![c]!]]);
  return (
    <div className={`small-grid part-${part}`}>
      {before && <span className="grid-sign" aria-hidden="true">{before}</span>}
      <table aria-label={t.grid(label, cells.length, cells[0]!.length)}>
        <caption>{label}{!differs && part !== 'output' && <span> {cells.length} × {cells[0]!.length}</span>}</caption>
        <tbody>
          {cells.map((row, r) => (
            <tr key={r}>{row.map((value, c) => <td key={c} className={wrong(value, r, c) ? 'differs' : value === 0 ? 'zero' : undefined}>{formatNumber(value, locale)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
