import { useEffect, useMemo } from 'react';
import type { LabHandle, RecipePatch, WholeRecipe } from '@/components/lab/tools/handle.ts';
import { printStack } from '@/lib/arith/stack.ts';
import { picturePixels } from '@/lib/data/digits.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import type { OptimizerConstants } from '@/lib/training/optimizers.ts';
import { createKeep } from '@/lib/training/keep/keep.ts';
import { keepPictures, keptPictures } from '@/lib/training/keep/pictureShelf.ts';
import { hasRun, runEngine, type LabRecipe } from './frame.ts';
import { isModel, modelName, stackOf } from './model.ts';
import { dataFolder, paramsOf, paramsOfConstants, recipePart } from './recipe.ts';
import { reconstruct } from './reconstruct.ts';
import type { LabSession } from './session.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import { shownModel } from './shown.ts';
import type { LabProps } from './View.tsx';
import { widget, type Params } from './widget.ts';

type Key = Exclude<keyof WholeRecipe, keyof OptimizerConstants | 'own'>;
const keys = ['model', 'data', 'optimizer', 'rate', 'loss', 'batch', 'epochs', 'images', 'seed'] as const satisfies readonly Key[];

/** What a recipe may hold beside: where it is not the usual. */
const optional = ['own', 'beta1', 'beta2', 'epsilon', 'rho', 'decay', 'momentum'] as const satisfies readonly (keyof RecipePatch)[];

const recipeOf = (recipe: LabRecipe): WholeRecipe =>
  Object.fromEntries([...keys, ...optional.filter(key => recipe[key] !== undefined)].map(key => [key, recipe[key]])) as unknown as WholeRecipe;
const notationOf = (model: string) => printStack(stackOf(model));

/** Keras's settings of every optimizer. */
const usualConstants = paramsOfConstants({});

/** The weights of an epoch on show, as the worker gives those of now. */
const namedWeights = (shown: ReturnType<LabSession['rewind']['shown']> | undefined) => shown && {
  epoch: shown.epoch,
  weights: parameterSlots(shown.layers).map(({ name, shape, layer, role }) => ({ name, shape, data: Float32Array.from((role === 'kernel' ? shown.weights[layer]!.kernel?.values : shown.weights[layer]!.bias) ?? []) })),
};

/** One for the page: several figures put their runs on the same shelf. */
const pageKeep = createKeep();

/** The lab as the panels of `tools` see it. */
export function useHandle(props: Omit<LabProps, 'session'>, session: LabSession | undefined, isBusy: boolean): LabHandle {
  const { params, frame, words, locked, actions } = props;
  const { recipe: runRecipe, history, digits, engine } = frame;
  const isRun = runRecipe !== null && (hasRun(frame) || frame.status === 'paused' || frame.status === 'done');
  const isKeeping = props.layout === 'article';
  useEffect(() => {
    if (isKeeping) session?.keepRuns(pageKeep);
  }, [session, isKeeping]);
  useEffect(() => {
    // Pictures of an earlier visit stand among the data again.
    if (isKeeping) void keptPictures().then(kept => { if (kept && session && !session.own()) session.takeOwn(kept, false); });
  }, [session, isKeeping]);
  const shownEpoch = frame.shown && !frame.shown.following && frame.shown.source !== 'tape' ? frame.shown.epoch : null;
  const isOwn = frame.own?.isUsed === true;
  return useMemo((): LabHandle => ({
    notation: notationOf(params.model),
    recipe: recipeOf(recipePart(params, isOwn ? session?.own() : null)),
    locked,
    // Who names an optimizer and none of its settings means Keras's.
    set({ own, ...patch }, gesture) {
      const named: RecipePatch = patch.model === undefined ? patch : { ...patch, model: modelName(patch.model) };
      const mine = session?.own();
      const takesOwn = patch.data === 'own' && !locked.has('data') && mine !== null && mine !== undefined && (own === undefined || mine.id === own);
      if (patch.data !== undefined && !locked.has('data')) session?.chooseOwn(takesOwn);
      if (takesOwn) delete named.data;
      const taken = Object.entries(named).filter(([key, value]) => widget.params[key as keyof Params].accept(value) !== undefined && !locked.has(key));
      actions.set({ ...(patch.optimizer === undefined ? {} : usualConstants), ...Object.fromEntries(taken) as Partial<Params> }, gesture);
      return Object.keys(named).filter(key => !taken.some(([one]) => one === key));
    },
    nameOf: modelName,
    said: (key, value) => ({ label: words.params[key as Key]?.label ?? key, value: words.params[key as Key]?.options?.[String(value)] ?? String(value) }),
    saidEngine: by => words.lab.probe.ranOn(words.lab.probe.engineName(by), by.engine, by.version ?? null),
    run: isRun ? { notation: notationOf(runRecipe.model), recipe: recipeOf(runRecipe), history, engine: runEngine({ engine }), digit: digits ? digits.inputs.slice(0, picturePixels) : null } : null,
    shownEpoch,
    weights: async () => (shownEpoch !== null && namedWeights(session?.rewind.shown())) || (await session?.weights() ?? null),
    keep: session ? pageKeep : null,
    async restore(id) {
      const whole = await pageKeep.load(id);
      if (!whole || !session) return false;
      const { own } = whole.run.recipe;
      if (own !== undefined && session.own()?.id !== own) {
        const kept = await keptPictures();
        if (kept?.id === own) session.takeOwn(kept);
      }
      session.chooseOwn(own !== undefined);
      actions.set(paramsOf(whole.run.recipe));
      session.restore(whole);
      return true;
    },
    adopt(notation, parameters, file) {
      const model = modelName(notation);
      if (!session || !isModel(model) || (locked.has('model') && model !== params.model)) return false;
      actions.set({ model });
      session.adopt(model, parameters, file);
      return true;
    },
    async takeOwn(own) {
      session?.takeOwn(own);
      return keepPictures(own);
    },
    training() {
      const own = isOwn ? session?.own() ?? null : null;
      return { recipe: { ...recipePart(params, own), baseUrl: dataFolder() }, own };
    },
    reconstruct: (model, parameters, pictures, isWanted) => reconstruct(shownModel(model, { epoch: 0, parameters }), pictures, isWanted),
    testDigits: () => digits?.inputs ?? strokes(1, 0, 10, 'test').images,
    isBusy,
  }), [shownEpoch, params, history, engine, digits, isRun, isOwn, runRecipe, words, locked, actions, session, isBusy]);
}
