import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

interface Props {
  width: number;
  height: number;
  params: Params;
  words: Words;
  locale: Locale;
  /** On a slide: no sentence, the counts only. */
  short: boolean;
}

/** Cells smaller than this are not outlined; a window smaller than that gets a ring, CSS pixels. */
const smallestCell = 5;
const smallestWindow = 4;
const frame = 2;

/** What one unit reads and what one filter reads at a time, on one scale: the picture, and the kernel in its corner. */
export function ScaleDrawing({ width, height, params, words: { view }, locale, short }: Props) {
  const { channels, kernel } = params;
  const pxPerCell = Math.min((width - 2 * frame) / Math.max(params.width, kernel), (height - 2 * frame) / Math.max(params.height, kernel));
  const picture = { width: params.width * pxPerCell, height: params.height * pxPerCell };
  const side = kernel * pxPerCell;
  const bottom = height - frame;
  const unseen = side < smallestWindow;
  const outlined = pxPerCell >= smallestCell;
  // The larger one lies below, of equals the picture's frame on top: neither hides the other.
  const kernelIsLarger = kernel >= Math.max(params.width, params.height);
  const square = (w: number, h: number) => ({ x: frame, y: bottom - h, width: w, height: h });
  const unit = (
    <g className="unit" key="unit">
      {!kernelIsLarger && <rect className="unit-picture" {...square(picture.width, picture.height)} />}
      {outlined && !kernelIsLarger && <path className="unit-cells" d={cellLines(bottom, params.width, params.height, pxPerCell)} />}
      <rect className="unit-frame" {...square(picture.width, picture.height)} />
    </g>
  );
  const filter = (
    <g className="filter" key="filter">
      <rect className={unseen ? 'filter-window unseen' : 'filter-window'} {...square(side, side)} />
      {outlined && <path className="filter-cells" d={cellLines(bottom, kernel, kernel, pxPerCell)} />}
      {unseen && <circle className="filter-ring" cx={frame + side / 2} cy={bottom - side / 2} r={8} />}
    </g>
  );
  return (
    <div className="scale-drawing ui">
      {!short && <p>{view.unit} <b className="filter-words">{view.filter}</b></p>}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {kernelIsLarger ? [filter, unit] : [unit, filter]}
      </svg>
      <p><b>{view.unitWeights(params.width * params.height * channels)}</b><br /><b className="filter-words">{view.filterWeights(kernel * kernel * channels)}</b></p>
      {!short && <p className={unseen ? 'note' : 'note spare'}>{view.drawnTrue(formatNumber(side, locale, side < 0.1 ? 3 : 1))}</p>}
    </div>
  );
}

/** The lines between the cells of a grid that stands on `bottom`, at the left edge. */
function cellLines(bottom: number, columns: number, rows: number, cell: number): string {
  const px = (value: number) => value.toFixed(1);
  const [top, right] = [px(bottom - rows * cell), px(frame + columns * cell)];
  const upright = Array.from({ length: columns - 1 }, (_, i) => `M${px(frame + (i + 1) * cell)},${top}V${px(bottom)}`);
  const level = Array.from({ length: rows - 1 }, (_, i) => `M${frame},${px(bottom - (i + 1) * cell)}H${right}`);
  return upright.concat(level).join('');
}
