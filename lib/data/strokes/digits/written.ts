import type { Stroke } from '../curve.ts';
import type { Random } from '../random.ts';

/** One form of a digit: the pen's movements. Every call gives another specimen. */
export type Form = (r: Random) => Stroke[];

/** How people write one digit. */
export interface Written {
  /** Its forms and how often each is written; the shares add up to 1. */
  readonly forms: readonly (readonly [share: number, form: Form])[];
  /** How far its top usually leans to the right of its foot, per height. */
  readonly slant: number;
  /** How thick it usually comes out beside other digits: what is small or plain is enlarged most when it is fitted. */
  readonly pen: number;
}
