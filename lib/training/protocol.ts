/**
 * What page and worker say to each other. Everything here can be cloned by postMessage; nothing carries a sentence:
 * codes and values go over, the page puts them into the reader's language.
 */

import type { OwnPictures } from '@/lib/data/own.ts';
import type { Source } from '@/lib/data/sources.ts';
import type { EngineLost, EngineName, Repair } from './engine.ts';
import type { Checkpoint } from './loop.ts';
import type { OptimizerConstants } from './optimizers.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';

export type { LossName };

/** How a run is made, whole: the same recipe on the same engine (`EngineName`) gives the same bits. */
export interface Recipe extends OptimizerConstants {
  /** `source-1`, `source-2`, or a stack in the layer notation (`conv3f16psamearelu,…`). Input is 28 × 28 × 1. */
  model: string;
  /** `own`: the reader's pictures, which come beside the recipe. */
  data: Source | 'own';
  /** Which pictures of the reader's (`OwnPictures.id`), where `data` says `own`. */
  own?: string | undefined;
  /** Training pictures, 1 … 60,000; as many as there are, where there are fewer. Validation is always the whole test set. */
  images: number;
  optimizer: 'adam' | 'adadelta' | 'sgd' | 'rmsprop';
  /** Learning rate; there is no default, it is always said. The optimizer's other settings (`OptimizerConstants`) are Keras's where they are left out. */
  rate: number;
  loss: LossName;
  batch: number;
  epochs: number;
  /** Decides weights, order of the pictures and (for strokes) the pictures themselves. */
  seed: number;
  /** Which engine is asked for; `auto`: the fastest that computes right; `tfjs`: TensorFlow.js on its fastest backend; or one of its backends. */
  engine: 'auto' | 'fast' | 'tfjs' | 'wasm' | 'webgl' | 'webgpu';
  /** Cores to use, 1 … 16; 0: as many as are fastest. The fast engine alone uses more than one. */
  workers: number;
  /** The site's folder `data/`, absolute (a Blob worker has no base of its own). */
  baseUrl: string;
}

/**
 * `idle`: nothing trained yet (before `prepare`, and when it is ready). `loading`: backends are being checked or
 * pictures are on their way. `paused` between batches; `done` after the last epoch.
 */
export type Status = 'idle' | 'loading' | 'training' | 'paused' | 'done' | 'failed';

/**
 * Why a run ended or could not begin, and what fills the sentence:
 * - `recipeRefused` {key, got}: a value of the recipe is out of bounds
 * - `notAStack` {layer, code, text, expected}: the model is not in the notation (`NotationRefusal`)
 * - `stackRefused` {layer, code, expected, got}: the model cannot work (`StackRefusal`; its mends follow from the stack)
 * - `outputMismatch` {got}: the model does not end in 784 numbers
 * - `noWorker` {message}: this frame may not start a worker
 * - `noBackend` {}: no backend started with a right gradient; the probe table says why
 * - `dataError` {code, file, expected, got}: pictures could not be loaded (`DataError`)
 * - `noPictures` {}: the recipe asks for the reader's own pictures, and they are not there
 * - `diverged` {epoch, batch, loss}: the loss left all bounds; the weights are again those of the last good epoch
 * - `engineLost` {message}: computing broke off (out of memory, for one)
 * - `workerLost` {message}: the worker died
 */
export interface Failure {
  code: 'recipeRefused' | 'notAStack' | 'stackRefused' | 'outputMismatch' | 'noWorker' | 'noBackend' | 'dataError' | 'noPictures' | 'diverged'
    | 'engineLost' | 'workerLost';
  values: Readonly<Record<string, number | string>>;
}

/**
 * One row of the start-up table. `deviation`: largest difference from the stored float64 gradient, relative to the
 * largest value of its tensor; null where the engine did not start. `reason` of a failed start: `reasonOf`.
 * `software`: a graphics device that the processor only plays; not tried unless it is asked for. `tooSlow`: no answer
 * within `seconds`. `device`: how the browser names the graphics device.
 */
export interface ProbeRow extends EngineName {
  verdict: 'taken' | 'right' | 'wrong' | 'failed' | 'notTried' | 'software' | 'tooSlow';
  deviation: number | null;
  picturesPerSecond: number | null;
  reason: string | null;
  device?: string;
  seconds?: number;
}

/** How far off a gradient may be: ten times what four correct float32 programs were, as a share of a tensor's largest gradient. */
export const allowedDeviation = 5e-5;

/**
 * A table of engines that is kept between visits, so that `auto` chooses the same engine again: the same recipe then gives
 * the same bits. `machine` says for which machine, browser and kernels it holds.
 */
export interface KeptTable { machine: string; rows: readonly ProbeRow[] }

