export const side = 28;
export const pixels = side * side;
const levels = 15;

/** A reader's picture as text: one hexadecimal digit for each pixel, 16 greys. */
export const isDrawing = (text: string): boolean => text === '' || /^[0-9a-f]{784}$/.test(text);
export const readDrawing = (text: string): number[] => Array.from(text, letter => Number.parseInt(letter, 16) / levels);
export const writeDrawing = (picture: readonly number[]): string => picture.map(ink => Math.round(Math.max(0, Math.min(1, ink)) * levels).toString(16)).join('');
/** A page without ink. */
export const blankDrawing = '0'.repeat(pixels);
