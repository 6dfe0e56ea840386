import type { Recipe } from '@/lib/training/protocol.ts';
import { recipeKeys, type RecipeKey } from './frame.ts';
import type { Params } from './widget.ts';

/** The part of the parameters that decides a run's numbers. */
export const recipePart = (params: Params): Pick<Params, RecipeKey> => ({
  data: params.data, model: params.model, optimizer: params.optimizer, rate: params.rate, loss: params.loss,
  batch: params.batch, epochs: params.epochs, images: params.images, seed: params.seed, engine: params.engine, workers: params.workers,
});

/** The training's recipe from the figure's parameters. `baseUrl`: the site's folder `data/`, absolute. */
export const recipeOf = (params: Params, baseUrl: string): Recipe => ({ ...recipePart(params), baseUrl });

/** Recipe parameters in which two states differ, in the recipe's order. */
export const differing = (a: Pick<Params, RecipeKey>, b: Pick<Params, RecipeKey>): RecipeKey[] => recipeKeys.filter(key => a[key] !== b[key]);

/** The address of the site's folder of pictures. */
export const dataFolder = (): string => new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/data/`, location.href).href;
