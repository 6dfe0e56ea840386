import { readModel } from '@/lib/arith/stackSources.ts';
import type { RunEngine } from '@/lib/training/engine.ts';
import type { Recipe } from '@/lib/training/protocol.ts';
import type { BadFile} from './badFile.ts';
import { bad, type FileFault } from './badFile.ts';

/** A recipe as it is kept in a file; where it was trained and on how many cores stays away. */
export type KeptRecipe = Omit<Recipe, 'baseUrl' | 'engine' | 'workers'>;

const format = 'layer-by-layer recipe';
const version = 1;

const whole = (min: number, max: number) => ({ expected: `${min}…${max}`, is: (value: unknown) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max });
const oneOf = (...of: string[]) => ({ expected: of.join(' | '), is: (value: unknown) => of.includes(value as string) });

const positive = { expected: '> 0', is: (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0 };
const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value < 1;
const share = <K extends string>(...keys: K[]) => Object.fromEntries(keys.map(key => [key, { expected: '0 … < 1', is: isShare }])) as Record<K, typeof positive>;

const rules: { readonly [K in keyof KeptRecipe]-?: { expected: string; is(value: unknown): boolean } } = {
  model: { expected: 'source-1 | conv3f16psamearelu,…', is: value => typeof value === 'string' && value.length < 4000 && !('refusal' in readModel(value)) },
  data: oneOf('strokes', 'mnist', 'fashion', 'own'),
  own: { expected: '60+10 0a1b2c3d', is: value => typeof value === 'string' && /^\d+\+\d+ [0-9a-f]{8}$/.test(value) },
  images: whole(1, 60_000),
  optimizer: oneOf('adam', 'adadelta', 'sgd', 'rmsprop'),
  ...share('beta1', 'beta2', 'rho', 'decay', 'momentum'),
  epsilon: positive,
  rate: positive,
  loss: oneOf('binaryCrossentropy', 'meanSquaredError'),
  batch: whole(1, 1024), epochs: whole(1, 10_000), seed: whole(0, 999_999),
};
export const recipeKeys = Object.keys(rules) as (keyof KeptRecipe)[];

/**
 * A recipe as JSON, one value on a line. `computedBy`: the engine, SIMD form, workers and version that a run of it was computed
 * with; the same recipe computed by the same gives the same bits. It is for people to read: reading a recipe back leaves it out.
 */
export const writeRecipe = (recipe: KeptRecipe, computedBy: RunEngine | null = null): string =>
  `${JSON.stringify({ format, version, ...Object.fromEntries(recipeKeys.map(key => [key, recipe[key]])), ...(computedBy ? { computedBy } : {}) }, null, 2)}\n`;

/** The values of a recipe's file. Each that cannot be is a fault of its own, and the others stand; a file that is no recipe has faults only. */
export function readRecipe(text: string, file: string): { values: Partial<KeptRecipe>; faults: readonly FileFault[] } {
  const refuse = (error: BadFile) => ({ values: {}, faults: [error.fault] });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(bad('notJson', file, '', 'JSON', text.slice(0, 40)));
  }
  const kept = typeof json === 'object' && json !== null ? json as Readonly<Record<string, unknown>> : {};
  if (kept.format !== format) return refuse(bad('notRecipe', file, 'format', format, JSON.stringify(kept.format ?? null).slice(0, 40)));
  if (typeof kept.version !== 'number' || kept.version > version) return refuse(bad('recipeVersion', file, 'version', version, JSON.stringify(kept.version ?? null).slice(0, 40)));
  const there = recipeKeys.filter(key => kept[key] !== undefined);
  return {
    values: Object.fromEntries(there.filter(key => rules[key].is(kept[key])).map(key => [key, kept[key]])),
    faults: there.filter(key => !rules[key].is(kept[key])).map(key => bad('recipeValue', file, key, rules[key].expected, JSON.stringify(kept[key]).slice(0, 60)).fault),
  };
}
