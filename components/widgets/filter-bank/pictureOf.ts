import type { Matrix } from '@/lib/params/kinds.ts';
import { pictureNamed } from './pictures.ts';
import type { Params } from './widget.ts';

/** The picture on show, and its size. */
export function pictureOf(p: Pick<Params, 'picture' | 'values'>): { picture: Matrix; rows: number; columns: number } {
  const picture = p.picture === 'own' ? p.values : pictureNamed(p.picture);
  return { picture, rows: picture.length, columns: picture[0]!.length };
}
