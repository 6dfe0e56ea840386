import type { SummaryRow as PlainRow } from '@/lib/arith/stackSummary.ts';
import type { DeadLayer, EpochRecord, Failure, ProbeRow, ReferenceLosses } from '@/lib/training/protocol.ts';
import type { EngineLost, EngineName, Repair, RunEngine } from '@/lib/training/engine.ts';
import type { ConstantName, OptimizerConstants } from '@/lib/training/optimizers.ts';
import type { Skipped } from '@/lib/training/standby.ts';
import type { Tape } from '@/lib/training/tape/tape.ts';
import type { Params } from './widget.ts';

/** `loading` covers everything between the start and the first batch: engine, pictures, weights. */
export type LabStatus = 'idle' | 'loading' | 'training' | 'paused' | 'done' | 'failed';

/** What decides the numbers of a run; the other parameters do not. */
export const recipeKeys = ['data', 'model', 'optimizer', 'rate', 'loss', 'batch', 'epochs', 'images', 'seed', 'engine', 'workers', 'beta1', 'beta2', 'epsilon', 'rho', 'decay', 'momentum'] as const;
export type RecipeKey = (typeof recipeKeys)[number];

/** What a run is made with. `data` is `own` where the reader's pictures are used, and `own` says which; the address never carries that. Settings of the optimizer are there where they are not Keras's. */
export interface LabRecipe extends Omit<Pick<Params, RecipeKey>, 'data' | ConstantName>, OptimizerConstants { data: Params['data'] | 'own'; own?: string | undefined }

/** What `loading` waits for: engines being checked, or pictures (`loaded` of `total`). */
export type Loading = { part: 'engine' } | { part: 'train' | 'test'; loaded: number; total: number };

/** One batch (or the mean of several neighbours) on the loss curve. `at`: epochs gone by, 0 at the start of the run. */
export interface TracePoint { at: number; loss: number }

/** Test digits over what comes back: `count` pictures of 28 × 28 greys 0 … 255, one after another. */
export interface DigitRows {
  count: number;
  inputs: Uint8Array;
  outputs: Uint8Array;
  labels: readonly number[] | null;
  /** Finished epochs when they were made. */
  epoch: number;
}

/** One line of the model's summary table; `window`, `filters`, `padding` where the layer has them. */
export interface SummaryRow extends PlainRow {
  window: number | null;
  filters: number | null;
  padding: 'valid' | 'same' | number | null;
  /** The narrowest place of the model: everything behind it is made from these numbers. */
  bottleneck: boolean;
}

/** The epoch whose weights are on show: chart, digits and panels all follow it. */
export interface ShownEpoch {
  /** The run in hand, one from the shelf that has not gone on yet, or a recording. */
  source: 'run' | 'kept' | 'tape';
  epoch: number;
  /** Epochs whose weights are held, in order; 0 is before the first. */
  epochs: readonly number[];
  /** The newest epoch is shown as soon as it is there. */
  following: boolean;
  /** Test digits with these weights, or still with those before; null while `digits` of the run are newer. */
  digits: DigitRows | null;
}

/** A shipped run that is played back while nothing is trained. */
export interface Recording {
  name: string;
  state: 'loading' | 'playing' | 'resting' | 'failed';
  run: (Pick<Tape, 'recipe' | 'made' | 'epochs'> & { references: ReferenceLosses | null }) | null;
  /** The last epoch that was on show: so far its curve is drawn. */
  reached: number;
}

/** The lab as it stands. Plain data: `getFrame` hands it out as JSON. */
export interface Frame {
  status: LabStatus;
  loading: Loading | null;
  failure: Failure | null;
  /** What the run in hand is made with; null where there is none. */
  recipe: LabRecipe | null;
  /** The reader's own pictures on this page: how many to train and to validate on, and whether the next run takes them. */
  own: { id: string; name: string; train: number; test: number; isUsed: boolean } | null;
  /** The file that the run's first weights came from; null where they were drawn. */
  weightsFrom: string | null;
  /** Recipe parameters whose value on show is not the one the run is made with. */
  pending: readonly RecipeKey[];
  /** Finished epochs. */
  epoch: number;
  /** Epochs of the run's recipe. */
  epochs: number;
  /** Batch of the epoch in hand, from 1, 0 before its first; and of how many. */
  batch: number;
  batches: number;
  /** Of the newest batch, or of the whole epoch right after its end. */
  loss: number | null;
  validationLoss: number | null;
  picturesPerSecond: number | null;
  secondsLeft: number | null;
  history: readonly EpochRecord[];
  trace: readonly TracePoint[];
  references: ReferenceLosses | null;
  probe: readonly ProbeRow[] | null;
  /** The engines are being measured anew. */
  measuring: boolean;
  /** What computes, its version (`RunEngine`), and which engines that were asked for did not open. */
  engine: { name: EngineName; version: string | null; skipped: readonly Skipped[] } | null;
  /** The newest time that the engine was lost in the middle of an epoch, which began again. */
  restarted: { epoch: number; reason: EngineLost['reason']; repair: Repair | null } | null;
  /** A layer whose ReLU channels all answer 0 to every picture. */
  died: { layer: number; epoch: number } | null;
  /** Layers with dead channels after the newest epoch. */
  deadChannels: readonly DeadLayer[];
  digits: DigitRows | null;
  shown: ShownEpoch | null;
  recording: Recording | null;
  rows: readonly SummaryRow[];
  totalParameters: number;
}

/** What a run adds to the idle frame, as nothing. */
export const untrained = {
  status: 'idle', loading: null, failure: null, recipe: null, own: null, weightsFrom: null, pending: [], epoch: 0, batch: 0, batches: 0, loss: null, validationLoss: null,
  picturesPerSecond: null, secondsLeft: null, history: [], trace: [], references: null, engine: null, restarted: null, died: null, deadChannels: [], digits: null,
  shown: null, recording: null,
} as const satisfies Partial<Frame>;

/** What computes the run in hand, as its record says; null before that is known. */
export const runEngine = ({ engine }: Pick<Frame, 'engine'>): RunEngine | null => engine && { ...engine.name, ...(engine.version === null ? {} : { version: engine.version }) };

/** Whether a run has something to lose: at least one batch was trained, or its weights came from a file. */
export const hasRun = (frame: Frame): boolean => frame.batch > 0 || frame.epoch > 0 || frame.weightsFrom !== null;
