import type { Matrix } from '@/lib/params/kinds.ts';
import { bankOn, filterCount, told, type Bank, type Told } from './bank.ts';
import { pictureOf } from './pictureOf.ts';
import type { Params } from './widget.ts';

/** What the figure draws. */
export type Frame = {
  /** Ink, 0 to 1. */
  picture: Matrix;
  /** The banks on show, one or two; the first decides the order. */
  banks: Bank[];
  /** Filters (from 0) in the order of their tiles. */
  order: number[];
  told: Told;
};

/** Every filter's responses to the picture. */
export function compute(p: Params): Frame {
  const { picture } = pictureOf(p);
  const names: Bank['name'][] = p.bank === 'both' ? ['trained', 'random'] : [p.bank];
  const banks = names.map(name => bankOn(picture, name, p.seed));
  const order = Array.from({ length: filterCount }, (_, filter) => filter);
  const { strengths } = banks[0]!;
  if (p.sort === 'strength') order.sort((a, b) => strengths[b]! - strengths[a]! || a - b);
  return { picture, banks, order, told: told() };
}
