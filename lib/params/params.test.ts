import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, flag, integer, matrix, number, parseNumber, text } from './kinds.ts';
import { acceptValues, defaults, parseQuery, serialiseQuery } from './values.ts';

const schema = {
  stride: integer({ default: 1, min: 1, max: 4 }),
  bias: number({ default: 0, min: -10, max: 10 }),
  padding: choice({ default: 'valid', of: ['valid', 'same'] }),
  flip: flag({ default: false }),
  layers: text({ default: 'conv3', maxLength: 20, valid: written => /^[a-z0-9,]+$/.test(written) }),
  kernel: matrix({ default: [[1]], rows: [1, 3], columns: [1, 3] }),
};
const read = (query: string) => parseQuery(schema, new URLSearchParams(query));

describe('numbers in addresses', () => {
  it.each([['1', 1], ['-2.5', -2.5], ['\u22123', -3], ['1e3', 1000], [' 7 ', 7], ['-0', 0], ['.5', 0.5]])('reads %s', (written, value) => {
    expect(parseNumber(written)).toBe(value);
  });
  it.each(['', ' ', 'NaN', 'Infinity', '0x10', '1,5', '1e9999', '--1', '1 2', 'null', '１'])('refuses %j', written => {
    expect(parseNumber(written)).toBeUndefined();
  });
});

describe('parameters in addresses', () => {
  it('gives the default and names the key for every bad value, never a clamped one', () => {
    for (const query of ['stride=7', 'stride=0', 'stride=1.5', 'stride=', 'padding=Same', 'flip=yes', 'kernel=', 'kernel=1,2;3', 'kernel=1,x', 'kernel=1e7', 'kernel=1,2,3,4', 'layers=a b', `layers=${'a'.repeat(21)}`, 'bias=NaN']) {
      const { values, problems } = read(query);
      expect(values, query).toEqual({});
      expect(problems.map(problem => problem.key), query).toEqual([query.split('=')[0]]);
    }
  });
  it('ignores keys that are no parameters, prototype names among them', () => {
    expect(read('foo=1&__proto__=2&constructor=3&toString=4')).toEqual({ values: {}, problems: [] });
  });
  it('takes the first of a repeated key', () => {
    expect(read('stride=2&stride=3').values).toEqual({ stride: 2 });
  });
  it('writes only what differs from the defaults', () => {
    expect(serialiseQuery(schema, { ...defaults(schema), kernel: [[1, 0], [-1, 2.5]] }).toString()).toBe('kernel=1%2C0%3B-1%2C2.5');
  });
  it('reads back what it wrote, for all valid values', () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const kernel = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
      fc.array(fc.array(finite, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
    fc.assert(fc.property(
      fc.record({ stride: fc.integer({ min: 1, max: 4 }), bias: fc.double({ min: -10, max: 10, noNaN: true }), padding: fc.constantFrom('valid' as const, 'same' as const), flip: fc.boolean(), layers: fc.stringMatching(/^[a-z0-9,]{1,20}$/), kernel }),
      values => {
        const normal = acceptValues(schema, values).values;
        expect(parseQuery(schema, serialiseQuery(schema, { ...defaults(schema), ...normal })).values).toEqual(
          Object.fromEntries(Object.entries(normal).filter(([key, value]) => !(schema as any)[key].equal(value, (schema as any)[key].default))));
      },
    ), { seed: 4 });
  });
});

describe('parameters in messages', () => {
  it('takes JSON values and the text form alike', () => {
    expect(acceptValues(schema, { stride: '2', flip: 1, kernel: '1,2;3,4', bias: -1 }).values).toEqual({ stride: 2, flip: true, kernel: [[1, 2], [3, 4]], bias: -1 });
  });
  it('names unknown keys and wrong types', () => {
    const given = JSON.parse('{"nope":1,"stride":"x","padding":5,"kernel":[[1],[1,2]],"flip":2,"bias":null,"__proto__":1}');
    expect(acceptValues(schema, given).problems.map(problem => problem.key).sort()).toEqual(['__proto__', 'bias', 'flip', 'kernel', 'nope', 'padding', 'stride']);
  });
});
