import { useMemo } from 'react';
import { sizesOf } from './plan.ts';
import type { Words } from './en.ts';
import { links } from './links.ts';
import type { Params } from './widget.ts';

interface Props { params: Params; words: Words['view']; disabled: boolean; onChoose: (rows: number, columns: number) => void }

const side = 56;

/** The matrix of every kernel, from one weight to the whole picture: the band grows wide, and its rows vanish. */
export function Sizes({ params, words, disabled, onChoose }: Props) {
  const sizes = useMemo(() => sizesOf(params), [params]);
  const columns = params.input.length * params.input[0]!.length;
  const most = Math.max(columns, ...sizes.map(({ places }) => places));
  const unit = side / most;
  return (
    <div className="cl-sizes" role="group" aria-label={words.sizes}>
      {sizes.map(({ rows, columns: across, places }) => (
        <button key={`${rows} ${across}`} type="button" className="btn" disabled={disabled || places === 0}
          aria-pressed={rows === params.kernel.length && across === params.kernel[0]!.length} onClick={() => onChoose(rows, across)}>
          <svg viewBox={`-0.5 -0.5 ${side + 1} ${side + 1}`} width={side + 1} height={side + 1} aria-hidden="true">
            <rect className="cl-outline" width={columns * unit} height={places * unit} />
            <path className="cl-filled" d={links(params, rows, across).map(([row, at]) => `M${at * unit},${row * unit}h${unit}v${unit}h${-unit}z`).join('')} />
          </svg>
          <span>{words.size(rows, across)}</span>
          <small>{words.places(places)}</small>
        </button>
      ))}
    </div>
  );
}
