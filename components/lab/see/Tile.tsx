'use client';
import { useEffect, useRef } from 'react';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { InkScale } from '../inkScale.ts';

/** A matrix as a picture, a pixel for each number; `most` is full ink. Says nothing by itself: what holds it has the name. */
export function Tile({ values, most, scale }: { values: Matrix; most: number; scale: InkScale | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !scale || rows === 0 || columns === 0) return;
    const image = context.createImageData(columns, rows);
    values.forEach((row, r) => row.forEach((value, c) => {
      const grey = most > 0 ? Math.round(255 * Math.max(-1, Math.min(1, value / most))) : 0;
      const [from, to] = [3 * (grey + 255), 4 * (r * columns + c)];
      image.data.set([scale[from]!, scale[from + 1]!, scale[from + 2]!, 255], to);
    }));
    context.putImageData(image, 0, 0);
  }, [values, most, scale, rows, columns]);
  return <canvas ref={canvas} className="see-tile" width={columns} height={rows} aria-hidden="true" />;
}
