import type { OwnPictures } from '@/lib/data/own.ts';
import { recipeKeys, type LabRecipe, type RecipeKey } from './frame.ts';
import type { Params } from './widget.ts';

/** The part of the parameters that decides a run's numbers. `own`: pictures that take the place of the parameter `data`. */
export const recipePart = (params: Params, own: OwnPictures | null = null): LabRecipe => ({
  data: own ? 'own' : params.data, ...(own ? { own: own.id } : {}), model: params.model, optimizer: params.optimizer, rate: params.rate, loss: params.loss,
  batch: params.batch, epochs: params.epochs, images: params.images, seed: params.seed, engine: params.engine, workers: params.workers,
});

/** A recipe as parameters: what the reader's own pictures were is left out. */
export function paramsOf({ data, own: _, ...rest }: LabRecipe): Partial<Params> {
  return data === 'own' ? rest : { ...rest, data };
}

/** Recipe parameters in which two states differ, in the recipe's order. */
export const differing = (a: LabRecipe, b: LabRecipe): RecipeKey[] => recipeKeys.filter(key => a[key] !== b[key] || (key === 'data' && a.own !== b.own));

/** The address of the site's folder of pictures. */
export const dataFolder = (): string => new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/data/`, location.href).href;
