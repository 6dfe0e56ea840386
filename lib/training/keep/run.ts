import type { RunEngine } from '../engine.ts';
import type { Checkpoint } from '../loop.ts';
import type { EpochRecord, Recipe } from '../protocol.ts';

/** What decides a run's numbers; the site's address stays away. */
export type KeptRecipe = Omit<Recipe, 'baseUrl'>;

/** A run on the shelf, without its weights. */
export interface KeptRun {
  /** Form of this record; a later one is never read as an earlier one. */
  version: 1;
  id: string;
  /** Milliseconds since 1970. */
  begun: number;
  recipe: KeptRecipe;
  /** What computed it; runs of earlier versions of the site have no `version` in it. */
  engine: RunEngine | null;
  /** Finished epochs, from the first on. */
  history: readonly EpochRecord[];
}

/** A run with its weights after every epoch, and where its optimizer stood behind the last. */
export interface WholeRun {
  run: KeptRun;
  /** By epoch; as many as could be kept. */
  weights: ReadonlyMap<number, Float32Array>;
  last: Checkpoint | null;
}

/**
 * Why runs do not survive a reload:
 * - `unavailable`: the browser gives this page no storage (a frame of another site, some private windows). `blocked`: another tab holds an older version open.
 * - `newer`: the storage is of a later version of this site. `full`: no room. `failed`: the browser's own error.
 * Runs are then kept in memory until the page goes.
 */
export interface KeepProblem { code: 'unavailable' | 'blocked' | 'newer' | 'full' | 'failed'; message: string }

/** A place for runs. Whatever it cannot do, it throws. */
export interface Shelf {
  runs(): Promise<KeptRun[]>;
  /** Puts an epoch on the shelf, or the run itself at its beginning. All of it or nothing. */
  put(run: KeptRun, checkpoint: Checkpoint | null): Promise<void>;
  whole(id: string): Promise<WholeRun | null>;
  remove(id: string): Promise<void>;
}
