import { planStack } from '@/lib/arith/stackShapes.ts';
import type { KeptRun } from '@/lib/training/keep/run.ts';
import { pictureShape, stackOfModel } from '../scripts.ts';

/** What of a run's recipe is told, in this order. */
export const toldKeys = ['model', 'data', 'images', 'optimizer', 'rate', 'beta1', 'beta2', 'epsilon', 'rho', 'decay', 'momentum', 'loss', 'batch', 'epochs', 'seed'] as const satisfies readonly (keyof KeptRun['recipe'])[];
export type ToldKey = (typeof toldKeys)[number];

/** The values in which recipes differ; a setting that only some name counts too. */
export const differences = (runs: readonly Pick<KeptRun, 'recipe'>[]): ToldKey[] =>
  toldKeys.filter(key => new Set(runs.map(({ recipe }) => recipe[key])).size > 1 || (key === 'data' && new Set(runs.map(({ recipe }) => recipe.own)).size > 1));

/** What a run's model learns, in numbers. */
export const parametersOf = ({ recipe }: Pick<KeptRun, 'recipe'>): number => planStack(stackOfModel(recipe.model), pictureShape).layers.reduce((sum, { parameters }) => sum + parameters, 0);

/** Seconds that all epochs of a run took. */
export const secondsOf = ({ history }: Pick<KeptRun, 'history'>): number => history.reduce((sum, { seconds }) => sum + seconds, 0);
