import { memo, useMemo } from 'react';
import { boxHeight, boxWidth, smallestLinedCell, type Box } from '@/lib/geometry/cells.ts';
import { bitmapOf } from './bitmap.ts';

interface Props {
  box: Pick<Box, 'x' | 'y'> & { width: number; height: number };
  colours: readonly (readonly number[])[];
  /** Accessible name; without one it is described by what stands beside it. */
  label?: string;
  /** Pixels with hard edges. */
  sharp?: boolean;
  lines?: boolean;
}

/** Pixels in their own colours, whatever the theme. */
export const Photograph = memo(function Photograph({ box: { x, y, width, height }, colours, label, sharp = true, lines = false }: Props) {
  const address = useMemo(() => bitmapOf(colours), [colours]);
  const [rows, columns] = [colours.length, colours[0]?.length ?? 0];
  const [down, across] = [height / rows, width / columns];
  return (
    <g role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <image href={address} x={x} y={y} width={width} height={height} preserveAspectRatio="none" style={sharp ? { imageRendering: 'pixelated' } : undefined} />
      {lines && across >= smallestLinedCell && (
        <path className="tl-pixels" d={Array.from({ length: rows - 1 }, (_, r) => `M${x},${y + (r + 1) * down}h${width}`).join('') + Array.from({ length: columns - 1 }, (_, c) => `M${x + (c + 1) * across},${y}v${height}`).join('')} />
      )}
      <rect className="tl-photo-frame" x={x} y={y} width={width} height={height} />
    </g>
  );
});

export const frameOf = (box: Box) => ({ x: box.x, y: box.y, width: boxWidth(box), height: boxHeight(box) });
