import fc from 'fast-check';
import type { AnyKind, Matrix, Schema, Values } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';

const most = 12;

function matrices(kind: Extract<AnyKind, { kind: 'matrix' }>): fc.Arbitrary<Matrix> {
  const side = ([min, max]: readonly [number, number]) => fc.integer({ min, max: Math.min(max, Math.max(min, most)) });
  const cell = fc.oneof(fc.integer({ min: Math.max(-9, kind.min), max: Math.min(9, kind.max) }), fc.double({ min: kind.min, max: kind.max, noNaN: true }));
  return fc.tuple(side(kind.rows), side(kind.columns)).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
}

/** Any valid value of a kind, zero never negative. */
export function valueOf(kind: AnyKind): fc.Arbitrary<unknown> {
  switch (kind.kind) {
    case 'integer': return fc.integer({ min: kind.min, max: kind.max });
    case 'number': return fc.double({ min: kind.min, max: kind.max, noNaN: true });
    case 'choice': return fc.constantFrom(...kind.of);
    case 'flag': return fc.boolean();
    case 'text': return fc.constant(kind.default);
    case 'matrix': return matrices(kind);
  }
}

/** Any combination of valid values, most of them near the defaults. */
export function paramsOf<S extends Schema>(schema: S): fc.Arbitrary<Values<S>> {
  const some = fc.record(Object.fromEntries(Object.entries(schema).map(([key, kind]) => [key, valueOf(kind).map(value => kind.accept(value))])), { requiredKeys: [] });
  return some.map(values => ({ ...defaults(schema), ...values }) as Values<S>);
}
