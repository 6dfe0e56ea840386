import type { OwnPictures } from '@/lib/data/own.ts';
import { defaults } from '@/lib/params/values.ts';
import { constantsOf, usualConstant, type ConstantName, type OptimizerConstants } from '@/lib/training/optimizers.ts';
import { recipeKeys, type LabRecipe, type RecipeKey } from './frame.ts';
import { widget, type Params } from './widget.ts';

const constantNames: readonly ConstantName[] = ['beta1', 'beta2', 'epsilon', 'rho', 'decay', 'momentum'];

/** The optimizer's settings that are not Keras's. */
const unusual = (params: Params) =>
  Object.fromEntries(constantsOf(params.optimizer).filter(key => params[key] !== usualConstant(params.optimizer, key)).map(key => [key, params[key]]));

/** The part of the parameters that decides a run's numbers. `own`: pictures that take the place of the parameter `data`. */
export const recipePart = (params: Params, own: OwnPictures | null = null): LabRecipe => ({
  data: own ? 'own' : params.data, ...(own ? { own: own.id } : {}), model: params.model, optimizer: params.optimizer, rate: params.rate, loss: params.loss,
  batch: params.batch, epochs: params.epochs, images: params.images, seed: params.seed, engine: params.engine, workers: params.workers, ...unusual(params),
});

/** Settings as parameters: those that are not named are Keras's. */
export function paramsOfConstants(given: OptimizerConstants): Pick<Params, ConstantName> {
  const usual = defaults(widget.params);
  return Object.fromEntries(constantNames.map(key => [key, given[key] ?? usual[key]])) as Pick<Params, ConstantName>;
}

/** A recipe as parameters: what the reader's own pictures were is left out, and settings that it does not name are Keras's. */
export function paramsOf({ data, own: _, ...rest }: LabRecipe): Partial<Params> {
  return { ...rest, ...paramsOfConstants(rest), ...(data === 'own' ? {} : { data }) };
}

/** Recipe parameters in which two states differ, in the recipe's order. */
export const differing = (a: LabRecipe, b: LabRecipe): RecipeKey[] => recipeKeys.filter(key => a[key] !== b[key] || (key === 'data' && a.own !== b.own));

/** The address of the site's folder of pictures. */
export const dataFolder = (): string => new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/data/`, location.href).href;
