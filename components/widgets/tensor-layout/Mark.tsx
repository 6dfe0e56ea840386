import type { Box } from '@/lib/geometry/cells.ts';

interface Props {
  /** `here`: the chosen number; `also`: what belongs to it; `picked`: the reader's own answer; `right`: stands where it should. */
  kind: 'here' | 'also' | 'picked' | 'right';
  box: Box;
  row: number;
  column: number;
  columns?: number;
}

/** A frame around cells, with a halo in the page's colour so that it shows on any cell and any pixel. */
export function Mark({ kind, box, row, column, columns = 1 }: Props) {
  const inset = kind === 'right' ? Math.min(3, box.cell / 8) : 0;
  const place = { x: box.x + column * box.cell + inset, y: box.y + row * box.cell + inset, width: columns * box.cell - 2 * inset, height: box.cell - 2 * inset };
  return (
    <g className={`fg-mark tl-mark tl-${kind}`} data-small={box.cell < 28 ? '' : undefined} aria-hidden="true">
      <rect className="fg-halo" {...place} />
      <rect className="fg-edge" {...place} />
    </g>
  );
}
