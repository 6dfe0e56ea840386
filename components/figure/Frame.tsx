/**
 * A frame that marks cells: what it means is its kind. A halo in the page's colour keeps it 3 : 1 on any cell.
 * Lengths in CSS pixels of the drawing.
 */
export interface FrameProps {
  kind: 'window' | 'chosen' | 'pair' | 'reached' | 'source' | 'tap' | 'dot';
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far inside its cells the frame stands. */
  inset?: number;
}

export function Frame({ kind, x, y, width, height, inset = 0 }: FrameProps) {
  const place = { x: x + inset, y: y + inset, width: Math.max(0, width - 2 * inset), height: Math.max(0, height - 2 * inset) };
  return (
    <g className={`fg-mark fg-mark-${kind}`} aria-hidden="true">
      <rect className="fg-halo" {...place} />
      <rect className="fg-edge" {...place} />
    </g>
  );
}
