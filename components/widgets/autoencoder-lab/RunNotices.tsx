import { Notice } from '@/components/lab/Notices.tsx';
import { about, fixed } from '@/components/lab/numbers.ts';
import { printStack } from '@/lib/arith/stack.ts';
import { diagnose, type Diagnosis } from '@/lib/training/diagnose.ts';
import { nextRate } from '@/components/lab/nextValue.ts';
import { probeRemark, reasonSentence } from '@/components/lab/probeRemark.ts';
import { layerLabel } from '@/components/lab/StackTable.tsx';
import { isAskedFor } from '@/lib/training/candidates.ts';
import type { EngineName } from '@/lib/training/engine.ts';
import { summaryOf } from './compute.ts';
import { hasRun, type LabRecipe } from './frame.ts';
import { modelName, stackOf } from './model.ts';
import { paramsOf } from './recipe.ts';
import type { LabSession } from './session.ts';
import type { LabProps } from './View.tsx';

interface Props extends Omit<LabProps, 'session'> { session: LabSession | undefined }
type Way = { label: string; go(): void };

/** Changes parameters, drops the run and starts the new one. */
const anew = ({ actions, session }: Props, patch: Parameters<Props['actions']['set']>[0]) => () => {
  actions.set(patch);
  session?.reset();
  actions.play();
};

const otherSeed = (props: Props): Way => {
  const seed = props.params.seed + 1;
  return { label: props.words.lab.notices.otherSeed(seed), go: anew(props, { seed }) };
};

/** What people begin with, and the share of it below which a rate is the first thing to change on a plateau. */
const tiny = 0.1;
const usualRates: Readonly<Record<LabProps['params']['optimizer'], number>> = { adam: 0.001, rmsprop: 0.001, sgd: 0.1, adadelta: 1 };

/** So many that the source's models do not learn them by heart; the lab's own number. */
const enoughImages = 12_000;

/** The rule's usual rate, or from there two rungs down the ladder of rates: about a fifth. */
const lowerRate = (props: Props): Way => {
  const { rate: tooHigh, optimizer } = props.params;
  const rate = Math.min(usualRates[optimizer], nextRate(nextRate(tooHigh, false), false));
  return { label: props.words.lab.notices.lowerRate(String(rate)), go: anew(props, { rate }) };
};

/** What can be done about a failure, beside trying again. */
function waysOn(props: Props): Way[] {
  const { failure } = props.frame;
  if (failure?.code === 'dataError' && props.params.data !== 'strokes') return [{ label: props.words.lab.notices.useStrokes, go: anew(props, { data: 'strokes' }) }];
  return failure?.code === 'diverged' ? [lowerRate(props)] : [];
}

/** The failed layer's name, in the model that the run was made with. */
function layerName({ frame, params, words }: Props, layer: number): string {
  const row = summaryOf(frame.recipe?.model ?? params.model).rows[layer + 1];
  return row ? layerLabel(row, words.lab.stack) : String(layer + 1);
}

/** The engine that the reader would rather have had, and why another computes. */
function otherEngine({ frame: { engine, recipe, probe }, words: { lab } }: Props) {
  if (!engine || !recipe) return null;
  const say = (wanted: EngineName, why: string) =>
    <Notice tone="note">{lab.notices.otherEngine(lab.probe.engineName(wanted), lab.probe.engineName(engine.name), why, recipe.engine !== 'auto')}</Notice>;
  const skipped = engine.skipped[0];
  if (skipped) return say(skipped.name, reasonSentence(skipped.reason, lab.probe));
  // What computes by itself is fast, unless no fast engine is right here.
  const wanted = recipe.engine === 'auto' ? 'fast' : recipe.engine;
  const refused = probe?.filter(row => isAskedFor(row, wanted) && probeRemark(row, lab.probe) !== null) ?? [];
  const isRight = probe?.some(row => isAskedFor(row, wanted) && (row.verdict === 'taken' || row.verdict === 'right'));
  // The fast engine's forms stand from the most demanding to the plainest, and the plainest says why there is none.
  const like = refused.filter(({ form }) => form === (wanted === 'fast' ? refused.at(-1) : refused[0])!.form);
  const row = like.find(({ workers }) => workers === recipe.workers) ?? like[0];
  return row && !isRight && !isAskedFor(engine.name, wanted) ? say(row, probeRemark(row, lab.probe)!) : null;
}

/** The model with ReLU wherever a layer inside of it has a sigmoid; null where none has. */
function reluInside(model: string): string | null {
  const stack = stackOf(model);
  const changed = stack.map((layer, place) => ('activation' in layer && layer.activation === 'sigmoid' && place < stack.length - 1 ? { ...layer, activation: 'relu' as const } : layer));
  return changed.some((layer, place) => layer !== stack[place]) ? modelName(printStack(changed)) : null;
}

