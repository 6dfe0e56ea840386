import { useEffect, useMemo } from 'react';
import type { LabHandle, RecipePatch } from '@/components/lab/tools/handle.ts';
import { printStack } from '@/lib/arith/stack.ts';
import { picturePixels } from '@/lib/data/digits.ts';
import { createKeep } from '@/lib/training/keep/keep.ts';
import { hasRun } from './frame.ts';
import { modelName, stackOf } from './model.ts';
import type { LabSession } from './session.ts';
import type { LabProps } from './View.tsx';
import { widget, type Params } from './widget.ts';

type Key = keyof Required<RecipePatch>;
const keys = ['model', 'data', 'optimizer', 'rate', 'loss', 'batch', 'epochs', 'images', 'seed'] as const satisfies readonly Key[];

const recipeOf = (params: Pick<Params, Key>): Required<RecipePatch> => Object.fromEntries(keys.map(key => [key, params[key]])) as unknown as Required<RecipePatch>;
const notationOf = (model: string) => printStack(stackOf(model));

/** One for the page: several figures put their runs on the same shelf. */
const pageKeep = createKeep();

/** The lab as the panels of `tools` see it. */
export function useHandle(props: Omit<LabProps, 'session'>, session: LabSession | undefined, isBusy: boolean): LabHandle {
  const { params, frame, words, locked, actions } = props;
  const { recipe: runRecipe, history, digits } = frame;
  const isRun = runRecipe !== null && (hasRun(frame) || frame.status === 'paused' || frame.status === 'done');
  const isKeeping = props.layout === 'article';
  useEffect(() => {
    if (isKeeping) session?.keepRuns(pageKeep);
  }, [session, isKeeping]);
  return useMemo((): LabHandle => ({
    notation: notationOf(params.model),
    recipe: recipeOf(params),
    set(patch) {
      const named: RecipePatch = patch.model === undefined ? patch : { ...patch, model: modelName(patch.model) };
      const taken = Object.entries(named).filter(([key, value]) => widget.params[key as Key].accept(value) !== undefined && !locked.has(key));
      actions.set(Object.fromEntries(taken) as Partial<Params>);
      return Object.keys(named).filter(key => !taken.some(([one]) => one === key));
    },
    said: (key, value) => ({ label: words.params[key as Key]?.label ?? key, value: words.params[key as Key]?.options?.[String(value)] ?? String(value) }),
    run: isRun ? { notation: notationOf(runRecipe.model), recipe: recipeOf(runRecipe), history, digit: digits ? digits.inputs.slice(0, picturePixels) : null } : null,
    weights: async () => await session?.weights() ?? null,
    keep: session ? pageKeep : null,
    async restore(id) {
      const whole = await pageKeep.load(id);
      if (!whole || !session) return false;
      actions.set(whole.run.recipe as Partial<Params>);
      session.restore(whole);
      return true;
    },
    isBusy,
  }), [params, history, digits, isRun, runRecipe, words, locked, actions, session, isBusy]);
}
