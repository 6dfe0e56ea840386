import type { AnyKind, Kind, Schema, Values } from './kinds.ts';

/** One value that was refused: which parameter, what would have been right, what came. */
export interface Problem {
  key: string;
  code: 'badValue' | 'refused' | 'unknownKey' | 'locked' | string;
  expected?: string;
  got?: string;
}

/** One problem as a sentence for developers: where, what was expected, what came. `where` is a widget's id. */
export const problemText = (where: string, { key, code, expected, got }: Problem): string =>
  expected === undefined ? `${where}.${key}: ${code}` : `${where}.${key}: expected ${expected}, got ${got}`;

const kindOf = (schema: Schema, key: string): Kind<unknown> | undefined =>
  Object.hasOwn(schema, key) ? (schema[key] as Kind<unknown>) : undefined;

/** Messages can hold what JSON cannot: rings, BigInt. */
const asText = (value: unknown): string => {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return typeof value === 'object' ? 'an object' : String(value);
  }
};

const briefly = (value: unknown) => {
  const written = asText(value);
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
};

/** The default of every parameter. */
export const defaults = <S extends Schema>(schema: S): Values<S> =>
  Object.fromEntries(Object.entries(schema).map(([key, kind]) => [key, kind.default])) as Values<S>;

export const equalValues = <S extends Schema>(schema: S, a: Values<S>, b: Values<S>): boolean =>
  Object.keys(schema).every(key => kindOf(schema, key)?.equal(a[key], b[key]));

/** Reads the given keys of an address. Keys that are no parameters are ignored; of a repeated key the first counts. */
export function parseQuery<S extends Schema>(schema: S, query: URLSearchParams): { values: Partial<Values<S>>; problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, kind] of Object.entries(schema) as [string, AnyKind][]) {
    const written = query.get(key);
    if (written === null) continue;
    const value = kind.parse(written);
    if (value === undefined) problems.push({ key, code: 'badValue', expected: kind.expected, got: briefly(written) });
    else values[key] = value;
  }
  return { values: values as Partial<Values<S>>, problems };
}

/** The values that differ from the defaults. */
export const differing = <S extends Schema>(schema: S, values: Values<S>): Partial<Values<S>> =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => !schema[key]!.equal(value as never, schema[key]!.default as never))) as Partial<Values<S>>;

/** Writes what differs from the defaults as an address's query. */
export const serialiseQuery = <S extends Schema>(schema: S, values: Values<S>): URLSearchParams =>
  new URLSearchParams(Object.entries(differing(schema, values)).map(([key, value]) => [key, kindOf(schema, key)!.serialise(value)]));

/** Reads the values of a message or of a lesson's properties. Unknown keys are problems here: somebody meant something. */
export function acceptValues<S extends Schema>(schema: S, given: Readonly<Record<string, unknown>>): { values: Partial<Values<S>>; problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, got] of Object.entries(given)) {
    const kind = kindOf(schema, key);
    const value = kind?.accept(got);
    if (!kind) problems.push({ key: briefly(key), code: 'unknownKey', expected: Object.keys(schema).join(' | '), got: briefly(got) });
    else if (value === undefined) problems.push({ key, code: 'badValue', expected: kind.expected, got: briefly(got) });
    else values[key] = value;
  }
  return { values: values as Partial<Values<S>>, problems };
}
