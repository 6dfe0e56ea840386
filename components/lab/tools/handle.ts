import type { OwnPictures } from '@/lib/data/own.ts';
import type { TrainingCode } from '@/lib/code/training.ts';
import type { RunEngine } from '@/lib/training/engine.ts';
import type { EpochRecord, NamedWeights, Recipe } from '@/lib/training/protocol.ts';
import type { OptimizerConstants } from '@/lib/training/optimizers.ts';
import type { Keep } from '@/lib/training/keep/keep.ts';

/** The values of a recipe that a code or a file can set. */
export type RecipePatch = Partial<TrainingCode & { model: string; seed: number; own: string }> & OptimizerConstants;

/** A recipe whole; `own` says which pictures of the reader's, where `data` is that. */
export type WholeRecipe = Required<TrainingCode> & { model: string; seed: number } & Pick<RecipePatch, 'own'> & OptimizerConstants;

/** What the panels of `tools` need of the lab, without knowing it. */
export interface LabHandle {
  /** On show, in the layer notation. */
  notation: string;
  recipe: WholeRecipe;
  /** Sets what the lab can train with; the keys of the rest come back. Changes of one `gesture` are one undo. */
  set(patch: RecipePatch, gesture?: string): readonly string[];
  /** Parameters that may not be changed here. */
  locked: ReadonlySet<string>;
  /** A model's shortest name: the source's, where it is one of its models. */
  nameOf(notation: string): string;
  /** A parameter and its value as the lab calls them. */
  said(key: string, value: string | number): { label: string; value: string };
  /** An engine as the lab calls it, with its version where that is known. */
  saidEngine(engine: RunEngine): string;
  /** The run in hand: its model in the notation, its recipe and losses, what computes it, its first test digit; null where there is none. */
  run: { notation: string; recipe: WholeRecipe; history: readonly EpochRecord[]; engine: RunEngine | null; digit: Uint8Array | null } | null;
  /** The earlier epoch that is on show, whose weights `weights` gives; null where the newest is. */
  shownEpoch: number | null;
  /** The weights of the run on show: of the epoch that was chosen, else as they are now; null where there are none. */
  weights(): Promise<{ weights: readonly NamedWeights[]; epoch: number } | null>;
  /** Runs in this browser; null where this figure keeps none. */
  keep: Keep | null;
  /** Takes a kept run up again; false where it is gone. */
  restore(id: string): Promise<boolean>;
  /** Begins a run at these weights, which fit the model (in the notation), with a fresh optimizer; it rests. False where that model may not be chosen here. */
  adopt(notation: string, parameters: Float32Array, file: string): boolean;
  /** Takes pictures for the next run, and keeps them in this browser where there is room; false where there is none. */
  takeOwn(own: OwnPictures): Promise<boolean>;
  /** What the lab would train now, whole, and the reader's pictures where it says so. */
  training(): { recipe: Recipe; own: OwnPictures | null };
  /** What a model (its name or notation) with these weights makes of pictures of 784 greys each, rounded to greys; null where it was stopped. */
  reconstruct(model: string, parameters: Float32Array, pictures: Uint8Array, isWanted: () => boolean): Promise<Uint8Array | null>;
  /** Test digits on show, or drawn ones where there are none. */
  testDigits(): Uint8Array;
  /** Whether a run is going on. */
  isBusy: boolean;
}