/** What mends what goes wrong; all of it with the recipe of the run. */
function waysOut(props: Props, code: Diagnosis['code'], recipe: LabRecipe): Way[] {
  const t = props.words.lab.notices;
  const ofRun = { ...props, params: { ...props.params, ...paramsOf(recipe) } };
  const toRate = (rate: number): Way => ({ label: t.toRate(String(rate)), go: anew(props, { rate }) });
  const toAdam: Way = { label: t.toAdam, go: anew(props, { optimizer: 'adam', rate: 0.001 }) };
  const isAdam = recipe.optimizer === 'adam' && recipe.rate === 0.001;
  if (code === 'slowRate') return [toRate(1), toAdam];
  if (code === 'overfitting') return recipe.images < enoughImages ? [{ label: t.moreImages(fixed(enoughImages, props.locale, 0)), go: anew(props, { images: enoughImages }) }] : [];
  if (code === 'exploding' || code === 'rising') return [lowerRate(ofRun)];
  const relu = code === 'vanishing' ? reluInside(recipe.model) : null;
  const usual = usualRates[recipe.optimizer];
  const isTiny = code === 'plateau' && recipe.rate < tiny * usual;
  return [...(isTiny ? [toRate(usual)] : []), ...(relu ? [{ label: t.reluInside, go: anew(props, { model: relu }) }] : []), otherSeed(ofRun), ...(isAdam || (isTiny && recipe.optimizer === 'adam') ? [] : [toAdam])];
}

/** What goes wrong with a run that goes on, why, and what mends it. */
function RunDiagnosis(props: Props) {
  const { frame, words, locale } = props;
  const { recipe, history, references, failure, died } = frame;
  const found = recipe && !failure && !died ? diagnose(history, recipe, references) : null;
  if (!found || !recipe) return null;
  const t = words.lab.notices;
  const said = {
    exploding: () => found.code === 'exploding' && t.diagnoses.exploding(layerName(props, found.layer), found.epoch, fixed(found.size, locale, 1)),
    vanishing: () => found.code === 'vanishing' && t.diagnoses.vanishing(layerName(props, found.layer), found.epoch, about(1 / found.share, locale)),
    overfitting: () => found.code === 'overfitting' && t.diagnoses.overfitting(fixed(found.best, locale, 4), found.bestEpoch, fixed(found.loss, locale, 4), fixed(found.trainingLoss, locale, 4)),
    rising: () => found.code === 'rising' && t.diagnoses.rising(fixed(found.best, locale, 4), fixed(found.loss, locale, 4)),
    slowRate: () => found.code === 'slowRate' && t.diagnoses.slowRate(String(recipe.rate), fixed(found.loss, locale, 4)),
    plateau: () => found.code === 'plateau' && t.diagnoses.plateau(found.epochs, fixed(found.loss, locale, 4)),
  }[found.code]();
  const ways = waysOut(props, found.code, recipe);
  return <Notice tone="warning" ways={ways}>{said}{ways.length > 0 && ` ${t.anew}`}</Notice>;
}

/** A run in which a layer's ReLUs all died: too large a rate does it, or unlucky start weights. */
function Died(props: Props) {
  const { frame: { died, recipe }, words } = props;
  if (!died || !recipe) return null;
  const ofRun = { ...props, params: { ...props.params, ...paramsOf(recipe) } };
  const isFast = ofRun.params.rate > usualRates[ofRun.params.optimizer];
  return <Notice tone="warning" ways={[...(isFast ? [lowerRate(ofRun)] : []), otherSeed(ofRun)]}>{words.lab.notices.died(layerName(props, died.layer), died.epoch, isFast)}</Notice>;
}

/** What must be said about the run in hand: it failed, it died, it keeps an older recipe. */
export function RunNotices(props: Props) {
  const { frame, words } = props;
  const t = words.lab.notices;
  const fields = frame.pending.map(key => words.params[key]?.label ?? key).join(', ');
  return (
    <div className="lab-notices">
      {frame.failure && (
        <Notice tone="failed" ways={waysOn(props)}>{t.failures[frame.failure.code](frame.failure.values)}{hasRun(frame) ? ` ${t.kept}` : ''}</Notice>
      )}
      {otherEngine(props)}
      {frame.restarted && (
        <Notice tone="note">{t.restarted(frame.restarted.epoch, frame.restarted.reason, frame.restarted.repair?.type === 'replaced' ? words.lab.probe.engineName(frame.restarted.repair.by) : null)}</Notice>
      )}
      <RunDiagnosis {...props} />
      <Died {...props} />
      {frame.pending.length > 0 && <Notice tone="note">{frame.status === 'done' || frame.status === 'failed' ? t.pendingDone(fields) : t.pending(fields)}</Notice>}
    </div>
  );
}
