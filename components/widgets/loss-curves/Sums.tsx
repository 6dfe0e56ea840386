import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { decimals } from './show.ts';
import type { Params } from './widget.ts';

/** Both losses of the pixel with their arithmetic, and how steep each is: at the answer, and in front of the sigmoid that made it. */
export function Sums({ params: { target: t, answer: p }, frame: { crossEntropy, floor, squaredError, slopes }, words, short }: { params: Params; frame: Frame; words: Words['view']; short: boolean }) {
  if (crossEntropy === null || floor === null) return null;
  const two = (value: number) => decimals(value, 2);
  const three = (value: number) => decimals(value, 3);
  const [T, P] = [<b key="t" className="fg-x">{two(t)}</b>, <b key="p" className="lc-p">{two(p)}</b>];
  return (
    <div className="lc-sums">
      <div className="lc-row">
        <span className="lc-key">{words.cross}</span>
        <span>−{T} ln {P} − {two(1 - t)} ln {two(1 - p)} = <b className="lc-loss lc-big">{three(crossEntropy)}</b></span>
        <span className="lc-quiet">{words.floor} <b>{three(floor)}</b>, {words.over} <b className="lc-loss">{three(crossEntropy - floor)}</b></span>
      </div>
      <div className="lc-row">
        <span className="lc-key lc-dashed">{words.squared}</span>
        <span>({P} − {T})² = <b className="lc-loss lc-big">{three(squaredError)}</b></span>
        <span className="lc-quiet">{words.floor} <b>0</b></span>
      </div>
      {!short && (
        <table className="lc-slopes">
          <thead><tr><th scope="col">{words.slopes}</th><th scope="col">{words.byAnswer}</th><th scope="col">{words.inside}</th></tr></thead>
          <tbody>
            <tr><th scope="row">{words.cross}</th><td>(p − t) / (p (1 − p)) = <b>{two(slopes.crossEntropy)}</b></td><td>p − t = <b>{two(slopes.crossEntropyInside)}</b></td></tr>
            <tr><th scope="row">{words.squared}</th><td>2 (p − t) = <b>{two(slopes.squaredError)}</b></td><td>2 (p − t) p (1 − p) = <b>{two(slopes.squaredErrorInside)}</b></td></tr>
          </tbody>
        </table>
      )}
    </div>
  );
}
