import drawn from '@/lib/data/shipped/strokes.json' with { type: 'json' };
import { pixels, readDrawing } from './drawing.ts';

const decode = (text: string): number[] => {
  const bytes = atob(text);
  return Array.from({ length: pixels }, (_, place) => bytes.charCodeAt(place) / 255);
};

/** A drawn digit by one of two hands, 784 numbers from 0 to 1. */
export const digitOf = (digit: number, hand: number): number[] => decode(drawn.pictures[10 * hand + digit]!);

export const pictureOf = ({ drawing, digit, hand }: { drawing: string; digit: number; hand: number }): number[] => (drawing ? readDrawing(drawing) : digitOf(digit, hand));
