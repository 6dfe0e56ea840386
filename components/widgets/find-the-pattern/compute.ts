import type { Matrix } from '@/lib/params/kinds.ts';
import { filterOf, filters, mapSide, match, multiplyAddsOf, pictures, type Match, type Verdict } from './match.ts';
import { resized, sceneWith } from './scene.ts';
import type { Params } from './widget.ts';

/** One pair of a picture and a filter. */
export type Choice = { picture: number; filter: number; map: number; weights: number; multiplyAdds: number; best: number; other: number; verdict: Verdict };

/** What the figure draws. */
export type Frame = {
  /** The scene in the chosen size. */
  picture: Matrix;
  /** The motif in the filter's size, its mean taken off. */
  filter: Matrix;
  match: Match;
  /** Every pair of the table that fits, row by row. */
  choices: Choice[];
};

/** The chosen pair in full, and the verdict on all of them. */
export function compute(p: Params): Frame {
  const scene = sceneWith(p.motif);
  const scaled = new Map(pictures.map(side => [side, resized(scene, side)]));
  const picture = scaled.get(Number(p.picture) as (typeof pictures)[number])!;
  const filter = filterOf(p.motif, p.filter);
  const choices = filters.flatMap(side => pictures.map(size => {
    const { best, other, verdict } = match(scaled.get(size)!, filterOf(p.motif, side));
    return { picture: size, filter: side, map: mapSide(size, side), weights: side ** 2, multiplyAdds: multiplyAddsOf(size, side), best, other, verdict };
  }));
  return { picture, filter, match: match(picture, filter), choices };
}
