import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface FullArray { shape: number[]; data: number[] }
/** Sum, L2 norm and first eight values of a long array. */
export interface ShortArray { shape: number[]; sum: number; l2: number; first: number[] }
export type StoredArray = FullArray | ShortArray;

export type LossName = 'binaryCrossentropy' | 'meanSquaredError';

export interface Rule {
  rule: 'sgd' | 'rmsprop' | 'adam' | 'adadelta';
  rate: number;
  momentum?: number; rho?: number; beta1?: number; beta2?: number; epsilon?: number; epsilonPlace?: string;
  loss: LossName;
  tolerance: string;
  losses: number[];
  weights: Record<string, StoredArray>;
}

export interface ModelCase {
  id: string;
  attrs: { model: 'source-1' | 'source-2'; batch: number; layers: { name: string }[] };
  inputs: { pictures: FullArray & { divideBy: number }; weights: Record<string, FullArray> };
  expect: { layers: Record<string, StoredArray>; loss: Record<LossName, number>; gradients: Record<LossName, Record<string, StoredArray>>; steps: Rule[] };
  tol: { layers: number; loss: number; gradients: number; weights: Record<string, number> };
}

export interface ClipCase {
  id: string;
  inputs: { probability: FullArray; target: FullArray };
  expect: { loss: number; gradientPerPixel: FullArray };
  tol: number;
}

const folder = path.join(process.env.REFERENCE_DIR || path.join(import.meta.dirname, '..'), 'training');

const files = readdirSync(folder).filter(name => name.startsWith('steps.') && name.endsWith('.json'));

/** Every case of every file, from `REFERENCE_DIR` or the copies kept here. A file of another kind is an error. */
const cases = files.flatMap((name): (ModelCase | ClipCase)[] => {
  const file = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { format: number; op: string; cases: (ModelCase | ClipCase)[] };
  if (file.format !== 1 || file.op !== 'training_steps') throw new Error(`${name}: expected format 1 of training_steps, got ${file.format} of ${file.op}`);
  return file.cases;
});

const isClip = (each: ModelCase | ClipCase): each is ClipCase => each.id.startsWith('clip');

export const modelCases = cases.filter((each): each is ModelCase => !isClip(each));
export const clipCases = cases.filter(isClip);

export { deviation, scaleOf } from './deviation.ts';
