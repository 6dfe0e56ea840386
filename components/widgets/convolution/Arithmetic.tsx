import type { CSSProperties } from 'react';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import type { Step, Term } from './step.ts';

interface Props {
  words: Words['view'];
  step: Step;
  terms: Term[];
  channel: number;
  channels: number;
  relu: boolean;
  /** Columns of the kernel. */
  columns: number;
  width: number;
  term: Cell | null;
  added: number | null;
  dim: boolean;
  onPoint: (at: Cell | null) => void;
  onPin: (at: Cell) => void;
}

const inOneLine = { most: 10, from: 960 };
const narrowestTerm = { stacked: 96, line: 150 };
const few = 12;
const narrowestTotal = 190;

/** One line of columns; rows like the window's; or one line per kernel row where the products are too many. */
export function arithmeticForm(count: number, columns: number, width: number): 'line' | 'window' | 'rows' {
  if (count <= inOneLine.most && width >= inOneLine.from) return 'line';
  return width / columns >= (count <= few ? narrowestTerm.stacked : narrowestTerm.line) ? 'window' : 'rows';
}

const same = (a: Cell | null, b: Cell) => a?.row === b.row && a.column === b.column;

export function Arithmetic(props: Props) {
  const { words, step, terms, channel, channels, columns, width, term, added, dim } = props;
  const form = arithmeticForm(terms.length, columns, width);
  const sums = Array.from({ length: channels }, (_, c) => step.terms.reduce((sum, t) => (t.channel === c ? sum + t.product : sum), 0));
  const running = terms.reduce<number[]>((all, t) => [...all, (all.at(-1) ?? 0) + t.product], []);
  const own = sums[channel]!;
  const rest = sums.map((sum, c) => ({ name: words.channelSum(c + 1), sum, c })).filter(({ c }) => c !== channel);
  const late = added !== null;
  const totals = rest.reduce<number[]>((all, { sum }) => [...all, (all.at(-1) ?? own) + sum], []);
  const result = late ? running[added - 1] ?? 0 : step.value;
  const extra = rest.length + 1 + (props.relu ? 1 : 0);
  const left = columns - (extra % columns);
  const style = { '--columns': form === 'line' ? terms.length : columns, '--extra': extra, '--left': left * (width / columns) < narrowestTotal ? columns : left } as CSSProperties;
  return (
    <div className="fg-arithmetic" data-form={form} data-dense={terms.length > few ? '' : undefined} data-dim={dim ? '' : undefined} style={style}>
      {form === 'line' && <div className="fg-names" aria-hidden="true"><span>{words.factors}</span><span>{words.product}</span><span>{words.running}</span></div>}
      <ol aria-label={words.arithmetic} onPointerLeave={() => props.onPoint(null)}>
        {form === 'rows' ? <Rows {...props} /> : terms.map((t, i) => (
          <li key={i} className={`fg-term${same(term, t) ? ' fg-on' : ''}${t.product ? '' : ' fg-nil'}${late && i >= added ? ' fg-late' : ''}`}
            onPointerEnter={() => props.onPoint({ row: t.row, column: t.column })} onClick={() => props.onPin({ row: t.row, column: t.column })}>
            <span className="fg-factors"><b className="fg-x">{showNumber(t.x)}</b> × <b className="fg-w">{showFactor(t.w)}</b></span>
            <span className="fg-product">{i && t.product > 0 ? '+' : ''}{showNumber(t.product)}</span>
            <span className="fg-running">{showNumber(running[i]!)}</span>
          </li>
        ))}
        {rest.map(({ name, sum }, i) => <Extra key={name} name={name} value={sum} running={totals[i]} late={late} />)}
        <Extra name={words.bias} value={step.bias} running={step.sum + step.bias} late={late} />
        {props.relu && <Extra name="ReLU" text={`${showNumber(step.sum + step.bias)} → ${showNumber(step.value)}`} late={late} />}
        <li className="fg-total">
          <span className="fg-place">{words.place(step.row + 1, step.column + 1)}</span>
          <span className="fg-result">= {showNumber(result)}</span>
        </li>
      </ol>
    </div>
  );
}

function Extra({ name, value = 0, text, running, late }: { name: string; value?: number; text?: string; running?: number; late: boolean }) {
  return (
    <li className={`fg-extra${text ? ' fg-map' : ''}${late ? ' fg-late' : ''}${text || value ? '' : ' fg-nil'}`}>
      <span className="fg-factors">{name}</span>
      <span className="fg-product">{text ?? `${value > 0 ? '+' : ''}${showNumber(value)}`}</span>
      {running !== undefined && <span className="fg-running">{showNumber(running)}</span>}
    </li>
  );
}

/** One line per row of the kernel: its products and their sum. */
function Rows({ words, terms, columns, added }: Props) {
  const rows = Array.from({ length: Math.ceil(terms.length / columns) }, (_, r) => terms.slice(r * columns, (r + 1) * columns));
  return rows.map((row, r) => (
    <li key={r} className={`fg-row${added !== null && r * columns >= added ? ' fg-late' : ''}`}>
      <span className="fg-row-name">{words.kernelRow(r + 1)}</span>
      <span className="fg-row-terms">{row.map((t, i) => (
        <span key={i} className={t.product ? undefined : 'fg-nil'}>{i ? showTerm(t.product) : showNumber(t.product)} </span>
      ))}</span>
      <b className="fg-row-sum">= {showNumber(row.reduce((sum, t) => sum + t.product, 0))}</b>
    </li>
  ));
}
