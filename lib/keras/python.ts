/** A place in the code: lines count from 1, `text` is what stands there. */
export interface Place { line: number; text: string }

export interface Argument { name: string | null; value: Expression; spread: boolean }
export type Index = { type: 'at'; value: Expression } | { type: 'slice'; from: Expression | null; to: Expression | null };

/** An expression of the subset; `other` is Python that this subset does not look into. */
export type Expression = Place & (
  | { type: 'number'; value: number } | { type: 'text'; value: string } | { type: 'flag'; value: boolean } | { type: 'none' }
  | { type: 'name'; name: string }
  | { type: 'member'; of: Expression; name: string }
  | { type: 'call'; callee: Expression; arguments: readonly Argument[] }
  | { type: 'item'; of: Expression; index: readonly Index[] }
  | { type: 'list'; items: readonly Expression[]; isTuple: boolean }
  | { type: 'binary'; operator: string; left: Expression; right: Expression }
  | { type: 'unary'; operator: string; of: Expression }
  | { type: 'other'; names: readonly string[] }
);

export interface Imported { path: string; name: string | null; as: string }

export type Statement = Place & (
  | { type: 'import'; imports: readonly Imported[] }
  | { type: 'assign'; targets: readonly Expression[]; value: Expression }
  | { type: 'update'; target: Expression; operator: string; value: Expression }
  | { type: 'expression'; value: Expression }
  /** `for`, `while`, `if`, `def`, `class`, `try`, `with`: what it holds is told by the names in it and by its whole text. */
  | { type: 'block'; keyword: string; name: string; whole: string; mentions: readonly Expression[]; body: readonly Statement[]; head: string }
  | { type: 'other' }
);

/** A statement that is not Python, by its first line. */
export interface Broken extends Place { column: number }