/** What simple answers cost on the test set, in the recipe's loss. `entropyFloor` is 0 for mean squared error. */
export interface ReferenceLosses {
  coinFlip: number;
  bestConstant: number;
  meanPicture: number;
  entropyFloor: number;
}

/** A ReLU layer and how many of its channels answer 0 everywhere, to every picture looked at. */
export interface DeadLayer {
  /** From 0, as in the stack. */
  layer: number;
  channels: number;
  dead: number;
}

export interface EpochRecord {
  /** From 1. */
  epoch: number;
  /** Mean over the epoch's pictures, each measured before its batch's update (as Keras prints it). */
  loss: number;
  /** Mean over the whole test set, after the epoch. */
  validationLoss: number;
  deadChannels: readonly DeadLayer[];
  /** Of the epoch's last batch, by layers that learn (from 0): root mean square of the kernel's gradient. Absent in runs of before. */
  gradients?: readonly { layer: number; size: number }[];
  /** The epoch and its validation, without pauses. */
  seconds: number;
}

export type TrainingEvent =
  | { type: 'status'; status: Exclude<Status, 'failed'> }
  | { type: 'status'; status: 'failed'; failure: Failure }
  | { type: 'loading'; part: 'train' | 'test'; loaded: number; total: number }
  | { type: 'probe'; rows: readonly ProbeRow[] }
  /** The engines are being measured anew, or are not any more. */
  | { type: 'measuring'; now: boolean }
  /** What the page is to keep for the next visit. */
  | { type: 'measured'; table: KeptTable }
  /** What computes from here on. `version`: see `RunEngine`. `skipped`: engines that the recipe would rather have had, with the reasons they gave. */
  | { type: 'engine'; name: EngineName; version: string | null; skipped: readonly { name: EngineName; reason: string }[] }
  /** The engine or the worker was lost: `epoch` begins again from its first batch. `repair` null: the whole worker was replaced. */
  | { type: 'restarted'; epoch: number; reason: EngineLost['reason']; repair: Repair | null }
  /** Everything needed to go on behind an epoch; `gradient`: of its last batch, by every parameter. */
  | { type: 'checkpoint'; checkpoint: Checkpoint; gradient: Float32Array }
  | { type: 'references'; references: ReferenceLosses }
  /**
   * At most about ten a second. `epoch` and `batch` from 1; `loss` of the last batch, `losses` of all since the
   * event before, oldest first; `secondsLeft` to the end of the whole run.
   */
  | { type: 'batch'; epoch: number; batch: number; batches: number; loss: number; losses: readonly number[]; picturesPerSecond: number; secondsLeft: number }
  | { type: 'epoch'; record: EpochRecord }
  /** All ReLU channels of a layer answer 0: nothing can pass any more. Sent once per run; the run goes on. */
  | { type: 'died'; layer: number; epoch: number }
  /**
   * The first ten test digits and what comes back: `count` pictures of 28 × 28 greys 0 … 255. `inputs` and `labels`
   * come with the first event of a run only. About two a second while training, and whenever training rests.
   */
  | { type: 'reconstructions'; count: number; inputs: Uint8Array | null; outputs: Uint8Array; labels: readonly number[] | null };

/** `run` says which run an event belongs to: what an abandoned run still sends is dropped by the client. */
export interface EventMessage { run: number; event: TrainingEvent }

export type TrainingCommand =
  /** Makes the run ready (engine, pictures, weights, first reconstructions) and rests at `idle`. `from`: goes on behind that epoch. `kept`: what `measured` told at an earlier visit. `own`: pictures of a recipe that says so. */
  | { type: 'prepare'; recipe: Recipe; from?: Checkpoint; kept?: unknown; own?: Pick<OwnPictures, 'train' | 'test'> }
  /** Measures all engines anew, those too that the processor only plays; answered by `probe`. */
  | { type: 'measure'; baseUrl: string }
  | { type: 'start' }
  | { type: 'pause' }
  | { type: 'oneBatch' }
  | { type: 'oneEpoch' }
  /** Puts pictures of 28 × 28 greys through the model as it is now. Answered by `answer` with the same `id`. */
  | { type: 'reconstruct'; id: number; pictures: Uint8Array }
  | { type: 'weights'; id: number }
  /** Takes a lock and keeps it for life: when the page gets it, the worker is gone, however it died. */
  | { type: 'hold'; lock: string }
  | { type: 'dispose' };

export interface CommandMessage { run: number; command: TrainingCommand }

/** Weights by name (`conv1/kernel`), Keras's layout, float32. */
export interface NamedWeights { name: string; shape: readonly number[]; data: Float32Array }

export type AnswerMessage =
  | { id: number; pictures: Uint8Array }
  | { id: number; weights: readonly NamedWeights[]; epoch: number }
  | { id: number; refused: true }
  /** The lock of `hold` is the worker's. */
  | { held: string };
