import drawn from '@/lib/data/shipped/strokes.json' with { type: 'json' };
import { pixels, readDrawing } from './drawing.ts';

const decode = (text: string): number[] => {
  const bytes = atob(text);
  return Array.from({ length: pixels }, (_, place) => bytes.charCodeAt(place) / 255);
};

/** A drawn digit, 784 numbers from 0 to 1. */
export const digitOf = (digit: number): number[] => decode(drawn.pictures[digit]!);

export const pictureOf = ({ drawing, digit }: { drawing: string; digit: number }): number[] => (drawing ? readDrawing(drawing) : digitOf(digit));
