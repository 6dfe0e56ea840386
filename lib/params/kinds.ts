/**
 * Parameter kinds. A kind knows its default, its bounds, how a value is written in an address
 * (`serialise`/`parse`, bijective on valid values) and how a value of a message is read (`accept`).
 * A bad value is `undefined`, never a clamped one.
 */
export type Matrix = number[][];

export interface Kind<T> {
  readonly kind: string;
  readonly default: T;
  /** Reads the text of an address; `undefined` when it is not a value of this kind. */
  parse(text: string): T | undefined;
  /** Writes a value as the text of an address. `parse(serialise(v))` equals `v`. */
  serialise(value: T): string;
  /** Reads a JSON value of a message (or the text form); `undefined` when it is not of this kind. */
  accept(value: unknown): T | undefined;
  equal(a: T, b: T): boolean;
  /** What would have been right, language-neutral: `1…4`, `valid | same`, `1×1…7×7`. */
  readonly expected: string;
}

export interface ShowOptions {
  /** How the host offers the parameter: `auto` by kind, `none` where the figure itself is the control. */
  control?: 'auto' | 'none' | 'slider' | 'stepper' | 'select' | 'buttons' | 'field';
  /** Symbol used in formulas and labels: `k`, `s`. */
  symbol?: string;
  unit?: string;
}

export interface IntegerKind extends Kind<number>, ShowOptions { readonly kind: 'integer'; min: number; max: number }
export interface NumberKind extends Kind<number>, ShowOptions { readonly kind: 'number'; min: number; max: number; step: number }
export interface ChoiceKind<C extends string = string> extends Kind<C>, ShowOptions { readonly kind: 'choice'; of: readonly C[] }
export interface FlagKind extends Kind<boolean>, ShowOptions { readonly kind: 'flag' }
export interface TextKind extends Kind<string>, ShowOptions { readonly kind: 'text'; maxLength: number }
export interface MatrixKind extends Kind<Matrix>, ShowOptions {
  readonly kind: 'matrix';
  rows: readonly [min: number, max: number];
  columns: readonly [min: number, max: number];
  min: number;
  max: number;
  /** Named values, offered in a row beside the parameter. */
  named: Readonly<Record<string, Matrix>>;
}
export type AnyKind = IntegerKind | NumberKind | ChoiceKind | FlagKind | TextKind | MatrixKind;

export type Schema = Record<string, AnyKind>;
export type ValueOf<K> = K extends Kind<infer T> ? T : never;
/** The values of a schema; of an unknown schema, values of any kind by name. */
export type Values<S extends Schema> = string extends keyof S ? Record<string, any> : { [K in keyof S]: ValueOf<S[K]> };

const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const same = <T>(a: T, b: T) => a === b;

/** A finite number from its decimal text, minus as `-` or U+2212; `undefined` for anything else. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace('\u2212', '-');
  if (!decimal.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : undefined;
}

function numeric<K extends 'integer' | 'number'>(kind: K, min: number, max: number, whole: boolean) {
  const valid = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value))
      ? value === 0 ? 0 : value
      : undefined;
  return {
    kind,
    min,
    max,
    parse: (text: string) => valid(parseNumber(text)),
    serialise: (value: number) => String(value),
    accept: (value: unknown) =>
      valid(typeof value === 'number' ? value : typeof value === 'string' ? parseNumber(value) : undefined),
    equal: same<number>,
    expected: `${min}…${max}`,
  };
}

/** A whole number from `min` to `max`, both included. */
export const integer = (o: { default: number; min: number; max: number } & ShowOptions): IntegerKind =>
  ({ ...o, ...numeric('integer', o.min, o.max, true) });

/** A finite number from `min` to `max`; `step` is what one press of an arrow key changes. */
export const number = (o: { default: number; min: number; max: number; step?: number } & ShowOptions): NumberKind =>
  ({ step: (o.max - o.min) / 100, ...o, ...numeric('number', o.min, o.max, false) });

/** One word of a list. */
export function choice<const C extends string>(o: { default: NoInfer<C>; of: readonly C[] } & ShowOptions): ChoiceKind<C> {
  const find = (value: unknown) => o.of.find(word => word === value);
  return { ...o, kind: 'choice', parse: find, serialise: value => value, accept: find, equal: same, expected: o.of.join(' | ') };
}

/** Yes or no, written `1` and `0`. */
export const flag = (o: { default: boolean } & ShowOptions): FlagKind => ({
  ...o,
  kind: 'flag',
  parse: text => (text === '1' ? true : text === '0' ? false : undefined),
  serialise: value => (value ? '1' : '0'),
  accept: value =>
    value === true || value === 1 || value === '1' ? true : value === false || value === 0 || value === '0' ? false : undefined,
  equal: same,
  expected: '0 | 1',
});

/** A short text that `valid` accepts (every text when left out). */
export function text(o: { default: string; maxLength: number; valid?: (value: string) => boolean; expected?: string } & ShowOptions): TextKind {
  const accept = (value: unknown) =>
    typeof value === 'string' && value.length <= o.maxLength && (o.valid?.(value) ?? true) ? value : undefined;
  return { ...o, kind: 'text', parse: accept, serialise: value => value, accept, equal: same, expected: o.expected ?? `“…” ≤ ${o.maxLength}` };
}

/** A rectangle of finite numbers, written `1,0,-1;2,0,-2`. Row count, column count and values have bounds. */
export function matrix(
  o: { default: Matrix; rows: readonly [number, number]; columns: readonly [number, number]; min?: number; max?: number; named?: Record<string, Matrix> } & ShowOptions,
): MatrixKind {
  const min = o.min ?? -1e6;
  const max = o.max ?? 1e6;
  const accept = (value: unknown): Matrix | undefined => {
    if (typeof value === 'string') return parse(value);
    if (!Array.isArray(value) || value.length < o.rows[0] || value.length > o.rows[1]) return undefined;
    const columns = Array.isArray(value[0]) ? value[0].length : 0;
    if (columns < o.columns[0] || columns > o.columns[1]) return undefined;
    const good = value.every(row => Array.isArray(row) && row.length === columns &&
      row.every(v => typeof v === 'number' && Number.isFinite(v) && v >= min && v <= max));
    return good ? value.map(row => (row as number[]).map(v => (v === 0 ? 0 : v))) : undefined;
  };
  const parse = (written: string): Matrix | undefined => {
    if (written.length > 40_000) return undefined;
    const rows = written.split(';').map(row => row.split(',').map(parseNumber));
    return rows.some(row => row.includes(undefined)) ? undefined : accept(rows);
  };
  return {
    ...o, kind: 'matrix', min, max, named: o.named ?? {}, parse, accept,
    serialise: value => value.map(row => row.join(',')).join(';'),
    equal: (a, b) => a.length === b.length && a.every((row, r) => row.length === b[r]?.length && row.every((v, c) => v === b[r]?.[c])),
    expected: `${o.rows[0]}×${o.columns[0]}…${o.rows[1]}×${o.columns[1]}`,
  };
}
