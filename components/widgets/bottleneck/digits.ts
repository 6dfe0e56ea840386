import { shippedDigit } from '@/lib/data/shippedDigits.ts';
import { readDrawing } from './drawing.ts';

export { shippedDigit };

export const pictureOf = ({ drawing, digit }: { drawing: string; digit: number }): number[] => (drawing ? readDrawing(drawing) : shippedDigit(digit));
