'use client';

import type { Words } from './en.ts';
import { addsOf, spreads } from './growth.ts';
import type { Model } from './model.ts';
import { nameOf } from './Names.tsx';

interface Props {
  model: Model;
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
export function Sums({ model, words: all, on, level, onLevel }: Props) {
  const { view: words } = all;
  const wide = spreads(model);
  return (
    <div className="rf-sums">
      <table className="rf-table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr><th scope="col">{words.layer}</th><th scope="col">{words.fieldSize}</th><th scope="col">{words.jump}</th><th scope="col">{words.start}</th><th scope="col" className="rf-spread"><abbr title={words.spreadSaid}>2σ</abbr></th></tr>
        </thead>
        <tbody>
          {model.fields.map((field, at) => {
            const adds = addsOf(model, at);
            const [before, link] = [model.fields[at - 1], model.links[at - 1]];
            return (
              <tr key={at} data-on={on === at ? '' : undefined} data-late={on !== null && at > on ? '' : undefined} data-beyond={at > level && at < model.sheets.length ? '' : undefined} onClick={() => onLevel(at)}>
                <th scope="row">{nameOf(all, model, at)}</th>
                {!field ? <td colSpan={4} className="rf-none">{words.noSquare}</td> : (
                  <>
                    <td data-label={words.fieldSize}>
                      {adds && before && (adds.exact
                        ? <>{before.size} + ({<W>{adds.kernel}</W>} − 1){adds.dilation > 1 && <> × <W>{adds.dilation}</W></>} × <J>{short(adds.jump)}</J> = </>
                        : <span className="rf-rounded" title={words.rounded}>{before.size} … </span>)}
                      <b className="rf-now">{field.size}</b>
                    </td>
                    <td data-label={words.jump}>{adds && (adds.enlarges ? <>{short(adds.jump)} ÷ {adds.stride} = </> : adds.stride > 1 ? <><J>{short(adds.jump)}</J> × {adds.stride} = </> : '')}<b className="rf-now">{short(field.jump)}</b></td>
                    <td data-label={words.start}>
                      {adds && typeof before?.start === 'number' && link?.how === 'gather' && field.start !== null && ((link.kernel - 1) * link.dilation > 0 || link.offset !== 0)
                        && <>{short(before.start)} + ({short(((link.kernel - 1) * link.dilation) / 2)} − {link.offset}) × {short(adds.jump)} = </>}
                      <b className="rf-now">{field.start === null ? '–' : short(field.start)}</b>
                    </td>
                    <td data-label="2σ" className="rf-spread">{typeof wide[at] === 'number' ? short(Number(wide[at].toFixed(1))) : '–'}</td>
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
