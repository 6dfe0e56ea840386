import type { TrainingCode } from '@/lib/code/training.ts';
import type { EpochRecord, NamedWeights } from '@/lib/training/protocol.ts';
import type { Keep } from '@/lib/training/keep/keep.ts';

/** The values of a recipe that a code or a file can set. */
export type RecipePatch = Partial<TrainingCode & { model: string; seed: number }>;

/** What the panels of `tools` need of the lab, without knowing it. */
export interface LabHandle {
  /** On show, in the layer notation. */
  notation: string;
  recipe: Required<RecipePatch>;
  /** Sets what the lab can train with; the keys of the rest come back. */
  set(patch: RecipePatch): readonly string[];
  /** A parameter and its value as the lab calls them. */
  said(key: string, value: string | number): { label: string; value: string };
  /** The run in hand: its model in the notation, its recipe and losses, its first test digit; null where there is none. */
  run: { notation: string; recipe: Required<RecipePatch>; history: readonly EpochRecord[]; digit: Uint8Array | null } | null;
  /** The weights of the run as they are now; null where there are none. */
  weights(): Promise<{ weights: readonly NamedWeights[]; epoch: number } | null>;
  /** Runs in this browser; null where this figure keeps none. */
  keep: Keep | null;
  /** Takes a kept run up again; false where it is gone. */
  restore(id: string): Promise<boolean>;
  /** Whether a run is going on. */
  isBusy: boolean;
}
