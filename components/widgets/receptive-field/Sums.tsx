'use client';

import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { nameOf } from './Names.tsx';

interface Props {
  frame: Pick<Frame, 'layers' | 'levels' | 'growth'>;
  words: Words;
  /** The level that the step speaks of; null for all of them. */
  on: number | null;
  /** The chosen cell's level: what stands above it adds nothing to its field. */
  level: number;
  onLevel: (level: number) => void;
}

const short = (value: number): string => String(Number(value.toFixed(3))).replace('-', '\u2212');
const W = ({ children }: { children: number | string }) => <b className="fg-w">{children}</b>;
const J = ({ children }: { children: number | string }) => <b className="fg-x">{children}</b>;

/** Size, jump and start, layer by layer, with the arithmetic written out. */
export function Sums({ frame, words: all, on, level, onLevel }: Props) {
  const { view: words } = all;
  return (
    <div className="rf-sums">
      <table className="rf-table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr><th scope="col">{words.layer}</th><th scope="col">{words.fieldSize}</th><th scope="col">{words.jump}</th><th scope="col">{words.start}</th><th scope="col" className="rf-spread"><abbr title={words.spreadSaid}>2σ</abbr></th></tr>
        </thead>
        <tbody>
          {frame.growth.map((field, at) => {
            const before = frame.growth[at - 1];
            const window = field?.window ?? null;
            return (
              <tr key={at} data-on={on === at ? '' : undefined} data-late={on !== null && at > on ? '' : undefined} data-beyond={at > level && at < frame.levels.length ? '' : undefined} onClick={() => onLevel(at)}>
                <th scope="row">{nameOf(all, frame, at)}</th>
                {!field ? <td colSpan={4} className="rf-none">{words.noSquare}</td> : (
                  <>
                    <td data-label={words.fieldSize}>
                      {window && before && (field.exact
                        ? <>{before.size} + ({<W>{window.kernel}</W>} − 1){window.dilation > 1 && <> × <W>{window.dilation}</W></>} × <J>{short(before.jump)}</J> = </>
                        : <span className="rf-rounded" title={words.rounded}>{before.size} … </span>)}
                      <b className="rf-now">{field.size}</b>
                    </td>
                    <td data-label={words.jump}>{window && before && (window.enlarges ? <>{short(before.jump)} ÷ {window.stride} = </> : window.stride > 1 ? <><J>{short(before.jump)}</J> × {window.stride} = </> : '')}<b className="rf-now">{short(field.jump)}</b></td>
                    <td data-label={words.start}>
                      {field.shift && typeof before?.start === 'number' && (field.shift.reach > 0 || field.shift.zeros !== 0)
                        && <>{short(before.start)} + ({short(field.shift.reach)} − {field.shift.zeros}) × {short(before.jump)} = </>}
                      <b className="rf-now">{field.start === null ? '–' : short(field.start)}</b>
                    </td>
                    <td data-label="2σ" className="rf-spread">{field.spread === null ? '–' : short(Number(field.spread.toFixed(1)))}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
