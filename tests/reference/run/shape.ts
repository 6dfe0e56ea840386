/** An array of the reference files, row-major; `data` is null where only the shape is compared. */
export interface Listed { shape: readonly number[]; data: readonly number[] | null }
export type Attrs = Readonly<Record<string, unknown>>;
export type Inputs = Readonly<Record<string, Listed>>;
/** What an operation came to: its arrays, and the fields beside them. */
export type Answer = { outputs?: Readonly<Record<string, Listed>> } & Readonly<Record<string, unknown>>;
export type Operation = (attrs: Attrs, inputs: Inputs) => Answer | Promise<Answer>;

export interface OpCase { id: string; attrs: Attrs; inputs: Inputs; expect: Answer & { error?: string }; tol: number; notes?: string; shape_only?: boolean }

/** One file of cases. `where` is its path under the reference's folder. */
export interface CaseFile { where: string; op: string; format: number; cases: readonly { id: string }[]; [rest: string]: unknown }

/** What one case came to on one backend. */
export interface Result {
  /** The operator, or `training`. */
  op: string;
  backend: string;
  id: string;
  /** How far it was off, as a share of what is allowed; null where nothing can be measured. */
  share: number | null;
  /** Largest difference of a single number; null where nothing can be measured. */
  deviation: number | null;
  /** Why it failed, or null. */
  problem: string | null;
  /** What was left out, and why. Such a result counts neither as passed nor as failed. */
  note?: string;
}

/** A case that cannot be run as it stands. */
export class NotRunnable extends Error {}
