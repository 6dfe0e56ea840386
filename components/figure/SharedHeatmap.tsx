'use client';
import { createContext, memo, useContext } from 'react';
import { HeatmapCells } from './Heatmap.tsx';

/** Where one figure is drawn several times over: `figure` is its name on the page, `first` the drawing that holds what the others refer to. */
export const DrawnAgain = createContext<{ figure: string; first: boolean } | null>(null);

interface Props {
  /** Names the matrix within its figure, whatever the figure's width. */
  name: string;
  values: readonly (readonly number[])[];
  most: number;
  /** Side of a cell, CSS pixels. */
  cell: number;
}

/**
 * A small picture without grid lines, written down once where its figure is drawn at several widths: the page's HTML holds a matrix of
 * thousands of cells a single time. A figure that is drawn once, and a picture saved from it, hold it whole.
 */
export const SharedHeatmap = memo(function SharedHeatmap({ name, values, most, cell }: Props) {
  const again = useContext(DrawnAgain);
  const id = again ? `${again.figure}-${name}` : undefined;
  return (
    <g aria-hidden="true" shapeRendering="crispEdges" transform={cell === 1 ? undefined : `scale(${cell})`}>
      {again && !again.first ? <use href={`#${id}`} /> : <g id={id}><HeatmapCells values={values} most={most} /></g>}
    </g>
  );
});
