import type { Palette, Recipe } from './filter.ts';

/** What the page asks of the picture worker. Pictures are RGBA of `side` × `side`. */
export type PictureRequest =
  | { ask: 'scene' }
  | { ask: 'picture'; rgba: Uint8ClampedArray }
  | { ask: 'filter'; recipe: Recipe; palette: Palette };

export type PictureAnswer =
  | { answer: 'scene'; rgba: Uint8ClampedArray }
  | { answer: 'filtered'; rgba: Uint8ClampedArray; milliseconds: number };
