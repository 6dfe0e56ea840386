import { EngineLost, type Engine, type EngineName, type Repair } from './engine.ts';
import { reasonOf } from './reasons.ts';

/** An engine of this name, ready to compute. */
export type OpenEngine = (name: EngineName) => Promise<Engine>;

/** One engine in use and others that stand by. */
export interface Standby extends Engine {
  /** The engine that computes now. */
  name(): EngineName;
  /** Of what computes now; null where it does not say. */
  versionNow(): string | null;
  /** Engines that did not open, and why. */
  readonly skipped: readonly Skipped[];
}

export interface Skipped { name: EngineName; reason: string }

/** Memory that does not suffice, and a binary that breaks off, are the engine's trouble: another may get through. */
const isOfEngine = (error: unknown): error is Error =>
  error instanceof RangeError || (typeof WebAssembly !== 'undefined' && error instanceof WebAssembly.RuntimeError);

/**
 * Opens the first engine of `names` that opens. When it is lost it is mended once; lost again, or beyond mending, the next one
 * takes its place. What does not belong to an engine (weights, optimiser) is the caller's and stays.
 *
 * @throws the last reason where none opens
 */
export async function createStandby(names: readonly EngineName[], open: OpenEngine): Promise<Standby> {
  let place = -1, mended = false;
  let current: Engine | null = null;
  const skipped: Skipped[] = [];

  async function next(): Promise<Repair> {
    let reason: unknown = new Error('no engine computes this model');
    current?.dispose?.();
    current = null;
    while (++place < names.length) {
      try {
        current = await open(names[place]!);
        mended = false;
        return { type: 'replaced', by: names[place]! };
      } catch (error) {
        reason = error;
        skipped.push({ name: names[place]!, reason: reasonOf(error) });
      }
    }
    throw reason;
  }
  await next();

  const now = (): Engine => {
    if (!current) throw new EngineLost('died', 'no engine is left');
    return current;
  };
  async function called<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isOfEngine(error) ? new EngineLost('error', error.message) : error;
    }
  }
  return {
    slots: now().slots,
    skipped,
    name: () => names[place]!,
    versionNow: () => current?.version ?? null,
    gradient: (...given) => called(() => now().gradient(...given)),
    loss: (...given) => called(() => now().loss(...given)),
    reconstruct: (...given) => called(() => now().reconstruct(...given)),
    reluReach: (...given) => called(() => now().reluReach(...given)),
    async repair() {
      if (mended || !current?.repair) return next();
      mended = true;
      return current.repair().catch(next);
    },
    dispose: () => current?.dispose?.(),
  };
}
